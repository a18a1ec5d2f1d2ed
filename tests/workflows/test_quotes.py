from __future__ import annotations

import csv
import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from tests import decided_projects, doubly_coded, small_projects
from tests.workflows import golden_files
from voicecode.domain.forms import QuoteForm
from voicecode.domain.people import Role
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError, CheckFailedError
from voicecode.store import exports_table, log_table, units_table
from voicecode.workflows import keep_names, open_project, quotes
from voicecode.workflows.quotes import Edition, Wish

CSV = Edition(QuoteForm.CSV)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _number(row: dict[str, str]) -> str:
    return row["unit"].removeprefix("Transcript 1, passage ")


def csv_of(
    project: Path, folder: Path, wish: Wish | None = None
) -> list[dict[str, str]]:
    quotes.quotes(project, folder / "q.csv", wish=wish or Wish(), edition=CSV)
    return rows(folder / "q.csv")


def test_a_row_is_what_people_decided(tmp_path: Path) -> None:
    found = csv_of(decided_projects.made(tmp_path / "p"), tmp_path)
    assert [(_number(row), row["code"], row["valence"]) for row in found] == [
        ("2", "punctuality", "negative"),
        ("2", "listened", "positive"),
        ("4", "decisions", "negative"),
        ("6", "promises", "negative"),
    ]
    assert {row["by"] for row in found} == {"people"}
    assert [row["starred"] for row in found] == ["no", "no", "yes", "no"]
    assert found[0]["code_path"] == "Reliability > Turning up on time"


@pytest.mark.parametrize(
    ("wish", "units"),
    [
        (Wish(themes=("reliability",)), ["2", "6"]),
        (Wish(codes=("decisions",)), ["4"]),
        (Wish(quotes=QuoteWish(valences=frozenset({Valence.POSITIVE}))), ["2"]),
        (Wish(quotes=QuoteWish(roles=frozenset({Role.CHILD}), per_person=1)), ["4"]),
    ],
)
def test_only_what_is_asked_for_is_written(
    tmp_path: Path, wish: Wish, units: list[str]
) -> None:
    found = csv_of(decided_projects.made(tmp_path / "p"), tmp_path, wish)
    assert [_number(row) for row in found] == units


