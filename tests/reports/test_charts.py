from __future__ import annotations

from voicecode.reports.charts import PITCH, printed_bars

ROWS = [("A", "45", 45), ("B", "fewer than 5", 0)]


def test_the_longest_bar_leaves_room_for_what_is_printed():
    chart = printed_bars("Chart", ROWS)
    assert [bar.width for bar in chart.bars] == [72.0, 0]
    assert [bar.printed for bar in chart.bars] == ["45", "fewer than 5"]


def test_bars_stand_below_each_other():
    chart = printed_bars("Chart", ROWS)
    assert [bar.y for bar in chart.bars] == [0, PITCH]
    assert chart.height == 2 * PITCH


def test_a_chart_says_what_it_shows():
    assert printed_bars("Chart", ROWS).description == "A: 45. B: fewer than 5."


def test_no_rows_make_an_empty_chart():
    chart = printed_bars("None", [])
    assert (chart.description, chart.height) == ("", 0)
