from __future__ import annotations

import pytest

from tests.rules import vocabulary
from voicecode.rules import words
from voicecode.rules.pieces import Pieces
from voicecode.rules.ways import Place, Way


def end(places: list[tuple[str, int, int]], text: str, *, step: int = 1) -> int | None:
    """Walk from the first or last word of a text; "" is a place for any word."""
    vocab = vocabulary()
    made = [
        Place({vocab.number(w) for w in said.split()} if said else None, least, most, 0)
        for said, least, most in places
    ]
    cut = words.of([text], Pieces(vocab))
    start = 0 if step > 0 else len(cut) - 1
    return Way.along(made, step=step).end(cut, start)


@pytest.mark.parametrize(
    ("places", "text", "last"),
    [
        ([], "x", 0),
        ([("a", 1, 1)], "x a", 1),
        ([("a", 1, 1)], "x b", None),
        ([("a", 1, 1)], "x", None),
        ([("a", 1, 1)], "yes. a", None),
        ([("a", 0, 1)], "x b", 0),
        ([("a", 0, 1)], "x a", 1),
        ([("a", 0, 1), ("a", 1, 1)], "x a", 1),
        ([("", 0, 2), ("a", 1, 1)], "x b a", 2),
        ([("", 0, 2), ("a", 1, 1)], "x a a", 1),
        ([("", 0, 2), ("a", 1, 1)], "x b b b a", None),
        ([("", 1, 1), ("a", 1, 1)], "x a", None),
    ],
)
def test_a_way_ends_at_its_last_word(
    places: list[tuple[str, int, int]], text: str, last: int | None
) -> None:
    assert end(places, text) == last


def test_a_way_back_is_walked_from_the_end() -> None:
    assert end([("b", 1, 1), ("a", 1, 1)], "a b x", step=-1) == 0
    assert end([("b", 1, 1), ("a", 1, 1)], "b a x", step=-1) is None
