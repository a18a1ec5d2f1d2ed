from __future__ import annotations

from datetime import date
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from voicecode.reports import workbook
from voicecode.reports.quote_bank import COLUMNS, Row

DAY = date(2026, 3, 3)
_FIELDS = dict.fromkeys(COLUMNS, "")


def _row(quote, **fields):
    own = {
        "code_name": "Turning up on time",
        "theme_name": "Reliability",
        "valence": "negative",
    }
    return Row(**{**_FIELDS, "quote": quote, "confidence": "0.94", **own, **fields})


def _made(path, findings, parts, rows):
    with workbook.quote_book(path) as book:
        passed = list(workbook.passed_on(book, rows))
        book.finish(findings, parts.quotable, DAY)
    return passed


@pytest.fixture
def made(tiny, parts, tmp_path):
    def made(*rows):
        _made(tmp_path / "bank.xlsx", tiny, parts, rows)
        return openpyxl.load_workbook(tmp_path / "bank.xlsx")

    return made


def test_a_reader_is_told_first_what_to_know(made):
    book = made(_row("He was late."))
    assert book.sheetnames == ["Read me", "Summary", "Quotes"]
    assert book.active.title == "Read me"
    told = [cell.value for cell in book["Read me"]["B"]]
    assert "No person has reviewed them." in told
    assert "3 March 2026" in told


def test_rows_pass_on_as_they_are_written(tiny, parts, tmp_path):
    rows = [_row("One."), _row("Two.")]
    assert _made(tmp_path / "bank.xlsx", tiny, parts, rows) == rows


def test_quotes_can_be_filtered_under_a_heading_that_stays(made):
    sheet = made(_row("One."), _row("Two."))["Quotes"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:R3"
    assert sheet["A1"].value == "Quote"
    assert [cell.value for cell in sheet["A"][1:]] == ["One.", "Two."]
    assert sheet.column_dimensions["A"].width > 60
    assert sheet["A2"].alignment.wrap_text


@pytest.mark.parametrize(
    "hostile", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK('http://a.b')", "{=1}"]
)
def test_nothing_that_was_said_becomes_a_formula_or_a_link(made, hostile):
    sheet = made(_row(hostile, source="http://a.example"))["Quotes"]
    assert sheet["A2"].value == hostile
    assert sheet["A2"].data_type == "s"
    assert not sheet._hyperlinks


AS_IT_STANDS = [
    "<r>",
    "<r></r>",
    "<r><t>No</t></r>",
    '<r></r></is></c><c r="A9"><f>1+1</f></c><c r="A10" t="inlineStr"><is><r></r>',
    "_x0041_ and _x000D_",
    "&amp; &lt;b&gt; ]]>",
    "  spaces  ",
    "Line one\nline two",
    "كانت دائماً تستمع إليّ",
    "Mae hi’n gwrando, ŵyr y plant – ffŵl",
    "👍🏽 👨‍👩‍👧 ok",
]


@pytest.mark.parametrize("said", AS_IT_STANDS)
def test_what_looks_like_a_workbooks_own_marks_is_written_to_the_letter(made, said):
    book = made(_row(said, theme_name=said))
    assert unescape(book["Quotes"]["A2"].value) == said
    assert unescape(book["Quotes"]["C2"].value) == said
    assert not list(book["Quotes"].iter_rows(min_row=3, values_only=True))


def test_control_characters_are_drawn_and_nothing_ends_the_file(made):
    sheet = made(_row("a\x00\x1b[31m\ud800\ufffe"))["Quotes"]
    assert sheet["A2"].value == "a\u2400\u241b[31m\ufffd\ufffd"


def test_what_is_read_stands_first_and_is_what_is_printed_on_a4(made):
    sheet = made(_row("One."))["Quotes"]
    heads = [cell.value for cell in sheet[1]]
    assert heads[:8] == [
        "Quote", "Attribution", "Theme", "Code", "Valence", "Question", "Starred",
        "Reviewed",
    ]  # fmt: skip
    assert len(heads) == len(COLUMNS)
    assert sheet.print_area == "'Quotes'!$A$1:$H$2"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (
        9,
        "landscape",
    )


def test_confidence_is_a_number(made):
    sheet = made(_row("One."))["Quotes"]
    [cell] = [
        below for head, below in zip(*sheet, strict=True) if head.value == "Confidence"
    ]
    assert cell.value == pytest.approx(0.94)
    assert cell.number_format == "0.00"


def test_the_summary_is_what_may_be_printed(made):
    sheet = made(_row("a"), _row("b"), _row("c", valence=""))["Summary"]
    told = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert told == [
        ["Theme", "Code", "Goes well", "Concern", "Passages"],
        ["Reliability", "Turning up on time", 1010, "fewer than 5", 1015],
    ]


def test_the_sheet_to_read_first_counts_nothing_and_says_how_numbers_are_printed(made):
    told = [cell.value for cell in made(_row("a"))["Read me"]["B"] if cell.value]
    assert "Numbers are rounded." in told
    assert "1" not in told


def test_a_full_sheet_is_followed_by_another(made, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    book = made(*(_row(f"{number}") for number in range(5)))
    assert book.sheetnames[2:] == ["Quotes", "Quotes 2", "Quotes 3"]
    said = [book[name]["A2"].value for name in book.sheetnames[2:]]
    assert said == ["0", "2", "4"]
    assert book["Quotes 2"].auto_filter.ref == "A1:R3"


def test_a_long_quote_is_cut_between_words_and_says_so(made):
    said = "ab " * 12_000
    cell = made(_row(said))["Quotes"]["A2"].value
    assert len(cell) <= 32_767
    assert cell.endswith("ab [...]")
    assert said.startswith(cell.removesuffix(" [...]"))


@given(st.text(max_size=50), st.integers(0, 40_000))
def test_what_fits_a_cell_is_left_as_it_is_said(ending, length):
    text = "a" * length + ending
    fit = workbook.fitting(text)
    assert len(fit.encode("utf-16-le")) // 2 <= 32_767
    if length + 2 * len(ending) <= 32_767:
        assert len(fit) == len(text)


def test_the_same_rows_are_the_same_bytes(tiny, parts, tmp_path):
    paths = [tmp_path / "one.xlsx", tmp_path / "two.xlsx"]
    for path in paths:
        _made(path, tiny, parts, [_row("One.")])
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_nothing_waits_in_a_folder_that_others_share(
    tiny, parts, tmp_path, monkeypatch
):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    _made(tmp_path / "bank.xlsx", tiny, parts, [_row("One.")])
    assert [path.name for path in tmp_path.iterdir()] == ["bank.xlsx"]
    with ZipFile(tmp_path / "bank.xlsx") as packed:
        assert packed.testzip() is None
