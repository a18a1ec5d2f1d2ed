"""Places: by the gazetteer, by what is known, and by the words that lead to a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues, shortened
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_NO_NAME = Kind.UPPER | Kind.LETTER | Kind.DIGITS
_BEING = frozenset("one is hes shes im was were are he she".split())
_AFTER_PLACE = frozenset("and but with when because cos for so now or then on".split())
_STAYING = frozenset(
    "meeting live lives lived living stay stays stayed staying placed placement is was"
    " staff work works worked back respite residents house home".split()
)
_OUT = frozenset("out over up down near past away".split())
# Of subjects, sports and streets these are said far more often than of towns.
_SELDOM_PLACES = frozenset(
    "rugby reading march street bath sale deal battle rest wash ware stone beer hook"
    " nice mobile orange split cork china turkey lent holt eye diss rye send".split()
)
_LEADING = cues.IN | cues.TOWARDS
_NO_PLACE_AFTER = cues.DETERMINERS | cues.TITLES | cues.CALLED
_SCALES = frozenset("score scale postnatal".split())
_OWNED = ("' ", "’ ")  # "Sedgley Girls' Club"
_SHORTEST_SMALL = 5  # letters: shorter ones are typing errors more often
_PLACE_WORDS = frozenset(
    "office town area council estate way end side road born based team branch".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words known to be a name: the rest of them, and what they name.

    ``words`` tell it from others: all names of a town have those of its first. It
    ``is_sure`` where a roster or a person says so: then a capital is enough, or "in".
    """

    rest: tuple[str, ...]
    family: Family
    kind: str
    words: tuple[str, ...]
    is_sure: bool = False


Phrases = Mapping[str, Sequence[Phrase]]


def phrase(text: Text, at: int, phrases: Phrases) -> tuple[Phrase, int] | None:
    """Give the longest known name that begins at a word, and its last word."""
    for known in phrases.get(text.folds[at], ()):
        last = at + len(known.rest)
        if tuple(text.folds[at + 1 : last + 1]) == known.rest and all(
            text.follows(place) or text.between[place] in _OWNED
            for place in range(at + 1, last + 1)
        ):
            return known, last
    return None


def find(text: Text, at: int, phrases: Phrases, names: Gazetteer) -> Find | None:
    """Read a known name of a place or an institution that begins at a word."""
    found = phrase(text, at, phrases)
    if found is None or text.kinds[at] & Kind.DECIDED:
        return None
    known, last = found
    further = _further(text, last) if known.family is Family.PLACE else last
    is_led = text.before(at) in _LEADING
    if last == at and known.is_sure and len(known.words) > 1:
        is_led = _is_part(text, at)
        if not is_led:
            return None
    is_sure = known.is_sure and bool(text.kinds[at] & _CAPITAL or is_led)
    if not is_sure and not _is_meant(text, at, last, known.family, names):
        return None
    further = _estate(text, further) if known.family is Family.PLACE else further
    if further > last:  # "Harrow Ferry" is not Harrow
        words = tuple(text.folds[at : further + 1])
        return Find(text.span(at, further), Family.PLACE, "place", words, at, further)
    span = _whole(text, at, last)
    if names.folded(text.words[last]) in (names.places or {}):  # "Addenbrooke's"
        span = Span(span.start, text.starts[last] + len(text.words[last]))
    return Find(span, known.family, known.kind, known.words, at, last)


def _is_part(text: Text, at: int) -> bool:
    """Tell whether a word stands for the name that it is part of.

    "The Hub", and "from the hub" where nothing has a capital; "at crossways".
    """
    kind, before = text.kinds[at], text.before(at)
    if not kind & Kind.ORDINARY or kind & Kind.UPPER:
        return True
    is_small = not kind & Kind.CAPITAL
    if is_small and text.has_capitals:
        return False
    if text.folds[at] in shortened.ALONE:
        follows = text.joined(at + 1) and bool(text.kinds[at + 1] & _CAPITAL)
        is_led = not is_small or text.before(at - 1) in _LEADING
        return before == "the" and is_led and not follows
    return before in {"at", "from"} if is_small else _is_institution(text, at, at)


