"""Word and Excel files as an office program opens them, not as we wrote them."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.shared import Mm
from pypdf import PdfReader

from tests import decided_projects, word_schema
from voicecode.domain.forms import ReportForm
from voicecode.reports import templates
from voicecode.workflows import report
from voicecode.workflows.report import Edition

HOUSE = Path(__file__).parents[2]
DAY = date(2026, 3, 3)
OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office") / "out"
    subprocess.run(
        [sys.executable, "-m", "voicecode", "demo", "--rules-only", "-o", str(folder)],
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    return folder


def _converted(path: Path, to: str, ending: str, tmp_path: Path) -> Path:
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{tmp_path / 'profile'}",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        capture_output=True,
        check=True,
        timeout=240,
    )
    return (tmp_path / path.name).with_suffix(ending)


def test_the_word_section_opens_with_all_its_words(
    outputs: Path, tmp_path: Path
) -> None:
    path = outputs / "what-children-told-us.docx"
    text = _converted(path, "txt:Text (encoded):UTF8", ".txt", tmp_path)
    said = text.read_text(encoding="utf-8-sig")
    for words in ("What children, parents and staff told us", "Turning up on time"):
        assert words in said
    assert "Who was heard" in said
    assert said.count("“") > 50


def test_the_workbook_opens_with_every_quote_to_the_letter(
    outputs: Path, tmp_path: Path
) -> None:
    # The third sheet, as CSV in UTF-8: what the program took each cell to hold.
    to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3"
    made = _converted(outputs / "quote-bank.xlsx", to, ".csv", tmp_path)
    sheet = made.with_name("quote-bank-Quotes.csv")
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        shown = [row[0] for row in csv.reader(file)][1:]
    with (outputs / "quote-bank.csv").open(encoding="utf-8-sig", newline="") as file:
        written = [row["quote"].removeprefix("'") for row in csv.DictReader(file)]
    assert len(shown) > 100
    assert [words.removeprefix("'") for words in shown] == written


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return decided_projects.made(tmp_path_factory.mktemp("decided") / "project")


def _report(project: Path, path: Path, template: str = "themed-report") -> Path:
    form = ReportForm(path.suffix.removeprefix("."))
    report.report(project, path, edition=Edition(template, form, made_on=DAY))
    return path


def test_a_pdf_is_the_same_bytes_twice_and_leaves_nothing_behind(
    project: Path, tmp_path: Path
) -> None:
    made = [_report(project, tmp_path / name / "r.pdf") for name in "ab"]
    first, second = (path.read_bytes() for path in made)
    assert first.startswith(b"%PDF")
    assert first == second
    assert [path.name for path in tmp_path.rglob("*")].count("r.pdf") == 2
    assert {path.name for path in tmp_path.rglob("*")} == {"a", "b", "r.pdf"}


def test_a_pdf_can_be_read_aloud(project: Path, tmp_path: Path) -> None:
    said = PdfReader(_report(project, tmp_path / "r.pdf"))
    root = said.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert said.metadata["/CreationDate"].startswith(f"D:{DAY:%Y%m%d}000000")


def test_a_pdfs_list_of_contents_has_the_pages_of_its_headings(
    project: Path, tmp_path: Path
) -> None:
    with pypdfium2.PdfDocument(_report(project, tmp_path / "r.pdf")) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    listed = dict(re.findall(r"^(.+?)\.{3,} ?(\d+)\r?$", pages[0], re.MULTILINE))
    assert len(listed) >= 8
    for heading, page in listed.items():
        assert re.search(rf"^{heading}\r?$", pages[int(page) - 1], re.MULTILINE)


@pytest.mark.parametrize("template", templates.names())
def test_no_table_of_any_report_is_cut_off_and_word_takes_it(
    project: Path, tmp_path: Path, template: str
) -> None:
    path = _report(project, tmp_path / "r.docx", template)
    assert word_schema.faults(path) == []
    assert word_schema.widest_table(path) <= Mm(160).twips + 5


@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_a_house_file_that_libreoffice_wrote_is_filled(
    project: Path, tmp_path: Path, kind: str
) -> None:
    docx.Document().save(str(tmp_path / "house.docx"))
    if kind == "odt":  # and back again: with the styles that it knows by other names
        _converted(tmp_path / "house.docx", "odt", ".odt", tmp_path)
        house = _converted(tmp_path / "house.odt", "docx", ".docx", tmp_path)
    else:
        (tmp_path / "again").mkdir()
        house = _converted(tmp_path / "house.docx", "docx", ".docx", tmp_path / "again")
    edition = Edition("themed-report", ReportForm.DOCX, made_on=DAY, house=house)
    report.report(project, tmp_path / "r.docx", edition=edition)
    assert word_schema.faults(tmp_path / "r.docx") == []
