"""Schools, homes, hospitals and streets, by how such names end or begin."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import clubs, cues, small_institutions, teams
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_LONGEST = 6  # words before a head
_CAPITAL = Kind.CAPITAL | Kind.UPPER
_ALWAYS_SMALL = cues.DETERMINERS | cues.COMMON_PARTS | cues.PRONOUNS
# In small letters these heads are words of everyday far more often than of a name.
_ONLY_CAPITAL = (
    (cues.HOMES | cues.STREETS)
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
_SMALL_PARTS = frozenset(
    "children childrens primary secondary high junior infant infants community medical"
    " health family contact youth leisure sports football catholic special residential"
    " special boys girls care".split()
)
_WITH_SAINTS = _SMALL_PARTS | cues.SCHOOLS | {"rc", "ce"}
_SOMETIMES_SMALL = frozenset(
    "house court manor cottage grange lodge hotel nursery".split()
)
_OF_WORSHIP = frozenset("house temple church chapel tabernacle".split())
_ANY_STREET = frozenset("high main busy same side back front next quiet wrong".split())
_BEFORE_SMALL = frozenset(
    {"at", "to", "from", "in", "called", "near", "on", "left", "live"}
)


def finds(text: Text) -> Iterator[Find]:
    """Yield the institutions and streets, from left to right, none overlapping."""
    covered = -1
    for head in np.flatnonzero(text.array & Kind.HEAD).tolist():
        if head <= covered or clubs.is_club(text, head):
            continue
        found = teams.finds(text, head, covered + 1)
        if found is None and text.folds[head] in cues.HEADS:
            found = (
                _english(text, head, covered + 1)
                or _welsh(text, head)
                or _saint(text, head)
            )
        if found is not None:
            covered = found.last
            yield found


def _english(text: Text, head: int, earliest: int) -> Find | None:
    """Look left of a head for what tells it from others, then right for more heads."""
    first = _left(text, head, earliest)
    last = _right(text, head)
    if first == head or not _is_own(text, first, last):
        return None
    return _found(text, first, last, head)


def _left(text: Text, head: int, earliest: int) -> int:
    if text.kinds[head] & _CAPITAL or text.folds[head] not in _NEVER_SMALL:
        first = head
        for at in range(head - 1, max(earliest, head - _LONGEST) - 1, -1):
            if not text.follows(at + 1) and not _is_saint(text, at):
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
        return text.folds[at] in _SMALL_PARTS
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


def _is_saint(text: Text, at: int) -> bool:
    return text.folds[at] == "st" and text.between[at + 1] in (". ", ".")


def _without_openers(text: Text, first: int, head: int) -> int:
    """Leave out what only opens the sentence: "The", "At", "My"."""
    while (
        first < head
        and text.opens(first)
        and (
            text.folds[first]
            in cues.DETERMINERS | cues.CONNECTORS | cues.IN | cues.TOWARDS
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
        if word in _ALWAYS_SMALL or is_owners or _is_no_word(text, first - 1):
            break
        first -= 1
        if not text.kinds[first] & Kind.ORDINARY:
            break
    if text.folds[head] in _ONLY_CAPITAL - _SOMETIMES_SMALL:
        return head
    if first == head or text.before(first) not in _BEFORE_SMALL:
        return head
    is_rare = not all(text.kinds[at] & Kind.ORDINARY for at in range(first, head))
    is_on = text.before(first) == "on" and text.folds[first] not in _ANY_STREET
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
        if word in cues.SCHOOLS or word in cues.OTHERS:
            last = end
        elif word not in _SMALL_PARTS:
            break
    return last


def _is_own(text: Text, first: int, last: int) -> bool:
    """Tell whether a name has a word that is not common to all of its sort."""
    return any(_is_telling(text, at) for at in range(first, last + 1))


def _is_telling(text: Text, at: int) -> bool:
    if text.folds[at] in cues.COMMON_PARTS:
        return False
    kind = text.kinds[at]
    return not kind & Kind.KEPT or bool(kind & (Kind.GIVEN | Kind.SURNAME))


def _welsh(text: Text, head: int) -> Find | None:
    """Look right of a head that comes first: "Ysgol y Berwyn", "Heol yr Orsaf"."""
    if text.folds[head] not in cues.WELSH_HEADS:
        return None
    last = head
    for at in range(head + 1, min(head + _LONGEST, len(text))):
        if not text.follows(at):
            break
        if text.kinds[at] & _CAPITAL and not text.shouts(at):
            last = at
        elif text.folds[at] in cues.CONNECTORS | cues.PARTICLES:
            continue
        else:
            rare = Kind.ORDINARY | Kind.KEPT | Kind.DIGITS
            last = at if at == head + 1 and not text.kinds[at] & rare else last
            break
    if last == head or not _is_own(text, head, last):
        return None
    return _found(text, head, last, head)


def _saint(text: Text, head: int) -> Find | None:
    """Read a saint who is no place: "St Aidan's", "at st josephs"."""
    at = head + 1
    is_saint = text.folds[head] == "st" and (text.follows(at) or _is_saint(text, head))
    if not is_saint or at >= len(text) or text.kinds[at] & Kind.DIGITS:
        return None
    is_small = not text.kinds[at] & _CAPITAL
    if is_small and (
        text.before(head) not in _BEFORE_SMALL or text.kinds[at] & Kind.KEPT
    ):
        return None
    if text.is_whole(at) and text.before(head) not in _BEFORE_SMALL:
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
        if text.folds[place] in cues.HEADS:
            return True
    return False


def _found(text: Text, first: int, last: int, head: int) -> Find:
    kind = _kind(text, first, last, head)
    words = tuple(text.folds[first : last + 1])
    family = Family.INSTITUTION
    if kind == "street" or (
        kind == "home" and first and len(text.words[first - 1]) < 4
    ):
        first = _with_number(text, first)
    return Find(text.span(first, last), family, kind, words, first, last)


def _kind(text: Text, first: int, last: int, head: int) -> str:
    if text.folds[head] in cues.WELSH_HEADS:
        return cues.WELSH_HEADS[text.folds[head]]
    words = text.folds[first : last + 1]
    if any(word in cues.SCHOOLS for word in words):
        return "school"
    for word in reversed(words):
        if word in cues.OTHERS:
            return cues.OTHERS[word]
    has_number = first > 0 and bool(text.kinds[first - 1] & Kind.DIGITS)
    is_street = text.folds[head] in cues.STREETS and (
        has_number or text.folds[head] not in cues.HOMES
    )
    return "street" if is_street else "home"


def _with_number(text: Text, first: int) -> int:
    """Take a house number in: "14a Fydell Crescent", "Flat 6, Harbour Court"."""
    before = first - 1
    if before < 0 or not text.kinds[before] & Kind.DIGITS:
        return first
    if text.gaps[first] & (Gap.EDGE | Gap.LINE) or len(text.words[before]) > 4:
        return first
    first = before
    if text.between[first] in ("/", "-") and text.kinds[first - 1] & Kind.DIGITS:
        first -= 1  # "3/2 Wharf Court", as in Scotland
    if text.fold(first - 1) in {"flat", "number", "no", "unit", "room", "apartment"}:
        first -= 1
    return first
