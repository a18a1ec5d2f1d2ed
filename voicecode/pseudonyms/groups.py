"""Groups, firms and charities: by what they do, after a name of their own."""

from __future__ import annotations

from voicecode.pseudonyms import heads
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_LONGEST = 6  # words before the last
_INSIDE = frozenset({"and", "of", "for", "the"})
_PUBS = frozenset({"arms", "tavern", "inn"})  # "the Drovers Arms"
# These say what a group does for all of its sort, and name none.
_NATIONAL = frozenset(
    "national british english scottish welsh irish royal united great big young family"
    " childrens children prince princes long short".split()
)


def find(text: Text, head: int, earliest: int) -> Find | None:
    """Read "Rossendale Young Carers", "Thwaite Tyre & Exhaust" by their last word."""
    if not text.kinds[head] & Kind.CAPITAL or not text.is_whole(head):
        return None
    first = _first(text, head, earliest)
    if first == head or text.shouts(first):
        return None
    last = head
    while _is_head(text, last + 1):
        last += 1
    while _is_more(text, last + 1):  # "Children and Families Team"
        last += 1
    end = _with_age(text, last)
    words = tuple(text.folds[first : end + 1])
    kind = _kind(text.folds[last])
    family = Family.PLACE if kind == "place" else Family.INSTITUTION
    return Find(text.span(first, end), family, kind, words, first, end)


def _kind(last: str) -> str:
    if last in heads.SCHOOLS:
        return "school"
    other = "team" if last in heads.TEAMS else "centre"
    return heads.GROUPS.get(last) or heads.OTHERS.get(last, other)


def _with_age(text: Text, last: int) -> int:
    """Take in which of a club's teams it is: "Rothwell Rovers under 16s"."""
    if _kind(text.folds[last]) != "club":
        return last
    at = last + 2 if text.after(last) in {"under", "over"} else last + 1
    is_age = at < len(text) and text.follows(at) and text.kinds[at] & Kind.DIGITS
    is_age = is_age and (at == last + 2 or text.folds[at].startswith("u"))
    return at if is_age else last


def _first(text: Text, head: int, earliest: int) -> int:
    """Say where the name begins: at a word that tells it from others, or not at all."""
    first = head
    for at in range(head - 1, max(earliest, head - _LONGEST) - 1, -1):
        if not _joins(text, at + 1):
            break
        if text.kinds[at] & _CAPITAL and not text.kinds[at] & Kind.DECIDED:
            first = at
        elif text.folds[at] not in _INSIDE or first > at + 1:
            break
    is_pub = text.folds[head] in _PUBS and not text.kinds[first] & Kind.KEPT
    if is_pub and first < head and not text.opens(first):
        return first
    while first < head and not _tells(text, first):
        first += 1
    return first


def _is_head(text: Text, at: int) -> bool:
    is_inside = at < len(text) and text.folds[at] in heads.GROUPS
    return is_inside and bool(text.kinds[at] & Kind.CAPITAL) and _joins(text, at)


def _is_more(text: Text, at: int) -> bool:
    if at >= len(text) or not text.follows(at) or not text.kinds[at] & Kind.CAPITAL:
        return False
    fold = text.folds[at]
    return fold in heads.TEAMS or fold in heads.OTHERS or fold in heads.SCHOOLS


def _joins(text: Text, at: int) -> bool:
    return text.follows(at) or text.between[at] == " & "


def _tells(text: Text, at: int) -> bool:
    """Tell whether a word is no everyday one: it says which group it is."""
    kind = text.kinds[at]
    if text.folds[at] in _NATIONAL or kind & (Kind.LETTER | Kind.DIGITS | Kind.TITLE):
        return False
    if text.folds[at] == "st" or (kind & Kind.PHRASE and not text.opens(at)):
        return True
    is_common = kind & (Kind.ORDINARY | Kind.KEPT | Kind.DOUBLE)
    return bool(kind & _CAPITAL) and not is_common
