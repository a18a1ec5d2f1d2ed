from __future__ import annotations

import pytest

from voicecode.domain.codings import Coding
from voicecode.domain.decisions import Action, Decision, Held, Standing
from voicecode.domain.sheets import Candidate, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.review import answers

GOOD, BAD, MIXED = Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED
UNIT = Unit("a", 1, "She lied.", Span(0, 9))
SUGGESTION = Coding("trust", "theme", BAD, 0.8, ("rules",), ())

SUGGESTED = Candidate("trust", SUGGESTION)
ACCEPTED = Candidate("trust", SUGGESTION, Held("trust", BAD))
REJECTED = Candidate("trust", SUGGESTION, is_rejected=True)
ADDED = Candidate("trust", held=Held("trust"))
UNSPOKEN = Candidate("trust")
OUTDATED = Candidate("trust", held=Held("trust", MIXED), is_outdated=True)
DISPUTED = Candidate("trust", by_others={"Ana": Held("trust"), "Bea": None})
SETTLED = Candidate("trust", by_others=DISPUTED.by_others, settled=True)
DISMISSED = Candidate("trust", by_others=DISPUTED.by_others, settled=False)


def _sheet(*, is_flagged: bool = False, **standing: bool) -> Sheet:
    return Sheet(UNIT, Standing("a#1", "Cat", **standing), is_flagged=is_flagged)


def _decision(action: Action, **more: object) -> Decision:
    return Decision("a#1", action, "Cat", **more)


@pytest.mark.parametrize(
    ("candidate", "action", "valence"),
    [
        (SUGGESTED, Action.ACCEPT, BAD),
        (ACCEPTED, None, None),
        (REJECTED, Action.ACCEPT, BAD),
        (ADDED, None, None),
        (UNSPOKEN, Action.ADD, None),
        (OUTDATED, Action.ACCEPT, MIXED),
    ],
)
def test_accepting_lets_a_code_hold(
    candidate: Candidate, action: Action | None, valence: Valence | None
) -> None:
    found = answers.accepted(_sheet(), candidate)
    expected = action and _decision(action, code="trust", valence=valence)
    assert found == expected


@pytest.mark.parametrize(
    ("candidate", "action"),
    [
        (SUGGESTED, Action.REJECT),
        (ACCEPTED, Action.REJECT),
        (REJECTED, None),
        (ADDED, Action.REMOVE),
        (UNSPOKEN, None),
    ],
)
def test_rejecting_lets_it_hold_no_longer(
    candidate: Candidate, action: Action | None
) -> None:
    found = answers.rejected(_sheet(), candidate)
    assert found == (action and _decision(action, code="trust"))


@pytest.mark.parametrize(
    ("candidate", "settled", "dismissed"),
    [
        (DISPUTED, Action.SETTLE, Action.DISMISS),
        (SETTLED, None, Action.DISMISS),
        (DISMISSED, Action.SETTLE, None),
        (UNSPOKEN, Action.SETTLE, Action.DISMISS),
    ],
)
def test_between_coders_a_code_is_settled_or_dismissed(
    candidate: Candidate, settled: Action | None, dismissed: Action | None
) -> None:
    for answer, action in ((answers.settled, settled), (answers.dismissed, dismissed)):
        expected = action and _decision(action, code="trust")
        assert answer(_sheet(), candidate) == expected


@pytest.mark.parametrize(
    ("candidate", "valence"),
    [
        (SUGGESTED, MIXED),
        (ACCEPTED, MIXED),
        (UNSPOKEN, GOOD),
        (ADDED, GOOD),
        (Candidate("trust", held=Held("trust", MIXED)), None),
        (Candidate("trust", Coding("trust", "t", MIXED, 0.8, (), ())), GOOD),
    ],
)
def test_the_next_valence_follows_the_one_that_stands(
    candidate: Candidate, valence: Valence | None
) -> None:
    assert answers.next_valence(candidate) == valence


def test_a_held_code_comes_round_to_its_first_valence_by_way_of_none() -> None:
    seen, valence = [], GOOD
    for _ in range(4):
        held = Candidate("trust", held=Held("trust", valence))
        valence = answers.next_valence(held)
        seen.append(valence)
    assert seen == [BAD, MIXED, None, GOOD]


@pytest.mark.parametrize(
    ("candidate", "expected"),
    [
        (SUGGESTED, _decision(Action.ACCEPT, code="trust", valence=GOOD)),
        (ACCEPTED, _decision(Action.VALENCE, code="trust", valence=GOOD)),
        (UNSPOKEN, _decision(Action.ADD, code="trust", valence=GOOD)),
    ],
)
def test_a_valence_is_given_to_a_code_that_then_holds(
    candidate: Candidate, expected: Decision | None
) -> None:
    assert answers.with_valence(_sheet(), candidate, GOOD) == expected


@pytest.mark.parametrize(
    ("candidate", "action", "valence"),
    [
        (SUGGESTED, Action.ACCEPT, BAD),
        (ACCEPTED, Action.SPAN, None),
        (UNSPOKEN, Action.ADD, None),
    ],
)
def test_words_are_set_for_a_code_that_then_holds(
    candidate: Candidate, action: Action | None, valence: Valence | None
) -> None:
    found = answers.with_span(_sheet(), candidate, Span(0, 3))
    more = {"code": "trust", "valence": valence, "span": Span(0, 3)}
    assert found == (action and _decision(action, **more))


def test_notes_are_written_on_the_unit_or_on_a_code_that_holds() -> None:
    assert answers.noted(_sheet(), "ask") == _decision(Action.MEMO, memo="ask")
    assert answers.noted(_sheet(), "ask", "trust") is None
    held = Sheet(UNIT, Standing("a#1", "Cat", {"trust": Held("trust")}))
    on_code = answers.noted(held, "ask", "trust")
    assert on_code == _decision(Action.MEMO, code="trust", memo="ask")


@pytest.mark.parametrize(
    ("sheet", "flag", "star", "done"),
    [
        (_sheet(), Action.FLAG, Action.STAR, Action.DONE),
        (
            _sheet(is_flagged=True, is_starred=True, is_done=True),
            Action.CLEAR,
            Action.UNSTAR,
            None,
        ),
    ],
)
def test_flags_and_stars_are_turned_and_done_is_done(
    sheet: Sheet, flag: Action, star: Action, done: Action | None
) -> None:
    assert answers.flag_turned(sheet).action == flag
    assert answers.star_turned(sheet).action == star
    assert answers.done(sheet) == (done and _decision(done))
