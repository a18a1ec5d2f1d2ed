from __future__ import annotations

from voicecode.domain.spans import Span
from voicecode.pseudonyms.finds import Family, Find


def test_finds_stand_in_the_order_of_the_text() -> None:
    late = Find(Span(9, 12), Family.NUMBER, "number", ("1",))
    early = Find(Span(1, 4), Family.PERSON, "name", ("ann",), 0, 0)
    assert sorted([late, early]) == [early, late]
