from __future__ import annotations

from voicecode.pseudonyms import heads


def test_heads_are_folded() -> None:
    every = [
        heads.HEADS,
        heads.COMMON_PARTS,
        heads.SMALL_PARTS,
        frozenset(heads.GROUPS),
    ]
    for word in frozenset().union(*every):
        assert word == word.casefold()


def test_a_word_that_tells_names_apart_is_no_common_part() -> None:
    assert not heads.LESS_COMMON & heads.COMMON_PARTS
