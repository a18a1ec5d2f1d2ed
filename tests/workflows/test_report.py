from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from tests import (
    decided_projects,
    doubly_coded,
    heard_projects,
    pdf_files,
    small_projects,
)
from tests.pdf_files import Words
from tests.workflows import golden_files
from voicecode.domain.forms import ReportForm
from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError, CheckFailedError, OutputError
from voicecode.reports import templates
from voicecode.store import exports_table, log_table, questions_table
from voicecode.workflows import open_project, report
from voicecode.workflows.report import Edition

DAY = date(2026, 3, 3)
NAMES = templates.names()


def edition(template: str = "overview", form: str = "md", **choices: object) -> Edition:
    made = {"template": template, "form": ReportForm(form), "made_on": DAY}
    return Edition(**{**made, **choices})


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return heard_projects.made(tmp_path_factory.mktemp("heard"))


def printed(project: Path, template: str, form: str) -> Path:
    path = project.parent / f"{template}.{form}"
    made = edition(template, form, allow_unreviewed=True)
    report.report(project, path, edition=made)
    return path


def _without_runs(text: str) -> str:
    """Leave out the rows that tell the day on which the test ran, and the version."""
    varying = ("Run 1", "Version 1", "Made on")
    return "".join(
        line
        for line in text.splitlines(keepends=True)
        if not any(word in line for word in varying)
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_report_is_the_golden_one(heard: Path, name: str, form: str) -> None:
    made = _without_runs(printed(heard, name, form).read_text("utf-8"))
    assert made == golden_files.golden(f"{name}.{form}", made)


@pytest.mark.parametrize("name", NAMES)
def test_a_word_report_says_what_the_golden_one_does(heard: Path, name: str) -> None:
    made = _without_runs(golden_files.word_text(printed(heard, name, "docx")))
    assert made == golden_files.golden(f"{name}.docx.txt", made)


@pytest.mark.parametrize("form", ["html", "md", "docx"])
@pytest.mark.parametrize("name", ["inspection", "national-review"])
def test_the_same_project_gives_the_same_bytes(
    heard: Path, name: str, form: str
) -> None:
    first = printed(heard, name, form).read_bytes()
    assert printed(heard, name, form).read_bytes() == first


@pytest.mark.parametrize("name", NAMES)
def test_no_number_of_people_under_five_is_printed(heard: Path, name: str) -> None:
    page = docx.Document(str(printed(heard, name, "docx")))
    for table in page.tables:
        head = [cell.text for cell in table.rows[0].cells]
        for row in table.rows[1:]:
            for title, cell in zip(head, row.cells, strict=True):
                if title in ("People", "In all"):
                    assert cell.text not in {"1", "2", "3", "4"}


def test_what_nobody_decided_on_is_refused_and_nothing_written(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path / "p")
    path = tmp_path / "out" / "r.md"
    with pytest.raises(CheckFailedError, match="3 units hold suggestions"):
        report.report(project, path, edition=edition())
    assert not path.parent.exists()


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize("name", NAMES)
def test_with_the_override_every_report_says_so(
    tmp_path: Path, name: str, form: str
) -> None:
    project = small_projects.made(tmp_path / "p")
    path = tmp_path / f"r.{form}"
    report.report(project, path, edition=edition(name, form, allow_unreviewed=True))
    assert "Not reviewed: fewer than 5 passages" in path.read_text("utf-8")
    with open_project.opened(project) as file:
        said = [one.memo for one in log_table.entries(file)]
    assert f"report {name} r.{form}: 3 units not reviewed" in said


@pytest.mark.parametrize(
    ("choices", "problem"),
    [
        ({"template": "overveiw"}, "no such template"),
        ({"scale": "estin"}, "no such scale"),
        ({"by": "organisation"}, "nobody has the attribute 'organisation'"),
        ({"house": Path("house.docx")}, "--house is for Word and PDF"),
        ({"house": Path("none.docx"), "form": ReportForm.DOCX}, "no such file"),
    ],
)
def test_a_wrong_wish_is_refused_and_nothing_written(
    tmp_path: Path, choices: dict[str, object], problem: str
) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / "r.md"
    with pytest.raises(BadInputError, match=problem):
        report.report(project, path, edition=edition(**choices))
    assert not path.exists()


def test_a_project_in_which_nobody_is_heard_has_nothing_to_report(
    tmp_path: Path,
) -> None:
    project = small_projects.made(
        tmp_path / "p", interviews={"a.txt": ["Interviewer: Well?"]}, proposed={}
    )
    with pytest.raises(BadInputError, match="nothing to report on"):
        report.report(project, tmp_path / "r.md", edition=edition())
    assert not (tmp_path / "r.md").exists()


def test_a_bank_without_a_quote_is_refused_and_nothing_written(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path / "p", proposed={})
    with pytest.raises(BadInputError, match="no passage with a code may be quoted"):
        report.report(project, tmp_path / "r.md", edition=edition("quote-bank"))
    assert not (tmp_path / "r.md").exists()


def test_a_template_without_a_page_makes_none(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    own = tmp_path / "own"
    own.mkdir()
    (own / "report.md.j2").write_text("# {{ findings.title }}\n", "utf-8")
    with pytest.raises(BadInputError, match=r"has no report\.html\.j2"):
        report.report(project, tmp_path / "r.html", edition=edition(str(own), "html"))


def test_a_mistake_in_a_users_template_is_told_by_its_line(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    own = tmp_path / "own"
    own.mkdir()
    (own / "report.md.j2").write_text(
        "# {{ findings.title }}\n{{ findngs }}\n", "utf-8"
    )
    with pytest.raises(BadInputError, match=r"report\.md\.j2, line 2: .*'findngs'"):
        report.report(project, tmp_path / "r.md", edition=edition(str(own)))
    assert not (tmp_path / "r.md").exists()


def test_a_copy_of_a_template_can_be_changed(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    own = tmp_path / "own"
    own.mkdir()
    shipped = (templates.shipped("overview") / "report.md.j2").read_text("utf-8")
    (own / "report.md.j2").write_text(
        shipped.replace("What we know", "Figures"), "utf-8"
    )
    for form in ("md", "docx"):
        report.report(project, tmp_path / f"r.{form}", edition=edition(str(own), form))
    assert "### Figures" in (tmp_path / "r.md").read_text("utf-8")
    page = docx.Document(str(tmp_path / "r.docx"))
    assert "Figures" in [p.text for p in page.paragraphs]


def test_a_pdf_without_an_office_program_is_refused_before_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OutputError, match="LibreOffice"):
        report.report(None, tmp_path / "r.pdf", edition=edition(form="pdf"))


def test_a_pdf_is_what_the_office_program_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    page = pdf_files.pdf(program.parent / "page.pdf", [Words("Who was heard")])
    folder = 'for last; do folder="$before"; before="$last"; done'
    copied = f'/bin/cp "{page}" "$folder/r.pdf"'
    program.write_text(f"#!/bin/sh\n{folder}\n{copied}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    project = decided_projects.made(tmp_path / "p")
    report.report(project, tmp_path / "r.pdf", edition=edition(form="pdf"))
    assert b"(Who was heard)" in (tmp_path / "r.pdf").read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bin", "p", "r.pdf"]


def test_the_log_keeps_whose_words_a_report_quotes(tmp_path: Path) -> None:
    rows = "7,Child,9,He was late to all of it.\n8,Child,9,Nothing at all.\n"
    project = decided_projects.surveyed(tmp_path, rows)
    doubly_coded.decide(project, "Ana survey.csv#1 add punctuality-")
    path = tmp_path / "r.md"
    report.report(project, path, edition=edition())
    with open_project.opened(project) as file:
        assert exports_table.holding(file, "survey.csv/7") == [str(path)]
        assert exports_table.holding(file, "survey.csv/8") == []


def asking(folder: Path) -> Path:
    """Make the project; a word of a passage and one of a question may be names."""
    project = small_projects.made(folder, asked=("She", "And"))
    doubly_coded.decide(project, *decided_projects.DECIDED)
    return project


# The survey quotes answers alone, and the summary only what people who count raised.
QUIET = ("methods", "framework-matrix", "survey", "web-summary")
QUOTING = [name for name in NAMES if name not in QUIET]


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize("name", NAMES)
def test_a_report_stops_where_what_it_quotes_may_hold_a_name(
    tmp_path: Path, name: str, form: str
) -> None:
    path = tmp_path / "out" / f"r.{form}"
    project = asking(tmp_path / "p")
    if name not in QUOTING:
        report.report(project, path, edition=edition(name, form))
        return
    with pytest.raises(CheckFailedError) as stopped:
        report.report(project, path, edition=edition(name, form))
    # A page opens each quote to the question that was asked.
    count = "2 open questions" if form == "html" else "1 open question"
    assert stopped.value.problem.startswith(f"{count} about names in ")
    assert not path.parent.exists()


@pytest.mark.parametrize("form", ["html", "md"])
def test_with_the_override_the_report_and_the_log_say_so(
    tmp_path: Path, form: str
) -> None:
    project, path = asking(tmp_path / "p"), tmp_path / f"r.{form}"
    wanted = edition("quote-bank", form, allow_unreviewed=True)
    done = report.report(project, path, edition=wanted)
    assert done.remarks[-1].startswith("Not reviewed for names:")
    assert done.remarks[-1] in " ".join(path.read_text("utf-8").split())
    with open_project.opened(project) as file:
        [memo] = [e.memo for e in log_table.entries(file) if "allow" in e.action]
    assert memo.startswith(f"report quote-bank r.{form}: ")
    assert "about names in" in memo


def test_words_that_may_be_names_are_in_no_list_of_what_people_say(
    tmp_path: Path,
) -> None:
    rows = "".join(
        f'{number},Child,9,"They took the ferry at Quay number {number}."\n'
        for number in range(8)
    )
    project = decided_projects.surveyed(tmp_path, rows)
    path = tmp_path / "r.md"
    report.report(project, path, edition=edition("survey"))
    assert "| ferry |" in path.read_text("utf-8")
    with open_project.opened(project) as file, file.writing():
        found = [Question("Ferry", Span(14, 19), "capital")]
        questions_table.write(file, 1, found, {})
    report.report(project, path, edition=edition("survey"))
    text = path.read_text("utf-8")
    assert "| ferry |" not in text
    assert "| quay |" in text
