from __future__ import annotations

from tests.rules import vocabulary
from voicecode.rules import wordings, words
from voicecode.rules.pieces import Pieces
from voicecode.rules.strands import Reader


def test_any_of_the_phrases_will_do() -> None:
    vocab = vocabulary()
    either = wordings.of(["late again", "visit*"], Reader(vocab))
    cut = words.of(["late again the visitors late"], Pieces(vocab))
    assert list(either.matches(cut, range(len(cut)))) == [range(2), range(3, 4)]
    assert list(either.matches(cut, range(1, 3))) == []


def test_frequencies_add_up() -> None:
    reader = Reader(vocabulary())
    one = wordings.of(["late again"], reader)
    both = wordings.of(["late again", "punctuality"], reader)
    assert both.frequency > one.frequency > 0
