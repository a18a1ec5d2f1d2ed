"""Finding: all that names somebody in a text, in one pass over its marked words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import (
    clubs,
    dictated,
    house_numbers,
    institutions,
    name_kinds,
    numbers,
    people,
    pet_forms,
    places,
    small_full_names,
    small_numbers,
    spelled_out,
    terms,
    texts,
    two_capitals,
)
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.near_names import NearNames
from voicecode.pseudonyms.pieces import Integers
from voicecode.pseudonyms.places import Phrases
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Dictionary, Kind, Kinds

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_NAMED = Kind.GIVEN | Kind.KNOWN | Kind.PHRASE | Kind.SURNAME
_NAMED_ALWAYS = Kind.GIVEN | Kind.KNOWN | Kind.PHRASE
_INITIALS = Kind.INITIALS | Kind.DOUBTFUL
_COMMON = Kind.ORDINARY | Kind.KEPT | Kind.DOUBLE


class Finder:
    """Finds names in texts, by a gazetteer and by what is known beforehand.

    ``phrases`` are names of places and institutions by their first word, ``known``
    the words of people's names, ``initials`` what some are shortened to, ``near`` those
    that somebody said are names, with what they are misspelt as, ``kept`` the words
    that a person said to keep.
    """

    def __init__(
        self,
        words: Dictionary,
        *,
        phrases: Phrases,
        known: frozenset[str] = frozenset(),
        kept: frozenset[str] = frozenset(),
        initials: Mapping[str, int] | None = None,
        near: NearNames | None = None,
    ) -> None:
        self.initials = initials or {}
        self._names = words.gazetteer
        self._phrases = phrases
        self._near = near or NearNames()
        self._sure = places.sure(phrases)
        self._kinds = Kinds(
            words,
            phrases=phrases,
            known=known,
            kept=kept,
            initials=self.initials,
            near=self._near,
        )

    def cut(self, text: str, spoken: Sequence[Span]) -> Text:
        """Cut a text into words; ``spoken`` are the stretches that were said."""
        return texts.of(text, self._kinds, spoken)

    def finds(self, text: Text, told: Iterable[Find] = ()) -> list[Find]:
        """Find what names somebody, in order; nothing overlaps.

        ``told`` is known before: whom the labels of speakers name.
        """
        labelled = sorted(told)
        found = _of_numbers(text)
        named = _longest(institutions.finds(text), places.listed(text, self._sure))
        found.extend(named)
        found.extend(house_numbers.finds(text, named))
        found.extend(_beside(two_capitals.finds(text), sorted(found, key=_place)))
        found.extend(dictated.finds(text))
        found.extend(small_numbers.finds(text))
        found.extend(pet_forms.finds(text))
        found.extend(small_full_names.finds(text, self._near))
        found.extend(spelled_out.finds(text))
        found.sort(key=_place)
        free = _Free(labelled, found)
        found = list(free.kept)
        for at in _candidates(text).tolist():
            if at <= free.last or free.is_taken(text, at):
                continue
            new = self._at(text, at)
            if new is not None and free.is_taken(text, at, new.last):
                new = _begun(text, new, free)
            if new is not None:
                free.last = new.last
                found.append(new)
        return sorted(found)

    def _at(self, text: Text, at: int) -> Find | None:
        if clubs.is_club(text, at) or terms.is_one(text, at):
            return None
        kind = text.kinds[at]
        if kind & Kind.PHRASE:
            found = places.find(text, at, self._phrases, self._names)
            if found is not None:
                return found
        return places.strange(text, at) or people.find(text, at, self._names)


class _Free:
    """Which words are still free: what was found first keeps its place."""

    def __init__(self, first: Sequence[Find], found: Iterable[Find]) -> None:
        self.kept: list[Find] = []
        for find in sorted([*first, *_beside(found, first)], key=_place):
            if not self.kept or self.kept[-1].span.end <= find.span.start:
                self.kept.append(find)
            elif self.kept[-1].family is Family.INSTITUTION:
                self.kept[-1] = find  # a number inside a name is rarely one
        self.last = -1
        self._starts = [find.span.start for find in self.kept]

    def is_taken(self, text: Text, first: int, last: int | None = None) -> bool:
        """Tell whether any of the words belongs to what was found before."""
        end = text.ends[first if last is None else last]
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and self.kept[place].span.end > text.starts[first]


def _begun(text: Text, find: Find, free: _Free) -> Find | None:
    """Give what is free of somebody's name, where another's begins inside it.

    "Miss Wrona, Agata Wrona" is dictated without the comma.
    """
    if find.family is not Family.PERSON or free.is_taken(text, find.first):
        return None
    last = find.first
    while last < find.last and not free.is_taken(text, last + 1):
        last += 1
    words = tuple(text.folds[find.first : last + 1])
    return replace(find, span=text.span(find.first, last), words=words, last=last)


def _longest(found: Iterable[Find], listed: Iterable[Find]) -> list[Find]:
    """Keep the longer of two names that overlap; of equals, the listed one."""
    kept: list[Find] = []
    for find in sorted([*listed, *found], key=lambda one: one.span):
        if not kept or kept[-1].span.end <= find.span.start:
            kept.append(find)
        elif _length(find) > _length(kept[-1]):
            kept[-1] = find
    return kept


def _place(find: Find) -> tuple[int, int]:
    """Order by where a find begins; of several there, the longest first."""
    return find.span.start, -find.span.end


def _length(find: Find) -> int:
    return find.span.end - find.span.start


def _beside(found: Iterable[Find], first: Sequence[Find]) -> Iterator[Find]:
    """Leave out what overlaps one of the first finds."""
    starts = [one.span.start for one in first]
    for find in found:
        place = bisect_left(starts, find.span.end) - 1
        if place < 0 or first[place].span.end <= find.span.start:
            yield find


def _of_numbers(text: Text) -> list[Find]:
    return [
        Find(span, Family.NUMBER, kind, (name_kinds.plain(span.of(text.text)),))
        for span, kind in numbers.finds(text)
    ]


def _candidates(text: Text) -> Integers:
    """Give the places of the words that may name somebody, in order.

    Everything else is never looked at again: words in small letters that a dictionary
    has, or that no list has and nothing leads to.
    """
    kinds = text.array
    is_common = (kinds & _COMMON) != 0
    is_capital = (kinds & _CAPITAL) != 0
    is_word = (kinds & (Kind.DIGITS | Kind.LETTER)) == 0
    rare = ~is_common & is_word
    # "long" and "young" are surnames only with a capital.
    wanted = ((kinds & _NAMED) != 0) & ~is_common | (kinds & _NAMED_ALWAYS) != 0
    wanted |= ((kinds & Kind.SURNAME) != 0) & is_capital
    wanted |= is_capital & is_word & (rare | text.led) | (rare & text.led)
    wanted |= text.titled & is_word | (kinds & _INITIALS) != 0
    if not text.has_capitals:
        wanted |= rare
    letter = Kind.LETTER | Kind.CAPITAL
    wanted |= (kinds & (letter | Kind.KEPT)) == letter  # an initial, and not "I"
    return np.flatnonzero(wanted & ((kinds & Kind.DECIDED) == 0))
