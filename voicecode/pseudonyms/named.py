"""Named: what sort of institution some words name, and whether they name one."""

from __future__ import annotations

from voicecode.pseudonyms import heads
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

# "Polish Saturday School": there is one, if any, in a town.
_OF_FEW = frozenset("saturday sunday supplementary".split())
# Clinics of these, and schools and practices of such terms, are in every town.
_NOT_TELLING = frozenset(
    "asthma epilepsy diabetes diabetic sleep enuresis continence eye dental ear"
    " hearing adhd autism sexual vaccination immunisation baby weight walk drop"
    " fracture eczema allergy sickle cell outpatient outpatients paediatric paediatrics"
    " antenatal pupil premium forest breakfast homework lunch chess lego book reading"
    " nurture signs safety restorative trauma informed strengths based return returning"
    " parenting solution focused systemic protection investigation abuse exploitation"
    " domestic custody intelligence response missing crime traffic".split()
)
_COMMON = heads.COMMON_PARTS | _NOT_TELLING
_NUMBERED = frozenset(
    "year yr years page item items class stage aged age point question form".split()
)
_SPOTS = frozenset(
    "towers tower bridge mill gate harbour marina moor common green end fields meadows"
    " meadow chase spinney copse vale quay wharf".split()
)
_HOUSES = frozenset(
    "manor court lodge grange hall park hill grove square cottage villa".split()
)
DOORS = frozenset(
    "flat number no unit room apartment apt plot pitch bay block caravan".split()
)


def made(text: Text, first: int, last: int, head: int) -> Find:
    """Make a find of a name whose ``head`` says what it is, with its house number."""
    kind = _kind(text, first, last, head)
    words = tuple(text.folds[first : last + 1])
    family = Family.PLACE if kind == "place" else Family.INSTITUTION
    if kind == "street" or (
        kind == "home" and first and len(text.words[first - 1]) < 4
    ):
        first = _with_number(text, first)
    return Find(text.span(first, last), family, kind, words, first, last)


def _kind(text: Text, first: int, last: int, head: int) -> str:
    if text.folds[head] in heads.WELSH_HEADS:
        return heads.WELSH_HEADS[text.folds[head]]
    words = text.folds[first : last + 1]
    if words[-1] in heads.STREETS - heads.HOMES and _is_numbered(text, first):
        return "street"  # "2 Church Row"
    if any(word in heads.SCHOOLS for word in words):
        return "school"
    if words[-1] in heads.TEAMS:
        return "team"
    for word in reversed(words):
        if word in heads.OTHERS:
            return heads.OTHERS[word]
    has_number = first > 0 and bool(text.kinds[first - 1] & Kind.DIGITS)
    is_street = text.folds[head] in heads.STREETS and (
        has_number or text.folds[head] not in heads.HOMES
    )
    is_spot = text.folds[head] in _SPOTS and not has_number
    return "place" if is_spot else "street" if is_street else "home"


def _is_numbered(text: Text, first: int) -> bool:
    return first > 0 and bool(text.kinds[first - 1] & Kind.DIGITS)


def _with_number(text: Text, first: int) -> int:
    """Take a house number in: "14a Fydell Crescent", "Flat 6, Harbour Court"."""
    before = first - 1
    while (
        before >= 0 and text.kinds[before] & Kind.SPELLED and text.follows(before + 1)
    ):
        before -= 1  # "Forty-one Lloyd Street"
    if before < first - 1:
        return before + 1
    if before < 0 or not text.kinds[before] & Kind.DIGITS:
        return first
    is_apart = text.gaps[first] & (Gap.EDGE | Gap.LINE | Gap.STOP)
    if is_apart or len(text.words[before]) > 4 or text.fold(before - 1) in _NUMBERED:
        return first  # "1. Mill House", "Year 5, Mill House"
    first = before
    if text.between[first] in ("/", "-") and text.kinds[first - 1] & Kind.DIGITS:
        first -= 1  # "3/2 Wharf Court", as in Scotland
    is_inside = first > 1 and text.between[first] == ", "
    if is_inside and text.kinds[first - 1] & Kind.DIGITS:
        first -= int(text.fold(first - 2) in DOORS)  # "Flat 3, 61 Orchard Terrace"
    if text.fold(first - 1) in DOORS:
        first -= 1
    return first


def is_own(text: Text, first: int, last: int) -> bool:
    """Tell whether a name has a word that is not common to all of its sort."""
    places = range(first, last + 1)
    return any(_is_telling(text, at) for at in places) or _is_of_house(
        text, first, last
    )


def _is_of_house(text: Text, first: int, last: int) -> bool:
    """Tell "Manor Court Surgery", which goes by the house that it is in."""
    ends = text.folds[last] in heads.SCHOOLS or text.folds[last] in heads.OTHERS
    begins = text.folds[first] in _HOUSES and text.kinds[first] & Kind.CAPITAL
    return ends and last > first and bool(begins) and not text.opens(first)


def _is_telling(text: Text, at: int) -> bool:
    if text.folds[at] in _OF_FEW:
        return True
    if text.folds[at] in _COMMON:
        return False
    kind = text.kinds[at]
    return not kind & Kind.KEPT or bool(kind & (Kind.GIVEN | Kind.SURNAME))
