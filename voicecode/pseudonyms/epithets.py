"""Epithets: "Big Connor" is somebody else than Connor."""

from __future__ import annotations

from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_ALWAYS = frozenset("big wee lil lanky fat ginger".split())
_KIN = frozenset("nan nana nanna nanny gran granny grandma grandad taid nain".split())
_WITH_CAPITAL = frozenset(
    "little old young mad crazy tall wild daft posh scouse".split()
)


def has_one(text: Text, at: int) -> bool:
    """Tell whether the word before a name belongs to it: "Big Col", "big martin"."""
    before = at - 1
    if before < 0 or not text.gaps[at] & Gap.SPACE or text.gaps[at] & Gap.LINE:
        return False
    fold, kind = text.folds[before], text.kinds[before]
    if not text.spoken[before] and text.spoken[at]:
        return False
    if kind & Kind.CAPITAL:
        if fold in _KIN:  # "Nan Mongan", but "Nan Jean" is Jean
            is_surname = text.kinds[at] & (Kind.SURNAME | Kind.KNOWN)
            return bool(is_surname) and not text.kinds[at] & Kind.GIVEN
        is_sure = fold in _ALWAYS or not text.opens(before)
        return fold in _ALWAYS | _WITH_CAPITAL and is_sure
    return fold in _ALWAYS and not text.kinds[at] & _CAPITAL