def _whole(text: Text, at: int, last: int) -> Span:
    """Give the characters of a name, with the "s" of "st chads" typed plainly."""
    span, word = text.span(at, last), text.words[last]
    return Span(span.start, text.starts[last] + len(word)) if word.isalpha() else span


def _is_alone(text: Text, at: int) -> bool:
    """Tell whether a word is a sentence, or an answer, by itself: "3. Weavers"."""
    following = at + 1
    ends = Gap.STOP | Gap.EDGE | Gap.LINE
    return text.opens(at) and (
        following == len(text) or bool(text.gaps[following] & ends)
    )


def sure(phrases: Phrases) -> Phrases:
    """Give the names of two words or more that a roster or a person told."""
    told = {
        first: [one for one in several if one.is_sure and one.rest]
        for first, several in phrases.items()
    }
    return {first: several for first, several in told.items() if several}


def listed(text: Text, phrases: Phrases) -> Iterator[Find]:
    """Yield the ``sure`` names of a text, whatever else their words could be."""
    if not phrases:
        return
    for at in np.flatnonzero(text.array & Kind.PHRASE).tolist():
        found = phrase(text, at, phrases)
        if found is None or text.kinds[at] & Kind.DECIDED:
            continue
        known, last = found
        is_free = not text.has_capitals or leads(text, at, last)
        if is_free or not _is_everyday(text, at, last):
            span = _whole(text, at, last)
            yield Find(span, known.family, known.kind, known.words, at, last)


def _is_meant(text: Text, at: int, last: int, family: Family, names: Gazetteer) -> bool:
    if family is Family.PLACE:
        return _is_place(text, at, last, names)
    return _is_institution(text, at, last)


def _further(text: Text, last: int) -> int:
    """Say how far the name of a place goes on in capitals."""
    never = Kind.KEPT | Kind.GIVEN | Kind.KNOWN | Kind.DECIDED
    while text.joined(last + 1) and text.kinds[last + 1] & Kind.CAPITAL:
        if text.kinds[last + 1] & never or text.gaps[last + 1] & Gap.LINE:
            break
        last += 1
    return last


def _estate(text: Text, last: int) -> int:
    """Take in the "estate" of "the Grange estate"."""
    return last + (text.after(last) == "estate")


def strange(text: Text, at: int) -> Find | None:
    """Read a capital that no list has where the words before lead to a place."""
    kind = text.kinds[at]
    known = Kind.ORDINARY | Kind.KEPT | Kind.GIVEN | Kind.SURNAME | Kind.KNOWN
    if kind & _NO_NAME or text.opens(at) or not leads(text, at):
        return None
    if not kind & Kind.CAPITAL:
        return None if kind & known else _small(text, at)
    last = _further(text, at)
    if last == at and _is_house(text, at):
        only = (text.folds[at],)
        return Find(text.span(at, at), Family.INSTITUTION, "home", only, at, at)
    if kind & known and (last == at or not kind & Kind.ORDINARY or kind & Kind.KEPT):
        return None  # one common word may be anything: it is asked about
    words = tuple(text.folds[at : last + 1])
    return Find(text.span(at, last), Family.PLACE, "place", words, at, last)


def _is_house(text: Text, at: int) -> bool:
    """Read "the meeting at Larkspur": a common word that is a house's name there."""
    other = Kind.KEPT | Kind.GIVEN | Kind.SURNAME | Kind.KNOWN | Kind.DOUBLE | Kind.HEAD
    if not text.kinds[at] & Kind.ORDINARY or text.kinds[at] & (other | Kind.TITLE):
        return False
    follows = at + 1 < len(text) and text.joined(at + 1)
    is_longer = follows and bool(text.kinds[at + 1] & _CAPITAL)
    is_at = text.before(at) == "at" and text.before(at - 1) in _STAYING
    is_led = is_at or _is_from_or_to(text, at, text.before(at))
    return is_led and not is_longer and text.is_whole(at)


