from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.domain.codings import Valence
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    Pairing,
    ThemeFindings,
)
from voicecode.domain.people import Role
from voicecode.reports import figures
from voicecode.reports.figures import Cell


def test_the_balance_of_voices_counts_people_only(tiny):
    chart = figures.of_people(tiny.heard)
    assert [(bar.name, bar.total) for bar in chart.bars] == [
        ("Children and young people", 1),
        ("Parents", 1),
    ]


def test_codes_stand_most_raised_first_and_unraised_ones_not_at_all(tiny):
    for chart in (figures.of_roles(tiny), figures.of_sides(tiny)):
        assert [(bar.name, bar.total) for bar in chart.bars] == [
            ("Turning up on time", 2),
            ("Being reachable", 1),
        ]


def test_a_code_is_drawn_by_group_and_side(tiny):
    chart = figures.of_code(next(tiny.all_codes()))
    assert chart.description == (
        "Children and young people: 1 concern. Parents: 1 goes well."
    )
    assert chart.id == "code-punctuality-chart"


def test_the_grid_shades_what_is_said_together(tiny):
    grid = figures.of_pairings(tiny)
    assert grid.names == ("Turning up on time", "Being reachable")
    assert grid.rows[0][1] == (Cell(None, 0), Cell(3, 5))
    assert grid.rows[1][1] == (Cell(3, 5), Cell(None, 0))
    assert grid.left_out == 0


def test_without_pairs_there_is_no_grid(tiny):
    assert figures.of_pairings(replace(tiny, pairings=())).rows == ()


def test_a_grid_too_large_to_read_keeps_the_most_raised_codes():
    def code(n):
        group = GroupCount(Role.CHILD, Balance(n), Balance(n))
        return CodeFindings(str(n), f"Code {n}", "", groups=(group,))

    codes = tuple(code(n) for n in range(1, 31))
    pairs = tuple(Pairing(str(n), str(n + 1), n) for n in range(1, 30))
    themes = (ThemeFindings("t", "T", codes=codes),)
    grid = figures.of_pairings(Findings("F", "b", "1", themes=themes, pairings=pairs))
    assert (len(grid.names), grid.left_out) == (24, 6)
    assert grid.names[0] == "Code 7"
    assert grid.rows[0][1][:3] == (Cell(None, 0), Cell(7, 2), Cell(0, 0))


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
