"""Word and Excel files as an office program opens them, not as we wrote them."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
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
