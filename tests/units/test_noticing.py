from __future__ import annotations

from dataclasses import replace

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.units import noticing


def _unit(
    speaker: str, answer: Answer | None = None, role: Role = Role.UNKNOWN
) -> Unit:
    span = Span(0, 1)
    return Unit("a", 1, "a", span, Kind.SURVEY, role, speaker, answer=answer)


def test_what_is_noticed_adds_up_over_a_sources_documents():
    first = noticing.more(noticing.NOTHING, [_unit("Lodger", Answer.BLANK)])
    both = noticing.more(first, [_unit("Mum", Answer.BLANK, Role.PARENT)] * 2)
    assert (both.units, list(both.unknown)) == (3, ["Lodger"])
    counted, unknown = noticing.messages("a", both)
    assert counted == "3 answers: 0 substantive, 0 placeholder, 3 blank"
    assert "“Lodger”" in unknown
    assert noticing.NOTHING.units == 0


def test_where_all_is_known_and_nothing_answered_there_is_nothing_to_say():
    seen = noticing.more(noticing.NOTHING, [_unit("Mum", role=Role.PARENT)])
    assert noticing.messages("a", seen) == []


def test_a_consent_that_is_not_understood_is_told_of():
    unit = replace(_unit("Mum", role=Role.PARENT), attributes={"Consent": "if asked"})
    [said] = noticing.messages("a", noticing.more(noticing.NOTHING, [unit, unit]))
    assert said.startswith("units whose consent is not understood")
    assert "never quoted: 2;" in said


def test_of_endless_unknown_speakers_some_are_kept():
    seen = noticing.more(noticing.NOTHING, [_unit(f"Z{n}") for n in range(1500)])
    assert (len(seen.unknown), seen.units) == (1000, 1500)
