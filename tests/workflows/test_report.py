from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from tests import decided_projects, doubly_coded, small_projects
from tests.golden_files import golden
from voicecode.domain.forms import ReportForm
from voicecode.errors import BadInputError, CheckFailedError, OutputError
from voicecode.reports import templates
from voicecode.store import exports_table, log_table
from voicecode.workflows import open_project, report
from voicecode.workflows.report import Edition

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 3, 3)
NAMES = templates.names()


def edition(template: str = "overview", form: str = "md", **choices: object) -> Edition:
    made = {"template": template, "form": ReportForm(form), "made_on": DAY}
    return Edition(**{**made, **choices})


def printed(folder: Path, template: str, form: str) -> Path:
    project = folder / "p"
    if not project.exists():
        decided_projects.made(project)
    path = folder / f"{template}.{form}"
    report.report(project, path, edition=edition(template, form))
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
def test_a_report_is_the_golden_one(tmp_path: Path, name: str, form: str) -> None:
    made = _without_runs(printed(tmp_path, name, form).read_text("utf-8"))
    assert made == golden(GOLDEN / f"{name}.{form}", made)


@pytest.mark.parametrize("name", NAMES)
def test_a_word_report_says_what_the_golden_one_does(tmp_path: Path, name: str) -> None:
    page = docx.Document(str(printed(tmp_path, name, "docx")))
    lines = [f"{p.style and p.style.name}: {p.text}" for p in page.paragraphs if p.text]
    for table in page.tables:
        lines += [" | ".join(cell.text for cell in row.cells) for row in table.rows]
    made = _without_runs("\n".join(lines) + "\n")
    assert made == golden(GOLDEN / f"{name}.docx.txt", made)


@pytest.mark.parametrize("name", ["what-children-told-us", "themed-report", "survey"])
def test_a_report_of_many_people_is_the_golden_one(tmp_path: Path, name: str) -> None:
    project = decided_projects.of_many(tmp_path)
    path = tmp_path / f"{name}.md"
    report.report(project, path, edition=edition(name, allow_unreviewed=True))
    made = _without_runs(path.read_text("utf-8"))
    assert made == golden(GOLDEN / f"many-{name}.md", made)


@pytest.mark.parametrize("settings", ["rounding = 1\nthreshold = 1", "rounding = 3"])
def test_numbers_are_printed_as_the_project_lays_down(
    tmp_path: Path, settings: str
) -> None:
    project = decided_projects.of_many(tmp_path)
    (project / "voicecode.toml").write_text(f"[publication]\n{settings}\n", "utf-8")
    path = tmp_path / "r.md"
    chosen = edition("what-children-told-us", allow_unreviewed=True)
    report.report(project, path, edition=chosen)
    children = "32" if "threshold" in settings else "33"
    assert f"| Children and young people | {children} |" in path.read_text("utf-8")


@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_the_same_project_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    first = printed(tmp_path, "inspection", form).read_bytes()
    assert printed(tmp_path, "inspection", form).read_bytes() == first


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
    program.write_text('#!/bin/sh\necho pages > "$6/r.pdf"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    project = decided_projects.made(tmp_path / "p")
    report.report(project, tmp_path / "r.pdf", edition=edition(form="pdf"))
    assert (tmp_path / "r.pdf").read_text("utf-8") == "pages\n"
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
