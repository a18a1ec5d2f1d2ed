"""Name kinds: what names may be called, and how words are compared as they are told."""

from __future__ import annotations

from voicecode.domain.pseudonyms import Listed
from voicecode.pseudonyms import cues, heads, stand_ins
from voicecode.pseudonyms.finds import Family

_PLACES = frozenset({"place", "town", "county"})
_INSTITUTIONS = frozenset(
    {
        "school",
        "home",
        "street",
        "team",
        "ward",
        "firm",
        *heads.OTHERS.values(),
        *heads.WELSH_HEADS.values(),
    }
) - {"place"}
_NUMBERS = frozenset(
    "email username postcode number".split()
) | {"house number", "web address", "National Insurance number", "NHS number",
     "court reference", "date of birth", "phone number", "case reference",
     "car registration"}  # fmt: skip
_FIRST = (cues.NAME, *map(str, Listed), *cues.KINDS, "town", "street", "number")
_MORE = sorted(_PLACES | _INSTITUTIONS | _NUMBERS)
# What a person may say that words name, beginning with what is said most often.
ALL = tuple(dict.fromkeys((*_FIRST, *_MORE)))
_BY_SPELLING = {kind.casefold(): kind for kind in ALL}


def family_of(kind: str) -> Family:
    """Say what sort of thing a kind is; an unknown one is a person's."""
    if kind in _PLACES:
        return Family.PLACE
    if kind in _INSTITUTIONS:
        return Family.INSTITUTION
    return Family.NUMBER if kind in _NUMBERS else Family.PERSON


def meant(written: str) -> str | None:
    """Give the kind that somebody wrote, in whatever case; None if there is none."""
    return _BY_SPELLING.get(" ".join(written.casefold().split()))


def is_stand_in(words: str) -> bool:
    """Tell whether words in brackets are a stand-in, and no remark of somebody's."""
    return stand_ins.kind_of(words) in ALL


def plain(words: str) -> str:
    """Give the letters and digits of what was asked about, as they are compared."""
    return "".join(sign for sign in words.casefold() if sign.isalnum() or sign == "@")
