from __future__ import annotations

import pytest

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.decisions import Held, Standing
from voicecode.domain.sheets import Candidate, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence

EVIDENCE = Evidence("trust.1", Span(4, 9), "lied.", Valence.NEGATIVE)
SUGGESTED = Coding("trust", "t", Valence.NEGATIVE, 0.8, ("rules",), (EVIDENCE,))


@pytest.mark.parametrize(
    ("candidate", "is_open"),
    [
        (Candidate("trust", SUGGESTED), True),
        (Candidate("trust", SUGGESTED, held=Held("trust")), False),
        (Candidate("trust", SUGGESTED, is_rejected=True), False),
        (Candidate("trust", held=Held("trust"), is_outdated=True), True),
        (Candidate("trust", held=Held("trust"), by_others={"Bea": None}), True),
        (Candidate("trust", by_others={"Bea": None}, settled=False), False),
    ],
)
def test_a_code_waits_until_the_coder_has_had_a_word(
    candidate: Candidate, is_open: bool
) -> None:
    assert candidate.is_open is is_open


@pytest.mark.parametrize(
    ("candidate", "valence", "spans"),
    [
        (Candidate("trust"), None, ()),
        (Candidate("trust", SUGGESTED), Valence.NEGATIVE, (Span(4, 9),)),
        (Candidate("trust", SUGGESTED, Held("trust")), None, (Span(4, 9),)),
        (
            Candidate(
                "trust", SUGGESTED, Held("trust", Valence.MIXED, span=Span(0, 9))
            ),
            Valence.MIXED,
            (Span(0, 9),),
        ),
    ],
)
def test_what_the_coder_said_stands_before_what_is_suggested(
    candidate: Candidate, valence: Valence | None, spans: tuple[Span, ...]
) -> None:
    assert (candidate.valence, candidate.spans) == (valence, spans)


def test_a_sheet_knows_nothing_about_a_code_that_nobody_spoke_of() -> None:
    unit = Unit("a.txt", 1, "She lied.", Span(0, 9))
    sheet = Sheet(unit, Standing(unit.name, "Ana"), (Candidate("trust", SUGGESTED),))
    assert sheet.candidate("trust").suggestion is SUGGESTED
    assert sheet.candidate("warmth") == Candidate("warmth")


def test_between_coders_a_code_of_nobody_is_between_them_too() -> None:
    unit = Unit("a.txt", 1, "They lied.", Span(0, 10))
    disputed = Candidate("trust", by_others={"Ana": Held("trust"), "Bea": None})
    sheet = Sheet(unit, Standing(unit.name, "Eve"), (disputed,))
    assert sheet.candidate("late") == Candidate(
        "late", by_others={"Ana": None, "Bea": None}
    )
