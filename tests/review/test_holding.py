from __future__ import annotations

import pytest

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.decisions import Held, Standing
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.review import holding, settlements
from voicecode.review.holding import NOTHING, Said

TEXT = "She was an hour late."
THEMES = {"listened": "voice", "late": "reliability", "trust": "quality"}
BAD, GOOD = Valence.NEGATIVE, Valence.POSITIVE


def suggested(code: str = "late", valence: Valence | None = BAD) -> Coding:
    evidence = Evidence(f"{code}.1", Span(8, 20), "an hour late")
    return Coding(code, THEMES[code], valence, 0.7, ("rules",), (evidence,))


def said(*standings: Standing, settled: dict[str, bool] | None = None) -> Said:
    between = settlements.of(standings, {"u": settled} if settled else {})
    return Said(standings, between.get("u"))


def ana(*codes: str, rejected: str = "", done: bool = False, **held: Held) -> Standing:
    given = {code: Held(code) for code in codes} | held
    return Standing("u", "Ana", given, frozenset(rejected.split()), is_done=done)


def held(said: Said, *suggestions: Coding, open_too: bool = False) -> list[Coding]:
    return list(holding.codings(suggestions, said, THEMES, TEXT, open_too=open_too))


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        (NOTHING, {"late", "trust"}),
        (said(ana("late")), {"trust"}),
        (said(ana("late", rejected="trust")), set()),
        (said(ana(rejected="late")), {"trust"}),
        (said(ana(done=True)), set()),
        (said(settled={"late": True, "trust": True}), set()),
    ],
)
def test_a_suggestion_waits_until_somebody_decides_on_it(decided, expected) -> None:
    assert holding.undecided({"late", "trust"}, decided) == expected


def test_what_people_accepted_is_theirs_with_the_suggestions_words_and_valence() -> (
    None
):
    [coding] = held(said(ana("late")), suggested())
    assert (coding.by, coding.confidence, coding.valence) == (("people",), 1.0, BAD)
    assert [found.text for found in coding.evidence] == ["an hour late"]


def test_a_coders_own_valence_and_words_count_over_the_suggestions() -> None:
    own = Held("late", GOOD, Span(0, 3))
    [coding] = held(said(ana(late=own)), suggested())
    assert coding.valence is GOOD
    assert [(one.rule, one.text) for one in coding.evidence] == [("people", "She")]


def test_coders_who_differ_on_the_valence_leave_none() -> None:
    bo = Standing("u", "Bo", {"late": Held("late", BAD)})
    [coding] = held(said(ana(late=Held("late", GOOD)), bo), suggested())
    assert coding.valence is None


def test_a_code_that_nobody_suggested_has_no_evidence() -> None:
    [coding] = held(said(ana("listened")))
    assert (coding.theme, coding.evidence) == ("voice", ())


def test_what_coders_differ_on_holds_for_nobody() -> None:
    bo = Standing("u", "Bo", {}, frozenset({"late"}))
    assert held(said(ana("late"), bo), suggested(), open_too=True) == []


def test_what_waits_is_taken_only_where_that_is_allowed() -> None:
    decided = said(ana("trust"))
    late = suggested()
    assert [one.code for one in held(decided, late)] == ["trust"]
    assert held(decided, late, open_too=True)[0] == late
    assert held(NOTHING, late) == []


def test_codes_stand_in_the_codebooks_order_and_those_gone_are_left_out() -> None:
    codes = held(said(ana("trust", "late", "listened", "gone")))
    assert [one.code for one in codes] == ["listened", "late", "trust"]
