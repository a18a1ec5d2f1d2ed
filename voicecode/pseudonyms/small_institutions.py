"""Where names of schools, centres and streets in small letters begin."""

from __future__ import annotations

from voicecode.pseudonyms import cues, heads
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_FAITHS = frozenset("rc ce catholic cofe church of england primary junior".split())
_CENTRES = frozenset({"centre", "center", "club"})
_OF_CENTRES = frozenset(
    "contact family childrens children youth community leisure boxing football".split()
)
_LEADS = frozenset("at to from near in called".split())
_NO_NAME = frozenset(
    "different supervised separate proper usual local nearest council".split()
)
_COMMON = heads.COMMON_PARTS | cues.DETERMINERS | cues.PRONOUNS | _NO_NAME
_FLATS = frozenset({"flat", "apartment", "plot", "pitch", "bay", "caravan", "unit"})
_LIVING = frozenset("at is number to".split())
_STREETS = frozenset(
    "street road lane avenue close crescent terrace gardens grove mews parade".split()
)
_MEASURES = frozenset(
    "minute minutes min mins hour hours mile miles bed bedroom day week year years"
    " different other more big new old good nice".split()
)


def first(text: Text, head: int, earliest: int) -> int | None:
    """Say where a name begins that this word ends, or None."""
    fold = text.folds[head]
    if fold in heads.SCHOOLS:
        return _saint(text, head, earliest)
    if fold in _CENTRES:
        return _centre(text, head, earliest)
    if fold == "park":
        return _park(text, head, earliest)
    if fold == "estate":
        return _estate(text, head, earliest)
    if fold in heads.STREETS or fold in heads.HOMES:
        return _numbered(text, head, earliest)
    return None


def dedicated(text: Text, head: int) -> Find | None:
    """Read "Our Lady of Lourdes", "our lady and st charles", "Sacred Heart"."""
    first, last = head - 1, head
    if text.fold(first) not in {"our", "sacred"} or not text.follows(head):
        return None
    if text.after(last) in {"of", "and", "queen"} and last + 2 < len(text):
        at = last + 2 + (text.fold(last + 2) in {"st", "the", "perpetual", "good"})
        if at < len(text) and text.follows(at):
            last = at
    is_capital = text.kinds[head] & Kind.CAPITAL
    if not is_capital and text.before(first) not in _LEADS:
        return None
    words = tuple(text.folds[first : last + 1])
    span = text.span(first, last)
    return Find(span, Family.INSTITUTION, "church", words, first, last)


def _saint(text: Text, head: int, earliest: int) -> int | None:
    """Read "st aidans rc primary"."""
    at = head - 1
    while at > earliest and text.folds[at] in _FAITHS and text.follows(at):
        at -= 1
    is_saint = (
        at - 1 >= earliest and text.fold(at - 1) in {"st", "holy"} and text.follows(at)
    )
    return at - 1 if is_saint else None


def _centre(text: Text, head: int, earliest: int) -> int | None:
    """Read "at thornhill contact centre"."""
    if text.before(head - 1) == "the" and text.before(head - 2) in _LEADS:
        alone = head - 1  # "at the rosmini centre"
        is_rare = alone >= earliest and not text.kinds[alone] & Kind.ORDINARY
        return alone if is_rare and _names(text, alone) else None
    at = head - 2
    if at < earliest or text.folds[head - 1] not in _OF_CENTRES:
        return None
    is_named = text.before(at) in _LEADS and _names(text, at)
    return at if is_named and text.follows(head) and text.follows(head - 1) else None


def _park(text: Text, head: int, earliest: int) -> int | None:
    at = head - 1
    is_free = at >= earliest and text.follows(head)
    if not is_free or text.before(at) not in _LEADS or not _names(text, at):
        return None
    return None if text.kinds[at] & Kind.ORDINARY else at


def _estate(text: Text, head: int, earliest: int) -> int | None:
    """Read "on the ferry fryston estate"."""
    for at in (head - 1, head - 2):
        if at < earliest or not text.follows(at + 1) or not _names(text, at):
            return None
        if text.before(at) == "the":
            words = range(at, head)
            are_common = all(text.kinds[one] & Kind.ORDINARY for one in words)
            return None if are_common else at
    return None


def _names(text: Text, at: int) -> bool:
    is_word = not text.kinds[at] & (Kind.DIGITS | Kind.LETTER | Kind.KEPT)
    return is_word and text.is_whole(at) and text.folds[at] not in _COMMON


def _numbered(text: Text, head: int, earliest: int) -> int | None:
    """Read "flat 9 harbour view" and "we live at 14 burnet close"."""
    for at in range(head - 1, max(earliest, head - 3) - 1, -1):
        if not text.follows(at + 1) or not _names(text, at):
            return None
        if text.folds[at] in _MEASURES or not text.follows(at):
            return None
        if at and text.kinds[at - 1] & Kind.DIGITS:
            before = text.fold(at - 2)
            is_led = before in _LIVING and text.folds[head] in _STREETS
            return at if before in _FLATS or is_led else None
    return None
