from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.log_of import log
from voicecode.domain.decisions import Held, Standing
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Candidate, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import queues, standings

UNITS = ["a#1", "a#2", "a#3", "a#4"]


@pytest.mark.parametrize(
    ("proposed", "order"),
    [
        ([], []),
        ([("a#1", "trust", 0.9), ("a#2", "trust", 0.6)], ["a#2", "a#1"]),
        ([("a#1", "trust", 0.45), ("a#2", "trust", 0.6)], ["a#1", "a#2"]),
        ([("a#1", "trust", 0.7), ("a#2", "trust", 0.7)], ["a#1", "a#2"]),
        (
            [("a#1", "trust", 0.5), ("a#2", "trust", 0.5), ("a#3", "delay", 0.99)],
            ["a#3", "a#1", "a#2"],
        ),
        (
            [
                ("a#1", "trust", 0.9),
                ("a#2", "trust", 0.8),
                ("a#3", "trust", 0.7),
                ("a#1", "delay", 0.9),
            ],
            ["a#1", "a#3", "a#2"],
        ),
        ([("gone#1", "trust", 0.5), ("a#1", "trust", 0.9)], ["a#1"]),
    ],
    ids=[
        "nothing proposed",
        "the less certain first",
        "near to even is least certain",
        "ties as the sources stand",
        "the rarest code first",
        "a unit stands with its rarest code",
        "only units that are there",
    ],
)
def test_unsure_takes_the_rarest_code_and_then_the_least_certain(
    proposed: list[queues.Proposed], order: list[str]
) -> None:
    assert queues.unsure(UNITS, proposed) == order


def test_codes_as_rare_as_each_other_do_not_mix() -> None:
    proposed = [
        ("a#1", "trust", 0.5),
        ("a#2", "delay", 0.6),
        ("a#3", "trust", 0.7),
        ("a#4", "delay", 0.8),
    ]
    assert queues.unsure(UNITS, proposed) == ["a#2", "a#4", "a#1", "a#3"]


PROPOSED = st.lists(
    st.tuples(
        st.sampled_from(UNITS),
        st.sampled_from(["trust", "warmth", "delay"]),
        st.floats(0, 1),
    ),
    unique_by=lambda row: row[:2],
)


@given(PROPOSED, st.randoms())
def test_unsure_holds_each_proposed_unit_once_in_whatever_order_they_come(
    proposed: list[queues.Proposed], chance: object
) -> None:
    order = queues.unsure(UNITS, proposed)
    assert sorted(order) == sorted({unit for unit, _, _ in proposed})
    chance.shuffle(proposed)
    assert queues.unsure(UNITS, proposed) == order


@given(PROPOSED)
def test_rarity_never_falls_along_the_unsure_queue(
    proposed: list[queues.Proposed],
) -> None:
    codes = [code for _, code, _ in proposed]
    rarity = [
        min(codes.count(code) for unit, code, _ in proposed if unit == ranked)
        for ranked in queues.unsure(UNITS, proposed)
    ]
    assert rarity == sorted(rarity)


@pytest.mark.parametrize(
    ("machine", "people", "flagged"),
    [
        ([], {}, []),
        (["a#3", "a#1"], {}, ["a#1", "a#3"]),
        (["a#1"], {"a#1": False}, []),
        (["a#1"], {"a#1": True, "a#2": True}, ["a#1", "a#2"]),
    ],
)
def test_flagged_units_are_those_that_nobody_cleared(
    machine: list[str], people: dict[str, bool], flagged: list[str]
) -> None:
    assert queues.flagged(UNITS, machine, people) == flagged


def _coded(*lines: str) -> list[Standing]:
    return list(standings.of(log(*lines)).values())


@pytest.mark.parametrize(
    ("lines", "units"),
    [
        (["Ana a#1 add trust"], []),
        (["Ana a#1 add trust", "Bea a#1 add trust"], []),
        (["Ana a#1 add trust", "Bea a#1 star"], []),
        (["Ana a#1 add trust", "Bea a#1 done"], ["a#1"]),
        (["Ana a#1 done", "Bea a#1 reject trust"], []),
        (["Ana a#1 add trust", "Bea a#1 add trust", "Bea a#1 add delay"], ["a#1"]),
    ],
)
def test_coders_differ_where_both_coded_and_not_alike(
    lines: list[str], units: list[str]
) -> None:
    assert queues.disagreements(_coded(*lines), {}) == units


