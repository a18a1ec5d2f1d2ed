"""Pet forms in brackets after the name that they shorten: "Ifrah (Iffy)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_BEGINNING = 2  # letters
_ENDINGS = ("y", "ie", "ey", "i", "o", "z", "za", "zer", "s")
_QUOTES = "'\"‘’“”"


def finds(text: Text) -> Iterator[Find]:
    """Yield single words in brackets that begin like the first name before them."""
    opening = text.text.find(" (")
    while opening >= 0:
        at = bisect_left(text.starts, opening + 2)
        if 0 < at < len(text) and _is_pet_form(text, at):
            words = (text.folds[at],)
            yield Find(text.span(at, at), Family.PERSON, cues.NAME, words, at, at)
        opening = text.text.find(" (", opening + 2)


def _is_pet_form(text: Text, at: int) -> bool:
    if text.between[at].rstrip(_QUOTES) != " (":
        return False
    if not text.between[at + 1].lstrip(_QUOTES).startswith(")"):
        return False
    kind, fold = text.kinds[at - 1], text.folds[at]
    is_person = kind & (Kind.GIVEN | Kind.KNOWN) and kind & Kind.CAPITAL
    is_like = text.folds[at - 1][:_BEGINNING] == fold[:_BEGINNING]
    is_free = text.kinds[at] & Kind.CAPITAL and not text.kinds[at] & Kind.DECIDED
    return bool(is_person and is_like and is_free) and fold.endswith(_ENDINGS)
