from __future__ import annotations

import pytest

from voicecode.analysis.other_tables import OtherTables
from voicecode.domain.disclosure import Bound, CountTable, Range, Total

SUM = CountTable({"a": 2, "b": 20, "all": 22}, (Total("all", ("a", "b")),))
FEW, EXACT = Range(1, 4), {"a": Range(2, 2), "b": Range(20, 20), "all": Range(22, 22)}


@pytest.mark.parametrize(
    ("told", "has_another"),
    [
        ({"a": FEW}, False),
        ({"a": FEW, "b": Range(18, 22)}, True),
        ({"a": FEW, "all": Range(20, 24)}, True),
        ({"a": Range(2, 4), "b": Range(1, None)}, True),
        ({"b": Range(1, None)}, False),
    ],
)
def test_a_sum_leaves_room_where_one_more_cell_may_change(told, has_another):
    tables = OtherTables(SUM, {**EXACT, **told})
    assert tables.has_another("a") is has_another


def test_what_stopped_a_search_is_named():
    tables = OtherTables(SUM, {**EXACT, "a": FEW})
    assert not tables.has_another("a")
    assert set(tables.blocked) == {"b", "all"}


def test_a_cell_may_be_told_otherwise_and_back():
    tables = OtherTables(SUM, {**EXACT, "a": FEW})
    before = tables.tell("b", Range(1, None))
    assert tables.has_another("a")
    tables.tell("b", before)
    assert not tables.has_another("a")


def test_a_claim_stands_in_the_way_until_it_is_left_unsaid():
    # "At least twice as many of a as of b."
    said = Bound({"a": 1, "b": -2}, 0, "twice")
    most = Bound({"a": -1, "b": 2}, 0, "twice")
    table = CountTable({"a": 2, "b": 1}, bounds=(said, most))
    tables = OtherTables(table, {"a": FEW, "b": Range(1, 1)})
    assert not tables.has_another("a")
    assert list(tables.claimed) == ["twice"]
    tables.say("twice", is_said=False)
    assert tables.has_another("a")
    tables.say("twice", is_said=True)
    assert not tables.has_another("a")


def test_a_bound_that_everybody_knows_is_mended_by_changing_its_other_cell():
    bound = Bound({"whole": 1, "part": -1})
    table = CountTable({"whole": 3, "part": 3}, bounds=(bound,))
    open_ended = {"whole": Range(3, 9), "part": Range(3, 9)}
    assert OtherTables(table, open_ended).has_another("part")
    closed = {"whole": Range(3, 3), "part": Range(3, 9)}
    assert not OtherTables(table, closed).has_another("part")


def test_a_cell_with_a_larger_weight_is_changed_by_as_little_as_mends():
    bound = Bound({"a": -3, "b": 2})
    table = CountTable({"a": 2, "b": 3}, bounds=(bound,))
    told = {"a": Range(2, 3), "b": Range(3, 5)}
    assert OtherTables(table, told).has_another("a")
    assert not OtherTables(table, {**told, "b": Range(3, 4)}).has_another("a")
