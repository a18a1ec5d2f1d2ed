from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.review import moved_codings, moving

OLD = "She was late again, and nobody said sorry to me about it."


def unit(text: str) -> Unit:
    return Unit("a.txt", 1, text, Span(0, len(text)))


def coding(*words: str) -> Coding:
    evidence = []
    for one in words:
        start = OLD.index(one)
        evidence.append(Evidence("r", Span(start, start + len(one)), one))
    return Coding("c", "t", None, 0.5, ("rules",), tuple(evidence))


@pytest.mark.parametrize(
    ("new", "words", "kept"),
    [
        (OLD, ("late again",), ["late again"]),
        (OLD, (), []),
        ("Well, she was late again, and nobody said sorry to me about it.",
         ("late again", "nobody said sorry"), ["late again", "nobody said sorry"]),
        ("She was early again, and nobody said sorry to me about it.",
         ("was late", "nobody said sorry"), ["nobody said sorry"]),
        ("She was early again, and nobody said sorry to me about it.",
         ("was late",), None),
        ("She was early again, and nobody said sorry to me about it.", (), None),
        ("Something else altogether.", ("late again",), None),
    ],
)  # fmt: skip
def test_a_coding_is_kept_where_some_of_its_words_stand(
    new: str, words: tuple[str, ...], kept: list[str] | None
) -> None:
    [move] = moving.of([unit(OLD)], [unit(new)])
    found = moved_codings.of([coding(*words)], move)
    if kept is None:
        assert found == ()
        return
    [moved] = found
    assert [one.text for one in moved.evidence] == kept
    for one in moved.evidence:
        assert one.span.of(new) == one.text


def test_codings_of_units_that_became_one_are_one_a_code() -> None:
    first, second = coding("late"), coding("late", "sorry")
    by = ("classifier",)
    bad = replace(second, valence=Valence.NEGATIVE, confidence=0.9, by=by)
    other = replace(first, code="d")
    one, two = moved_codings.merged([first, other, bad])
    assert (one.code, two) == ("c", other)
    assert (one.valence, one.confidence) == (Valence.NEGATIVE, 0.9)
    assert one.by == ("rules", "classifier")
    assert [found.text for found in one.evidence] == ["late", "sorry"]
    good = replace(first, valence=Valence.POSITIVE)
    assert moved_codings.merged([good, bad])[0].valence is Valence.MIXED
    assert moved_codings.merged([first, first]) == (first,)
