from __future__ import annotations

from voicecode.domain.decisions import Held, Standing
from voicecode.domain.settlements import Dispute
from voicecode.domain.valences import Valence
from voicecode.review import settlements

GOOD, BAD = Valence.POSITIVE, Valence.NEGATIVE


def said(coder: str, codes: str, *, unit: str = "a#1") -> Standing:
    """Read "trust+ late-" as codes with their valences; blank is done without any."""
    marks = {"+": GOOD, "-": BAD}
    held = {
        code.rstrip("+-"): Held(code.rstrip("+-"), marks.get(code[-1]))
        for code in codes.split()
    }
    return Standing(unit, coder, held, is_done=True)


def _one(*standings: Standing, **settled: bool):
    [found] = settlements.of(standings, {"a#1": settled} if settled else {}).values()
    return found


def test_what_all_coders_gave_holds_and_the_rest_is_disputed() -> None:
    found = _one(said("Ana", "trust late"), said("Ben", "trust notice"))
    assert found.codes == {"trust": None}
    assert found.disputed == ("late", "notice")
    assert found.coders == ("Ana", "Ben")
    assert not found.is_adjudicated


def test_what_was_settled_holds_and_what_was_dismissed_does_not() -> None:
    found = _one(
        said("Ana", "trust late"), said("Ben", "trust notice"), late=True, notice=False
    )
    assert list(found.codes) == ["late", "trust"]
    assert found.disputed == ()
    assert found.is_settled


def test_even_a_code_that_all_gave_can_be_dismissed_and_one_nobody_gave_settled() -> (
    None
):
    found = _one(said("Ana", "trust"), said("Ben", "trust"), trust=False, late=True)
    assert list(found.codes) == ["late"]


def test_a_code_has_the_valence_on_which_its_coders_agree() -> None:
    found = _one(said("Ana", "trust+ late+ kind"), said("Ben", "trust+ late- kind+"))
    assert found.codes == {"trust": GOOD, "late": None, "kind": GOOD}
    settled = _one(said("Ana", "late-"), said("Ben", ""), late=True)
    assert settled.codes == {"late": BAD}


def test_a_coder_who_has_not_coded_the_unit_has_no_say() -> None:
    found = _one(said("Ana", "trust"), Standing("a#1", "Ben", is_starred=True))
    assert (found.coders, list(found.codes)) == (("Ana",), ["trust"])


def test_units_come_as_they_were_first_spoken_of() -> None:
    standings = [said("Ana", "", unit=unit) for unit in ("b#2", "a#9")]
    found = settlements.of(standings, {"c#1": {"late": True}})
    assert list(found) == ["b#2", "a#9", "c#1"]
    assert found["c#1"].codes == {"late": None}


def test_a_dispute_names_who_gave_the_code_and_who_did_not() -> None:
    standings = [
        said("Ana", "trust late"),
        said("Ben", "trust"),
        said("Cai", ""),
        said("Ana", "kind", unit="b#2"),
    ]
    assert settlements.disputes(standings, {"a#1": {"trust": False}}) == [
        Dispute("a#1", "late", ("Ana",), ("Ben", "Cai")),
        Dispute("a#1", "trust", ("Ana", "Ben"), ("Cai",), settled=False),
    ]


def test_coders_who_agree_or_code_alone_dispute_nothing() -> None:
    same = [said("Ana", "trust"), said("Ben", "trust")]
    assert settlements.disputes(same, {}) == []
    assert settlements.disputes(same[:1], {}) == []
