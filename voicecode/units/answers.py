"""What a survey answer amounts to."""

from __future__ import annotations

import re

from voicecode.domain.units import Answer

_PLACEHOLDERS = frozenset(
    {
        *("n/a", "na", "n a", "not applicable", "none applicable", "nil", "null"),
        *("idk", "i dk", "dk", "dunno", "i dunno", "dont know", "i dont know"),
        *("do not know", "i do not know", "not sure", "im not sure", "unsure"),
        *("no comment", "no comments", "no answer", "no response", "no reply"),
        *("prefer not to say", "prefer not to answer", "rather not say", "pass"),
        *("id rather not say", "skip", "skipped", "blank", "left blank", "tbc"),
        *("dim yn berthnasol", "amherthnasol", "dim sylw", "ddim yn gwybod"),
        *("dwn i ddim", "dim syniad", "no idea", "i have no idea"),
        *("not answered", "no further comment", "no further comments"),
        *("i dont no", "dont no", "i dnt know", "dnt know"),
    }
)
_LONGEST = 40  # characters: no placeholder is longer
_INVISIBLE = "\u200b\u2060\ufeff"
_LETTERS = re.compile(r"[^\W_]")
_SIGNS = re.compile(r"[^\w\s/]|_")


def classify(text: str) -> Answer:
    """Tell a blank from a placeholder from words that were meant.

    "Nothing", "None" and "No" are answers: to "What would you change?" they say
    much. "n/a", "-" and "don't know" stand where an answer was declined. Signs
    alone are a placeholder, unless they are emoji: those were chosen.
    """
    words = text.strip()
    if len(words) > _LONGEST and _LETTERS.search(words):
        return Answer.SUBSTANTIVE
    if not words.strip(_INVISIBLE):
        return Answer.BLANK
    if not _LETTERS.search(words):
        return Answer.SUBSTANTIVE if _has_emoji(words) else Answer.PLACEHOLDER
    return Answer.PLACEHOLDER if _is_placeholder(words) else Answer.SUBSTANTIVE


def _is_placeholder(words: str) -> bool:
    bare = " ".join(_SIGNS.sub("", words.casefold().replace("’", "'")).split())
    if bare in _PLACEHOLDERS or bare.replace(" ", "") in {"n/a", "na"}:
        return True
    return bool(bare) and not bare.strip("x")


def _has_emoji(words: str) -> bool:
    return any(ord(character) >= 0x2190 for character in words)
