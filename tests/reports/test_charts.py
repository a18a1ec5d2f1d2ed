from __future__ import annotations

import pytest

from voicecode.reports.charts import PITCH, Key, stacked

WELL, BADLY, BOTH = Key("well", "Well"), Key("badly", "Badly"), Key("both", "Both")


def _chart(*rows):
    return stacked("c", "Chart", [WELL, BADLY, BOTH], rows)


def test_the_longest_bar_leaves_room_for_its_total():
    chart = _chart(("A", [3, 1, 0]), ("B", [0, 2, 0]))
    assert [bar.end for bar in chart.bars] == [88.0, 44.0]
    assert [(part.x, part.width) for part in chart.bars[0].segments] == [
        (0, 66),
        (66, 22),
    ]
    assert chart.bars[0].segments[1].middle == 77


def test_keys_that_nobody_used_are_left_out():
    chart = _chart(("A", [3, 0, 1]))
    assert chart.keys == (WELL, BOTH)
    assert chart.bars[0].counts == (3, 1)


def test_bars_stand_below_each_other():
    chart = _chart(("A", [1, 0, 0]), ("B", [1, 0, 0]))
    assert [bar.y for bar in chart.bars] == [0, PITCH]
    assert chart.height == 2 * PITCH


def test_a_chart_says_what_it_shows():
    chart = _chart(("A", [3, 1, 0]), ("B", [0, 0, 0]))
    assert chart.description == "A: 3 well, 1 badly. B: none."
    assert chart.bars[1].end == chart.bars[1].total == 0


@pytest.mark.parametrize(("count", "has_room"), [(50, True), (4, False)])
def test_a_number_stands_in_its_part_only_where_it_fits(count, has_room):
    part = _chart(("A", [count, 100 - count, 0])).bars[0].segments[0]
    assert part.has_room is has_room


def test_no_rows_make_an_empty_chart():
    assert _chart().height == 0
