from __future__ import annotations

import pytest

from tests.pdf_files import Words, pdf
from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import printed_cells, printed_rows
from voicecode.intake.pdf import read
from voicecode.intake.printed import Page, PrintedLine
from voicecode.intake.sources import Source

COLUMN = 140.0


def _line(text: str, base: float, *, left: float = COLUMN) -> PrintedLine:
    """A line of letters 5 points wide."""
    starts = [left + 5 * at for at, _ in enumerate(text) if _begins(text, at)]
    return PrintedLine(text, left, left + 5 * len(text), base, starts=tuple(starts))


def _begins(text: str, at: int) -> bool:
    return not text[at].isspace() and (at == 0 or text[at - 1].isspace())


def _name(text: str, base: float) -> PrintedLine:
    return _line(text, base, left=70.0)


def _texts(*lines: PrintedLine) -> list[str] | None:
    pages = printed_cells.rows([Page(lines)], COLUMN)
    return pages and [line.text for line in pages[0].lines]


CENTRED = (
    _name("Interviewer", 686),
    _line("How has it been since you moved?", 693),
    _line("Take your time.", 679),
    _name("Young", 653),
    _name("person", 639),
    _line("It was", 660),
    _line("all right", 646),
    _line("I suppose.", 632),
)


def test_a_name_stands_before_the_first_line_beside_it() -> None:
    assert _texts(*CENTRED) == [
        "Interviewer\tHow has it been since you moved?",
        "Take your time.",
        "Young person\tIt was",
        "all right",
        "I suppose.",
    ]


def test_a_cell_goes_on_over_the_page_without_a_name() -> None:
    pages = printed_cells.rows(
        [Page(CENTRED), Page((_line("And then.", 700),))], COLUMN
    )
    assert pages is not None
    assert [line.text for line in pages[1].lines] == ["And then."]


def test_lines_around_the_table_stay_where_they_are() -> None:
    heading = _line("A heading as wide as the whole of the page is", 720, left=70.0)
    texts = _texts(heading, *CENTRED)
    assert texts is not None
    assert texts[0] == heading.text


def test_names_at_the_top_are_left_to_be_read_as_they_stand() -> None:
    lines = [_name("Int", 693), *CENTRED[1:3], _name("Mum", 660), *CENTRED[5:]]
    assert _texts(*lines) is None
    assert not printed_rows.are_unclear([Page(tuple(lines))])


def _run_together() -> list[PrintedLine]:
    """Rows without any space between them."""
    lines = []
    for row in range(4):
        top = 700 - 56 * row
        lines += [_name(("Int", "Mum")[row % 2], top - 21)]
        lines += [_line("How was it then", top - 14 * at) for at in range(4)]
    return lines


def test_rows_that_cannot_be_told_apart_are_told_of() -> None:
    pages = [Page(tuple(_run_together()))]
    assert printed_cells.rows(pages, COLUMN) is None
    assert printed_cells.adrift(pages, COLUMN) == 4
    assert printed_rows.are_unclear(pages)


@pytest.mark.parametrize("is_apart", [True, False])
def test_a_reader_hears_of_names_that_fit_no_words(tmp_path, is_apart: bool) -> None:
    lines = CENTRED if is_apart else _run_together()
    words = [Words(line.text, line.left, line.base) for line in lines]
    path = pdf(tmp_path / "said.pdf", words)
    found = list(read(Source(path.name, path), columns=Columns()))
    told = [one.text for one in found if isinstance(one, Remark)]
    assert any("wrong speaker" in text for text in told) is not is_apart
    if is_apart:
        [document] = [one for one in found if isinstance(one, Document)]
        assert document.text.split("\n", 1)[1].split() == (
            "It was all right I suppose.".split()
        )
