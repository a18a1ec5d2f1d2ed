from __future__ import annotations

from voicecode.domain.name_decisions import Mark, Names, Replaced
from voicecode.domain.spans import Span


def test_nothing_is_decided_and_nothing_replaced_unless_it_is_said() -> None:
    names = Names(mark=Mark("a.txt#1", Span(0, 3), "place"))
    assert (names.verdicts, names.roster, names.must_stand) == ((), (), False)
    assert (Replaced().seq, Replaced().places, Replaced().renamed) == (0, 0, {})