def _small(text: Text, at: int) -> Find | None:
    """Read a word in small letters that a place must be: "moved back to thornley"."""
    before = text.before(at)
    is_led = before in {"to", "in"} and text.before(at - 1) in cues.MOVES
    is_led = is_led or (before == "in" and text.before(at - 1) in _BEING)
    after = text.after(at)
    ends = not after or after in _AFTER_PLACE
    if not is_led or not ends or len(text.folds[at]) < _SHORTEST_SMALL:
        return None
    words = (text.folds[at],)
    return Find(text.span(at, at), Family.PLACE, "place", words, at, at)


def _is_from_or_to(text: Text, at: int, before: str) -> bool:
    """Read "from Leeds to Goole" and "his coach, Gerry from Na Fianna"."""
    kind = text.kinds[at - 2]
    if before == "to":
        return bool(kind & Kind.PHRASE)
    is_person = kind & (Kind.GIVEN | Kind.KNOWN) and kind & _CAPITAL
    return before == "from" and bool(is_person and text.gaps[at - 1] & Gap.SPACE)


def _is_everyday(text: Text, at: int, last: int) -> bool:
    """Tell "new cross" in small letters, where every word is a common one."""
    places = range(at, last + 1)
    return all(
        text.kinds[n] & Kind.ORDINARY and not text.kinds[n] & _CAPITAL for n in places
    )


def leads(text: Text, at: int, last: int | None = None) -> bool:
    """Tell whether the words before a name, or after it, speak of a place."""
    before = text.before(at)
    end = at if last is None else last
    if before in cues.IN or text.after(end) in _PLACE_WORDS:
        return True
    if before == "at" or (before == "by" and text.before(at - 1) in _OUT):
        return True
    if at > 1 and _is_from_or_to(text, at, before):
        return True
    return before in cues.TOWARDS and text.before(at - 1) in cues.MOVES


def _is_place(text: Text, at: int, last: int, names: Gazetteer) -> bool:
    if last > at:
        return not _is_everyday(text, at, last) or leads(text, at, last)
    if text.after(last) in _SCALES:
        return False  # "Edinburgh score"
    further = _further(text, last)
    kind, fold = text.kinds[at], text.folds[at]
    is_capital = bool(kind & _CAPITAL) and not text.shouts(at)
    if kind & (Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT):
        if _is_month(text, at, names) or not is_capital or kind & Kind.UPPER:
            return False
        return leads(text, at, further) or (
            not kind & (Kind.DOUBLE | Kind.KEPT | Kind.GIVEN)
            and _stands_alone(text, at)
        )
    if kind & Kind.GIVEN or (kind & Kind.KNOWN and fold in names.surnames):
        return leads(text, at)
    return not (kind & Kind.SURNAME and text.before(at) in cues.TITLES)


def _stands_alone(text: Text, at: int) -> bool:
    """Tell Hull from a hull: nothing before or after explains its capital."""
    if text.opens(at) or not text.kinds[at] & Kind.CAPITAL:
        return False
    if text.folds[at] in _SELDOM_PLACES or text.before(at) in _NO_PLACE_AFTER:
        return False
    beside = [
        n for n in (at - 1, at + 1) if 0 <= n < len(text) and text.follows(max(n, at))
    ]
    return not any(text.kinds[n] & _CAPITAL for n in beside)


def _is_month(text: Text, at: int, names: Gazetteer) -> bool:
    return text.folds[at] in names.times


def _is_institution(text: Text, at: int, last: int) -> bool:
    """Tell whether a known school's or home's own words mean it here."""
    if last > at:
        return True
    kind = text.kinds[at]
    if kind & (Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT | Kind.GIVEN):
        is_capital = bool(kind & _CAPITAL) and not text.shouts(at)
        is_led = leads(text, at) or text.before(at) in cues.TOWARDS
        if is_capital and _is_alone(text, at) and not kind & Kind.GIVEN:
            return True
        return (
            is_capital
            and (is_led or not text.opens(at))
            and not (text.gaps[at] & Gap.EDGE)
        )
    return True
