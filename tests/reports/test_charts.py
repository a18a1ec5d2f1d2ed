from __future__ import annotations

import pytest

from voicecode.domain.report_parts import FigureTable
from voicecode.reports.charts import PITCH, Key, printed_bars, stacked


def _chart(*rows):
    table = FigureTable(
        "Chart",
        ("Code", "Well", "Badly", "People"),
        tuple((name, *printed) for name, printed, _ in rows),
        segments=tuple(lengths for *_, lengths in rows),
        keys=("positive", "negative"),
    )
    return stacked("c", table)


A = ("A", ("30", "10", "45"), (30, 10))
B = ("B", ("0", "fewer than 5", "fewer than 5"), (0, 2))


def test_the_longest_bar_leaves_room_for_its_total():
    chart = _chart(A, B)
    assert [bar.end for bar in chart.bars] == [78.0, 3.9]
    assert [(part.x, part.width) for part in chart.bars[0].segments] == [
        (0, 58.5),
        (58.5, 19.5),
    ]
    assert chart.bars[0].segments[0].middle == 29.25


def test_parts_and_bars_carry_what_is_printed():
    chart = _chart(A, B)
    assert chart.keys == (Key("positive", "Well"), Key("negative", "Badly"))
    assert [bar.printed for bar in chart.bars] == ["45", "fewer than 5"]
    assert [part.printed for part in chart.bars[1].segments] == ["fewer than 5"]


def test_bars_stand_below_each_other():
    chart = _chart(A, B)
    assert [bar.y for bar in chart.bars] == [0, PITCH]
    assert chart.height == 2 * PITCH


def test_a_chart_says_what_it_shows():
    chart = _chart(A, ("C", ("0", "0", "0"), (0, 0)))
    assert chart.description == "A: 30 well, 10 badly. C: none."
    assert chart.bars[1].end == 0


@pytest.mark.parametrize(("printed", "has_room"), [("50", True), ("5", False)])
def test_a_number_stands_in_its_part_only_where_it_fits(printed, has_room):
    row = ("A", (printed, "50", "50"), (int(printed), 100 - int(printed)))
    assert _chart(row).bars[0].segments[0].has_room is has_room


def test_no_rows_make_an_empty_chart():
    assert _chart().height == 0
    assert printed_bars("None", []).description == ""
