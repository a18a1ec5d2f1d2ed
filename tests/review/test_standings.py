from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.log_of import log
from voicecode.domain.decisions import Held
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.review import standings

GOOD, BAD = Valence.POSITIVE, Valence.NEGATIVE


def _held(*lines: str) -> dict[str, Held]:
    """Fold lines of one coder about one unit; give what holds."""
    folded = standings.of(log(*(f"Ana a#1 {line}" for line in lines)))
    return dict(folded["a#1", "Ana"].held)


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        (["accept trust"], {"trust": Held("trust", seq=1)}),
        (["add trust negative"], {"trust": Held("trust", BAD, seq=1)}),
        (["accept trust", "reject trust"], {}),
        (["add trust", "remove trust"], {}),
        (["reject trust", "add trust"], {"trust": Held("trust", seq=2)}),
        (
            ["accept trust negative", "accept trust"],
            {"trust": Held("trust", BAD, seq=2)},
        ),
        (
            ["add trust", "valence trust positive"],
            {"trust": Held("trust", GOOD, seq=1)},
        ),
        (["add trust positive", "valence trust"], {"trust": Held("trust", seq=1)}),
        (
            ["add trust", "span trust 3 9"],
            {"trust": Held("trust", span=Span(3, 9), seq=1)},
        ),
        (
            ["add trust", "memo trust ask Bea"],
            {"trust": Held("trust", memo="ask Bea", seq=1)},
        ),
        (
            ["add trust negative", "reject trust", "add trust"],
            {"trust": Held("trust", seq=3)},
        ),
    ],
    ids=lambda value: "; ".join(value) if isinstance(value, list) else "",
)
def test_what_holds_follows_from_what_was_decided(
    lines: list[str], held: dict[str, Held]
) -> None:
    assert _held(*lines) == held


@pytest.mark.parametrize("line", ["valence trust positive", "span trust 0 4"])
def test_a_code_that_does_not_hold_cannot_be_changed(line: str) -> None:
    assert _held(line) == {}
    assert _held("reject trust", line) == {}


def test_a_rejected_code_is_remembered_until_it_holds_again() -> None:
    rejected = standings.of(log("Ana a#1 reject trust"))["a#1", "Ana"]
    assert rejected.rejected == {"trust"}
    assert rejected.is_coded
    again = standings.of(log("Ana a#1 reject trust", "Ana a#1 add trust"))
    assert again["a#1", "Ana"].rejected == frozenset()


def test_a_removed_code_is_not_a_rejected_one() -> None:
    found = standings.of(log("Ana a#1 add trust", "Ana a#1 remove trust"))
    assert found["a#1", "Ana"].rejected == frozenset()


def test_stars_notes_and_done_are_the_units_own() -> None:
    lines = ["star", "memo - first thought", "memo - second thought", "done"]
    found = standings.of(log(*(f"Ana a#1 {line}" for line in lines)))["a#1", "Ana"]
    assert (found.is_starred, found.memo, found.is_done) == (
        True,
        "second thought",
        True,
    )
    starless = standings.of(log("Ana a#1 star", "Ana a#1 unstar"))["a#1", "Ana"]
    assert not starless.is_starred


def test_coders_do_not_touch_what_others_decided() -> None:
    found = standings.of(
        log("Ana a#1 add trust", "Bea a#1 reject trust", "Bea a#2 add warmth")
    )
    assert list(found) == [("a#1", "Ana"), ("a#1", "Bea"), ("a#2", "Bea")]
    assert set(found["a#1", "Ana"].held) == {"trust"}
    assert found["a#1", "Bea"].rejected == {"trust"}


def test_what_was_undone_counts_for_nothing() -> None:
    assert _held("add trust", "add warmth", "undo 1") == {
        "warmth": Held("warmth", seq=2)
    }


@pytest.mark.parametrize(
    ("lines", "flags"),
    [
        (["Ana a#1 flag"], {"a#1": True}),
        (["Ana a#1 flag", "Bea a#1 clear"], {"a#1": False}),
        (["Ana a#1 clear", "Bea a#1 flag", "Bea a#1 undo 2"], {"a#1": False}),
        (["Ana a#1 add trust"], {}),
    ],
)
def test_the_last_word_on_a_flag_counts_whoever_had_it(
    lines: list[str], flags: dict[str, bool]
) -> None:
    assert standings.flags(log(*lines)) == flags


def test_settled_codes_are_the_adjudicators_last_word() -> None:
    found = standings.settled(
        log(
            "Cat a#1 settle trust",
            "Cat a#1 dismiss warmth",
            "Dee a#1 settle warmth",
            "Cat a#2 dismiss trust",
            "Cat a#2 undo 4",
        )
    )
    assert found == {"a#1": {"trust": True, "warmth": True}}


ACTIONS = "accept reject add remove valence span star done".split()
LINES = st.builds(
    lambda coder, unit, action, code: (
        f"{coder} {unit} {action} {code}" + (" 0 4" if action == "span" else "")
    ),
    st.sampled_from(["Ana", "Bea"]),
    st.sampled_from(["a#1", "a#2"]),
    st.sampled_from(ACTIONS),
    st.sampled_from(["trust", "warmth"]),
)


@given(st.lists(LINES, max_size=25))
def test_a_code_never_both_holds_and_is_rejected(lines: list[str]) -> None:
    for standing in standings.of(log(*lines)).values():
        assert not standing.rejected & standing.held.keys()


@given(st.lists(LINES, max_size=25))
def test_a_units_own_entries_say_all_of_it(lines: list[str]) -> None:
    entries = log(*lines)
    for (unit, coder), standing in standings.of(entries).items():
        own = [e for e in entries if e.decision and e.decision.unit == unit]
        assert standings.of(own)[unit, coder] == standing


@given(st.lists(LINES, min_size=1, max_size=25))
def test_taking_everything_back_leaves_nothing(lines: list[str]) -> None:
    entries = log(*lines)
    undos = [f"{e.coder} {e.decision.unit} undo {e.seq}" for e in entries if e.decision]
    assert standings.of(log(*lines, *undos)) == {}
