from __future__ import annotations

from dataclasses import replace

from voicecode.intake import printed_rows
from voicecode.intake.printed import Page, PrintedLine


def _line(
    text: str, left: float, base: float, *, second: float | None = None
) -> PrintedLine:
    """A line of letters 6 points wide, its second word perhaps in a second column."""
    starts, at = [], left
    for number, word in enumerate(text.split()):
        at = second if number == 1 and second is not None else at
        starts.append(at)
        at += 6 * (len(word) + 1)
    return PrintedLine(text, left, at - 6, base, starts=tuple(starts))


def _texts(*lines: PrintedLine) -> list[str]:
    [page] = printed_rows.joined([Page(lines)])
    return [line.text for line in page.lines]


def test_a_name_and_the_words_beside_it_are_one_line():
    assert _texts(
        _line("Int How was it", 70, 700, second=140),
        _line("Mum It was late", 70, 680, second=140),
        _line("and then some", 140, 668),
        _line("Int And then", 70, 650, second=140),
        _line("Young", 70, 630),
        _line("person", 70, 618),
        _line("Nothing much", 140, 630),
        _line("at all", 140, 618),
    ) == [
        "Int\tHow was it",
        "Mum\tIt was late",
        "and then some",
        "Int\tAnd then",
        "Young person\tNothing much",
        "at all",
    ]


def test_prose_is_not_cut():
    lines = [
        _line(f"{'x' * at} is how the words of prose begin", 70, 700 - 14 * at)
        for at in range(1, 12)
    ]
    assert _texts(*lines) == [line.text for line in lines]


def test_a_few_lines_are_no_table():
    lines = [
        _line("Int How", 70, 700, second=140),
        _line("Mum So", 70, 680, second=140),
    ]
    assert _texts(*lines) == ["Int How", "Mum So"]


def test_two_columns_of_prose_are_not_rows():
    left = [
        _line(f"{'x' * at} many words here", 70, 700 - 14 * at) for at in range(1, 9)
    ]
    right = [
        _line(f"{'y' * at} many words there", 330, 700 - 14 * at) for at in range(1, 9)
    ]
    assert _texts(*left, *right) == [line.text for line in (*left, *right)]


def test_a_line_of_the_second_column_is_not_cut_where_it_begins_again():
    rows = [_line("Int How was it", 70, 700 - 14 * at, second=140) for at in range(5)]
    double = _line("and so it went on", 140, 600)
    twice = replace(double, starts=(140, 170, 200, 140, 170))
    assert _texts(*rows, twice)[-1] == "and so it went on"