def test_what_nobody_decided_on_is_refused_and_nothing_written(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path / "p")
    with pytest.raises(CheckFailedError, match="3 units hold suggestions"):
        csv_of(project, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_with_the_override_every_row_says_that_it_was_not_reviewed(
    tmp_path: Path,
) -> None:
    project = small_projects.made(tmp_path / "p")
    found = csv_of(project, tmp_path, Wish(allow_unreviewed=True))
    assert {row["reviewed"] for row in found} == {"no"}
    with open_project.opened(project) as file:
        assert "allow-unreviewed" in {one.action for one in log_table.entries(file)}


def test_nothing_to_quote_is_one_clear_line_and_no_file(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    wish = Wish(quotes=QuoteWish(roles=frozenset({Role.STAFF})))
    for form in QuoteForm:
        path = tmp_path / f"q.{form}"
        with pytest.raises(CheckFailedError, match="no quote is like that"):
            quotes.quotes(project, path, wish=wish, edition=Edition(form))
        assert not path.exists()


@pytest.mark.parametrize(
    ("form", "problem"),
    [(QuoteForm.CSV, "--house is for Word and PDF files, not for csv"),
     (QuoteForm.DOCX, "no such file")],
)  # fmt: skip
def test_a_house_that_cannot_be_used_is_refused_before_anything(
    tmp_path: Path, form: QuoteForm, problem: str
) -> None:
    edition = Edition(form, house=tmp_path / "house.docx")
    with pytest.raises(BadInputError, match=problem):
        quotes.quotes(None, tmp_path / f"q.{form}", wish=Wish(), edition=edition)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_code_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="'promiss'"):
        csv_of(
            decided_projects.made(tmp_path / "p"), tmp_path, Wish(codes=("promiss",))
        )


@pytest.mark.parametrize("form", [*QuoteForm])
def test_the_same_project_gives_the_same_bytes(tmp_path: Path, form: QuoteForm) -> None:
    project = decided_projects.made(tmp_path / "p")
    paths = [tmp_path / name / f"q.{form}" for name in "ab"]
    for path in paths:
        quotes.quotes(project, path, wish=Wish(), edition=Edition(form))
    first, second = (path.read_bytes() for path in paths)
    assert first == second


_AS_TEXT = {
    QuoteForm.XLSX: golden_files.workbook_text,
    QuoteForm.DOCX: golden_files.word_text,
}


@pytest.mark.parametrize("form", [*QuoteForm])
def test_quotes_are_the_golden_ones(tmp_path: Path, form: QuoteForm) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / f"q.{form}"
    edition = Edition(form, date(2026, 3, 3))
    quotes.quotes(project, path, wish=Wish(), edition=edition)
    as_text = _AS_TEXT.get(form)
    made = as_text(path) if as_text else path.read_bytes().decode("utf-8")
    name = f"quotes.{form}" + (".txt" if as_text else "")
    shown = made.replace("\r\n", "\n")  # Git may change ends of lines, which a test has
    assert shown == golden_files.golden(name, shown)


def test_every_form_has_every_quote(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    for form in QuoteForm:
        path = tmp_path / f"q.{form}"
        done = quotes.quotes(project, path, wish=Wish(), edition=Edition(form))
        assert done.quotes == 4
    words = "Then nobody asked me anything. They decide."
    assert words in (tmp_path / "q.md").read_text("utf-8")
    listed = json.loads((tmp_path / "q.json").read_text("utf-8"))["quotes"]
    assert words in [row["quote"] for row in listed]
    page = docx.Document(str(tmp_path / "q.docx"))
    boxed = [p.text for p in page.paragraphs if p.style and p.style.name == "Quote"]
    assert f"“{words}”" in boxed
    sheet = openpyxl.load_workbook(tmp_path / "q.xlsx")["Quotes"]
    assert words in [cell.value for cell in sheet["A"]]


def test_what_a_person_wrote_becomes_no_formula(tmp_path: Path) -> None:
    project = decided_projects.surveyed(
        tmp_path, '1,Child,9,"=HYPERLINK(""x"") late"\n'
    )
    with open_project.opened(project) as file:
        [unit] = [one.name for one in units_table.units(file)]

    doubly_coded.decide(project, f"Ana {unit} add punctuality-")
    for form in (QuoteForm.CSV, QuoteForm.XLSX):
        quotes.quotes(
            project, tmp_path / f"q.{form}", wish=Wish(), edition=Edition(form)
        )
    assert rows(tmp_path / "q.csv")[0]["quote"].startswith("'=HYPERLINK")
    with zipfile.ZipFile(tmp_path / "q.xlsx") as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "sheets/" in name]
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_the_log_keeps_whose_words_were_written(tmp_path: Path) -> None:
    rows = "7,Child,9,He was late.\n8,Child,9,Nothing at all.\n"
    project = decided_projects.surveyed(tmp_path, rows)

    doubly_coded.decide(project, "Ana survey.csv#1 add punctuality-")
    path = tmp_path / "q.csv"
    quotes.quotes(project, path, wish=Wish(), edition=CSV)
    with open_project.opened(project) as file:
        assert exports_table.holding(file, "survey.csv/7") == [str(path)]
        assert exports_table.holding(file, "survey.csv/8") == []


def test_a_text_changed_behind_the_project_is_not_quoted(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    with open_project.opened(project) as file, file.writing():
        file.connection.execute("UPDATE page SET body = replace(body, 'hour', 'week')")
    with pytest.raises(CheckFailedError, match="is not the text that was imported"):
        csv_of(project, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def asking(folder: Path) -> Path:
    """Make the project, with words in two of its three passages that may be names."""
    project = small_projects.made(folder, asked=("She", "He", "Interviewer"))
    doubly_coded.decide(project, *decided_projects.DECIDED)
    return project


@pytest.mark.parametrize("form", [*QuoteForm])
def test_while_what_is_quoted_may_hold_a_name_nothing_is_written(
    tmp_path: Path, form: QuoteForm
) -> None:
    path = tmp_path / "out" / f"q.{form}"
    with pytest.raises(CheckFailedError) as stopped:
        quotes.quotes(asking(tmp_path / "p"), path, wish=Wish(), edition=Edition(form))
    assert stopped.value.problem == (
        "2 open questions about names in 2 passages that would be quoted, the first of"
        " them yp-01.txt#2."
    )
    assert "voicecode pseudonymise" in stopped.value.hint
    assert not path.parent.exists()


@pytest.mark.parametrize("form", [*QuoteForm])
def test_what_is_not_quoted_stops_nothing(tmp_path: Path, form: QuoteForm) -> None:
    path, wish = tmp_path / f"q.{form}", Wish(codes=("decisions",))
    quotes.quotes(asking(tmp_path / "p"), path, wish=wish, edition=Edition(form))
    assert path.is_file()


def test_pages_quote_a_thought_and_tables_the_whole_passage(tmp_path: Path) -> None:
    said = "It began. " + "And on and on we went. " * 30 + "He came late, then."
    turns = (f"Young person: {said}",)
    project = small_projects.made(
        tmp_path / "p", interviews={"a.txt": turns}, proposed={}, asked=("It",)
    )
    doubly_coded.decide(project, "Ana a.txt#1 add punctuality-")
    with open_project.opened(project) as file, file.writing():
        file.connection.execute(
            "UPDATE log SET start = ?, stop = ? WHERE code = 'punctuality'",
            (len(said) - 16, len(said) - 7),
        )
    page = Edition(QuoteForm.MD)
    quotes.quotes(project, tmp_path / "q.md", wish=Wish(), edition=page)
    assert "It began" not in (tmp_path / "q.md").read_text("utf-8")
    with pytest.raises(CheckFailedError, match="1 open question about names"):
        csv_of(project, tmp_path)


def test_with_the_override_the_log_and_every_form_say_so(tmp_path: Path) -> None:
    project, wish = asking(tmp_path / "p"), Wish(allow_unreviewed=True)
    told = "Not reviewed for names: 2 open questions in 2 passages"
    for form in QuoteForm:
        path = tmp_path / f"q.{form}"
        done = quotes.quotes(project, path, wish=wish, edition=Edition(form))
        assert done.remarks[-1].startswith(told)
    assert told in (tmp_path / "q.md").read_text("utf-8")
    remarks = json.loads((tmp_path / "q.json").read_text("utf-8"))["remarks"]
    assert remarks[-1].startswith(told)
    sheets = openpyxl.load_workbook(tmp_path / "q.xlsx")
    cells = [str(c.value) for row in sheets.worksheets[0].iter_rows() for c in row]
    assert any(told in one for one in cells)
    page = docx.Document(str(tmp_path / "q.docx"))
    assert any(told in paragraph.text for paragraph in page.paragraphs)
    reviewed = {row["unit"]: row["reviewed"] for row in rows(tmp_path / "q.csv")}
    assert reviewed == {
        "Transcript 1, passage 2": "no",
        "Transcript 1, passage 4": "yes",
        "Transcript 1, passage 6": "no",
    }
    with open_project.opened(project) as file:
        memos = [
            e.memo for e in log_table.entries(file) if e.action.startswith("allow")
        ]
    assert memos[0] == "quotes q.csv: 2 open questions about names in 2 passages"
    assert len(memos) == len(QuoteForm)


def test_every_form_says_how_much_was_replaced_and_is_open(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    done = quotes.quotes(project, tmp_path / "q.csv", wish=Wish(), edition=CSV)
    assert done.remarks[-3:-1] == (
        "No name, place or number that leads to a person was found to replace.",
        "No odd capital or number was left for a person to decide on.",
    )


def test_once_all_is_decided_they_are_written(tmp_path: Path) -> None:
    project = asking(tmp_path / "p")
    with open_project.opened(project) as file:
        keep_names.keep(file, ["She", "He"], coder="Ana")
    assert len(csv_of(project, tmp_path)) == 4


def test_the_summary_prints_numbers_as_the_project_lays_down(tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / "q.xlsx"
    for settings, expected in (
        ("", "fewer than 5"),
        ("threshold = 1\nrounding = 1", 1),
    ):
        (project / "voicecode.toml").write_text(f"[publication]\n{settings}\n", "utf-8")
        quotes.quotes(project, path, wish=Wish(), edition=Edition(QuoteForm.XLSX))
        summary = openpyxl.load_workbook(path)["Summary"]
        assert [cell.value for cell in summary[2]][-1] == expected


@pytest.mark.parametrize("form", [QuoteForm.CSV, QuoteForm.JSON, QuoteForm.MD])
def test_no_quote_names_its_file(tmp_path: Path, form: QuoteForm) -> None:
    path = tmp_path / f"q.{form}"
    project = decided_projects.made(tmp_path / "p")
    quotes.quotes(project, path, wish=Wish(), edition=Edition(form))
    assert "yp-01" not in path.read_text("utf-8")