def test_what_was_settled_or_dismissed_is_disputed_no_longer() -> None:
    coded = _coded("Ana a#1 add trust", "Ana a#1 add warmth", "Bea a#1 done")
    assert queues.disagreements(coded, {"a#1": {"trust": False}}) == ["a#1"]
    wholly = {"a#1": {"trust": False, "warmth": True}}
    assert queues.disagreements(coded, wholly) == []


def test_units_on_which_coders_share_least_come_first() -> None:
    found = queues.disagreements(
        _coded(
            "Ana a#1 add trust",
            "Ana a#1 add warmth",
            "Bea a#1 add trust",
            "Ana a#2 add trust",
            "Bea a#2 add delay",
        ),
        {},
    )
    assert found == ["a#2", "a#1"]


@pytest.mark.parametrize(
    ("decided_under", "changed", "found"),
    [
        (1, {(1, "trust"): False}, {}),
        (1, {(1, "trust"): True, (2, "trust"): False}, {"a#1": ("trust",)}),
        (2, {(1, "trust"): True, (2, "trust"): False}, {}),
        (1, {}, {}),
        (None, {(1, "trust"): True}, {}),
    ],
    ids=["same", "changed since", "decided since", "unknown code", "unknown version"],
)
def test_a_code_held_under_an_older_definition_is_outdated(
    decided_under: int | None,
    changed: dict[tuple[int, str], bool],
    found: dict[str, tuple[str, ...]],
) -> None:
    entries = log("Ana a#1 add trust", codebook=decided_under)
    folded = standings.of(entries).values()
    assert queues.outdated(UNITS, folded, entries, changed) == found


def test_outdated_units_keep_the_order_of_the_units_and_say_every_code() -> None:
    entries = log("Ana a#2 add trust", "Bea a#1 add delay", "Ana a#1 add trust")
    folded = standings.of(entries).values()
    changed = {(1, "trust"): True, (1, "delay"): True}
    found = queues.outdated(UNITS, folded, entries, changed)
    assert list(found.items()) == [("a#1", ("delay", "trust")), ("a#2", ("trust",))]


def test_a_code_accepted_anew_is_outdated_no_longer() -> None:
    [first] = log("Ana a#1 add trust")
    [_, again] = log("Ana a#1 add trust", "Ana a#1 accept trust", codebook=2)
    folded = standings.of([first, again]).values()
    changed = {(1, "trust"): True, (2, "trust"): False}
    assert queues.outdated(UNITS, folded, [first, again], changed) == {}


def test_a_code_that_holds_by_no_known_entry_is_left_alone() -> None:
    standing = Standing("a#1", "Ana", {"trust": Held("trust", seq=7)})
    assert queues.outdated(UNITS, [standing], [], {(1, "trust"): True}) == {}


NAMED = Sheet(Unit("a", 1, "Late.", Span(0, 5)), Standing("a#1", "Ana"))
CODED = replace(NAMED, standing=Standing("a#1", "Ana", is_done=True))
FLAGGED = replace(CODED, is_flagged=True)
OLD = replace(CODED, candidates=(Candidate("trust", is_outdated=True),))
DISPUTED = replace(CODED, candidates=(Candidate("trust", by_others={"Bea": None}),))


@pytest.mark.parametrize(
    ("queue", "waiting", "through"),
    [
        (Queue.ALL, NAMED, CODED),
        (Queue.UNSURE, NAMED, CODED),
        (Queue.RANDOM, NAMED, CODED),
        (Queue.SAFEGUARDING, FLAGGED, NAMED),
        (Queue.OUTDATED, OLD, CODED),
        (Queue.DISAGREEMENTS, DISPUTED, CODED),
    ],
)
def test_what_a_queue_is_about_says_whether_a_unit_waits(
    queue: Queue, waiting: Sheet, through: Sheet
) -> None:
    assert queues.is_open(queue, waiting)
    assert not queues.is_open(queue, through)
