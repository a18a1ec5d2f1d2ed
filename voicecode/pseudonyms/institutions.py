"""Schools, homes, hospitals and streets, by how such names end or begin."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from voicecode.pseudonyms import (
    clubs,
    cues,
    first_heads,
    groups,
    heads,
    named,
    small_institutions,
    teams,
)
from voicecode.pseudonyms.finds import Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_LONGEST = 6  # words before a head
_CAPITAL = Kind.CAPITAL | Kind.UPPER
_ALWAYS_SMALL = cues.DETERMINERS | heads.COMMON_PARTS | cues.PRONOUNS
# In small letters these heads are words of everyday far more often than of a name.
_ONLY_CAPITAL = (
    (heads.HOMES | heads.STREETS)
    .union(
        "park station club church council centre project hotel pub medical library"
        " nursery".split()
    )
    .difference("street road lane avenue crescent terrace lodge".split())
)
# "took Callum home", "saw Karen close": never the end of a name in small letters.
_NEVER_SMALL = frozenset(
    "home close way drive walk place rise row view st rd unit hall abc practice"
    " hub".split()
)
_SOMETIMES_SMALL = frozenset(
    "house court manor cottage grange lodge hotel nursery".split()
)
_NEVER_ALONE = _ONLY_CAPITAL - _SOMETIMES_SMALL
_GREETING = frozenset("dear hi hello thank thanks".split())
_OPENERS = cues.DETERMINERS | cues.CONNECTORS | cues.IN | cues.TOWARDS | _GREETING
_OF_WORSHIP = frozenset("house temple church chapel tabernacle".split())
_ALONG = frozenset("on past off along opposite up down behind".split())
_BEFORE_SMALL = cues.BEFORE_SMALL | _ALONG
_BEFORE_PLACE = cues.BEFORE_SMALL | cues.TOWARDS
_ANY_STREET = frozenset("high main busy same side back front next quiet wrong".split())
_PLAIN_STREETS = frozenset(
    "road rd street st lane avenue close drive crescent terrace gardens grove hill"
    " mews parade".split()
)
_ALWAYS_STREETS = _PLAIN_STREETS - {"hill", "lane", "st", "close"}
_SMALL_STREETS = _ALWAYS_STREETS | {"lane"}


def finds(text: Text) -> Iterator[Find]:
    """Yield the institutions and streets, from left to right, none overlapping."""
    covered = -1
    for head in np.flatnonzero(text.array & Kind.HEAD).tolist():
        if head <= covered or clubs.is_club(text, head):
            continue
        found = teams.finds(text, head, covered + 1)
        if found is None and text.folds[head] in heads.HEADS:
            found = (
                _english(text, head, covered + 1)
                or first_heads.welsh(text, head)
                or first_heads.saint(text, head)
            )
        if found is None and text.folds[head] in heads.GROUPS:
            found = groups.find(text, head, covered + 1)
        if found is None and text.folds[head] in {"lady", "heart"}:
            found = small_institutions.dedicated(text, head)
        if found is not None:
            covered = found.last
            yield found


def _english(text: Text, head: int, earliest: int) -> Find | None:
    """Look left of a head for what tells it from others, then right for more heads."""
    first = _left(text, head, earliest)
    last = _right(text, head)
    if first == head or _is_somebody(text, first, last):
        return None
    if not named.is_own(text, first, last) and not _is_street(text, first, last):
        return None
    return named.made(text, first, last, head)


def _is_somebody(text: Text, first: int, last: int) -> bool:
    """Tell Sarah Hill and Tom Banks from a hill and a bank of their name."""
    if last != first + 1 or not text.kinds[first] & Kind.GIVEN:
        return False
    if not text.kinds[last] & Kind.SURNAME or text.folds[last] in _ALWAYS_STREETS:
        return False
    has_number = first > 0 and bool(text.kinds[first - 1] & Kind.DIGITS)
    return not has_number and text.before(first) not in _BEFORE_PLACE


def _is_street(text: Text, first: int, last: int) -> bool:
    """Tell Station Road and Church Lane, whose words are common to many."""
    has_number = first > 0 and bool(text.kinds[first - 1] & Kind.DIGITS)
    ends = heads.STREETS if has_number else _PLAIN_STREETS
    if text.folds[last] not in ends or not text.kinds[last] & Kind.CAPITAL:
        return False
    named = [at for at in range(first, last) if text.kinds[at] & _CAPITAL]
    if not named or text.folds[named[0]] in cues.DETERMINERS:
        return False
    return has_number or text.folds[named[-1]] not in _ANY_STREET


def _left(text: Text, head: int, earliest: int) -> int:
    if text.kinds[head] & _CAPITAL or text.folds[head] not in _NEVER_SMALL:
        first = head
        for at in range(head - 1, max(earliest, head - _LONGEST) - 1, -1):
            if not text.follows(at + 1) and not first_heads.is_saint(text, at):
                break
            if _may_stand(text, at, head):
                first = at
            elif not _may_join(text, at, first, head):
                break
        if first < head:
            return _without_openers(text, first, head)
    return _left_small(text, head, earliest)


def _may_join(text: Text, at: int, first: int, head: int) -> bool:
    """Tell whether a small word may stand inside: "Mill Hill children's centre"."""
    if first == head:
        return text.folds[at] in heads.SMALL_PARTS
    is_between_people = text.folds[at] == "and" and any(
        text.kinds[beside] & Kind.GIVEN for beside in (at - 1, at + 1)
    )
    return (
        text.folds[at] in cues.CONNECTORS and first == at + 1 and not is_between_people
    )


def _may_stand(text: Text, at: int, head: int) -> bool:
    kind = text.kinds[at]
    if not text.kinds[head] & _CAPITAL:  # "Big house", "Amara's school"
        is_owner = not text.is_whole(at) and text.fold(at - 1) != "st"
        if is_owner or (text.opens(at) and kind & Kind.ORDINARY):
            return False
    if not kind & _CAPITAL or text.shouts(at) or kind & Kind.DECIDED:
        return False
    return text.folds[at] not in cues.TITLES


def _without_openers(text: Text, first: int, head: int) -> int:
    """Leave out what only opens the sentence: "The", "At", "My"."""
    while (
        first < head
        and text.opens(first)
        and (
            text.folds[first] in _OPENERS
            or (
                text.kinds[first] & Kind.ORDINARY and text.folds[first] in cues.PRONOUNS
            )
        )
    ):
        first += 1
    return first


def _left_small(text: Text, head: int, earliest: int) -> int:
    """Typed in small letters: "went to oakfield primary", "at hollybush court"."""
    special = small_institutions.first(text, head, earliest)
    if special is not None:
        return special
    first = head
    while first - 1 >= max(earliest, head - 3) and text.follows(first):
        word = text.folds[first - 1]
        is_owners = word.removesuffix("s") in cues.LAST_WORDS or not text.is_whole(
            first - 1
        )
        is_owners = is_owners and not (
            text.folds[head] in _SMALL_STREETS and text.before(first - 1) in _ALONG
        )
        if word in _ALWAYS_SMALL or is_owners or _is_no_word(text, first - 1):
            break
        first -= 1
        if not text.kinds[first] & Kind.ORDINARY:
            break
    if text.folds[head] in _NEVER_ALONE:
        return head
    if first == head or text.before(first) not in _BEFORE_SMALL:
        return head
    is_rare = not all(text.kinds[at] & Kind.ORDINARY for at in range(first, head))
    is_on = text.before(first) in _ALONG and text.folds[first] not in _ANY_STREET
    return first if is_rare or is_on else head


def _is_no_word(text: Text, at: int) -> bool:
    return bool(text.kinds[at] & (Kind.LETTER | Kind.DIGITS))


def _right(text: Text, head: int) -> int:
    """Say how far more such words go: "Primary School", "Street youth club"."""
    last = end = head
    if text.folds[head] in _OF_WORSHIP and text.after(head) == "of":
        at = head + 2  # "Living Waters House of Prayer"
        if at < len(text) and text.kinds[head] & text.kinds[at] & Kind.CAPITAL:
            last = at
    while end + 1 < len(text) and text.follows(end + 1):
        end += 1
        word = text.folds[end]
        is_capital = text.kinds[head] & text.kinds[end] & Kind.CAPITAL
        is_more = word in heads.HEADS or word in heads.GROUPS or word in heads.TEAMS
        if word in heads.SCHOOLS or word in heads.OTHERS or (is_capital and is_more):
            last = end
        elif is_capital and word in teams.PARTS:
            continue
        elif word not in heads.SMALL_PARTS:
            break
    return last
