from __future__ import annotations

import pytest

from voicecode.domain.report_parts import FigureTable
from voicecode.reports import printed_charts
from voicecode.reports.printed_charts import PITCH, REST


def _table(*rows: tuple[str, ...], lengths=(), segments=()) -> FigureTable:
    return FigureTable(
        "Listening: people",
        ("Code", "Goes well", "Concern", "In all"),
        rows,
        lengths,
        segments,
        ("positive", "negative"),
    )


def test_parts_are_as_long_as_their_printed_numbers() -> None:
    table = _table(("A", "10", "30", "40"), lengths=(40,), segments=((10, 30),))
    [bar] = printed_charts.of(table).bars
    assert [(part.x, part.width) for part in bar.parts] == [(0, 18), (18, 54)]
    assert (bar.end, bar.printed) == (72, "40")


def test_what_is_not_given_is_in_the_rest_and_has_no_length_of_its_own() -> None:
    table = _table(
        ("A", "fewer than 5", "30", "35"), lengths=(35,), segments=((0, 30),)
    )
    chart = printed_charts.of(table)
    assert [part.style for part in chart.bars[0].parts] == ["negative", REST]
    assert chart.bars[0].parts[-1].printed == ""
    assert chart.keys == (("negative", "Concern"), (REST, "Numbers not given"))


def test_two_small_parts_cannot_be_told_apart() -> None:
    one = _table(
        ("A", "fewer than 5", "fewer than 5", "5"), lengths=(5,), segments=((0, 0),)
    )
    [bar] = printed_charts.of(one).bars
    assert [part.style for part in bar.parts] == [REST]


def test_rounded_parts_never_make_a_bar_longer_than_its_whole() -> None:
    table = _table(("A", "15", "15", "25"), lengths=(25,), segments=((15, 15),))
    [bar] = printed_charts.of(table).bars
    assert bar.end == pytest.approx(72, abs=0.02)


def test_a_whole_that_is_hidden_hides_no_part_and_gains_no_rest() -> None:
    rows = (("A", "20", "fewer than 5", "suppressed"), ("B", "40", "0", "40"))
    chart = printed_charts.of(
        _table(*rows, lengths=(0, 40), segments=((20, 0), (40, 0)))
    )
    assert [part.width for part in chart.bars[0].parts] == [36]


def test_a_chart_says_in_words_what_it_shows() -> None:
    table = _table(
        ("A", "10", "0", "10"),
        ("B", "0", "0", "0"),
        lengths=(10, 0),
        segments=((10, 0), (0, 0)),
    )
    chart = printed_charts.of(table)
    assert chart.description == "A: 10 in all; 10 goes well. B: 0 in all; none."
    assert (chart.bars[1].y, chart.height) == (PITCH, 2 * PITCH)


@pytest.mark.parametrize(("length", "has_room"), [(95, True), (5, False)])
def test_a_number_stands_in_its_part_only_where_it_fits(length: int, has_room) -> None:
    table = _table(
        ("A", str(length), str(100 - length), "100"),
        lengths=(100,),
        segments=((length, 100 - length),),
    )
    assert printed_charts.of(table).bars[0].parts[0].has_room is has_room
