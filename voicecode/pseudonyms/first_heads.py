"""Names that begin with what they name: "Ysgol y Berwyn", "St Aidan's"."""

from __future__ import annotations

from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues, heads, named
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_LONGEST = 6  # words after the first
_CAPITAL = Kind.CAPITAL | Kind.UPPER
_WELSH_STREETS = frozenset("stryd heol ffordd lon rhes".split())
_SMALL = cues.CONNECTORS | cues.PARTICLES
_WITH_SAINTS = heads.SMALL_PARTS | heads.SCHOOLS | {"rc", "ce"}


def welsh(text: Text, head: int) -> Find | None:
    """Look right of a head that comes first: "Ysgol y Berwyn", "Heol yr Orsaf"."""
    if text.folds[head] not in heads.WELSH_HEADS:
        return None
    last = head
    for at in range(head + 1, min(head + _LONGEST, len(text))):
        if not text.follows(at):
            break
        if text.kinds[at] & _CAPITAL and not text.shouts(at):
            last = at
        elif text.folds[at] in _SMALL:
            continue
        else:
            rare = Kind.ORDINARY | Kind.KEPT | Kind.DIGITS
            last = at if at == head + 1 and not text.kinds[at] & rare else last
            break
    is_street = text.folds[head] in _WELSH_STREETS and text.kinds[last] & _CAPITAL
    if last == head or not (is_street or named.is_own(text, head, last)):
        return None
    return named.made(text, head, last, head)


def saint(text: Text, head: int) -> Find | None:
    """Read a saint who is no place: "St Aidan's", "at st josephs"."""
    at = head + 1
    is_one = text.folds[head] == "st" and (text.follows(at) or is_saint(text, head))
    if not is_one or at >= len(text) or text.kinds[at] & Kind.DIGITS:
        return None
    is_small = not text.kinds[at] & _CAPITAL
    if is_small and (
        text.before(head) not in cues.BEFORE_SMALL or text.kinds[at] & Kind.KEPT
    ):
        return None
    if text.is_whole(at) and text.before(head) not in cues.BEFORE_SMALL:
        return None
    if _has_head(text, at):
        return None  # "St Joseph's High School" goes by its own
    end = text.starts[at] + len(text.words[at])
    span = Span(text.starts[head], end)
    words = (text.folds[head], text.folds[at])
    return Find(span, Family.INSTITUTION, "school", words, head, at)


def _has_head(text: Text, at: int) -> bool:
    """Tell whether a name in capitals goes on to a word that ends such names."""
    for place in range(at + 1, min(at + _LONGEST, len(text))):
        is_like = text.kinds[place] & _CAPITAL or (
            not text.kinds[at] & _CAPITAL and text.folds[place] in _WITH_SAINTS
        )
        if not text.follows(place) or not is_like:
            return False
        if text.folds[place] in heads.HEADS or text.folds[place] in heads.GROUPS:
            return True
    return False


def is_saint(text: Text, at: int) -> bool:
    """Tell whether a word is the "St." before a saint's name."""
    return text.folds[at] == "st" and text.between[at + 1] in (". ", ".")
