from __future__ import annotations

import pytest

from voicecode.pseudonyms import cues


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("my brother", "brother"), ("my little brother", "brother"),
        ("her social worker", "social worker"), ("my worker", "worker"),
        ("the foster mum", "foster mother"), ("my mum", "mother"),
        ("fy mrawd", "brother"), ("fy ngweithwraig gymdeithasol", "social worker"),
        ("head of year", "teacher"), ("the family support worker", "support worker"),
        ("i told", None), ("", None),
    ],
)  # fmt: skip
def test_the_words_before_a_name_say_who_it_is(before: str, kind: str | None) -> None:
    assert cues.who(before.split()) == kind


@pytest.mark.parametrize(
    "before", ["a man called", "her name is", "known as", "o'r enw"]
)
def test_some_words_say_that_a_name_comes(before: str) -> None:
    assert cues.calls(before.split())


def test_a_surname_follows_a_title() -> None:
    assert all(map(cues.is_title, ["mrs", "dr", "pc"]))
    assert not cues.is_title("mum")


def test_cues_are_folded() -> None:
    every = [cues.SAYS, cues.MOVES, cues.LAST_WORDS]
    for word in frozenset().union(*every):
        assert word == word.casefold()
