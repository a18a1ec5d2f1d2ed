from __future__ import annotations

import pytest

from voicecode.domain.valences import Valence
from voicecode.reports import figures


def test_a_table_is_drawn_as_bars_of_its_printed_lengths(parts):
    chart = figures.of_table(parts.heard)
    assert [(bar.name, bar.printed, bar.width) for bar in chart.bars] == [
        ("Children and young people", "45", 72.0),
        ("Parents", "fewer than 5", 0.0),
    ]


def test_the_sum_is_what_stands_beside_a_bar_where_there_is_one(parts):
    [bar] = figures.of_table(parts.groups).bars
    assert bar.printed == "45"


def test_only_roles_that_are_quoted_can_be_asked_for(tiny):
    assert list(figures.role_names(tiny)) == [
        ("child", "Young person"),
        ("parent", "Parent"),
    ]


@pytest.mark.parametrize(
    ("valence", "name"), [(Valence.MIXED, "mixed"), (None, "unsaid")]
)
def test_every_side_has_a_style(valence, name):
    assert figures.side(valence) == name
