from __future__ import annotations

from voicecode.domain.moves import Fate, Landing, Move, Stretch
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit


def test_a_stretch_cuts_the_same_words_from_either_text() -> None:
    old = Unit("a.txt", 1, "She came late.", Span(0, 14))
    new = Unit("a.txt", 1, "Well, she came late.", Span(0, 20))
    stretch = Stretch(Span(4, 14), Span(10, 20), new)
    move = Move(old, new, Fate.CHANGED, (stretch,))
    assert stretch.old.of(move.old.text) == stretch.new.of(stretch.unit.text)


def test_a_landing_that_says_nothing_landed_nowhere() -> None:
    assert Landing().unit is None
    assert Landing().span is None
