"""Same units: which units of a source say in a new text what they said in the old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from voicecode.domain.documents import Kind
from voicecode.domain.units import Unit
from voicecode.review import alignment

TELLING = 5  # words: what so many say is not said again by chance

_Key = Callable[[Unit], Hashable]


@dataclass(frozen=True, slots=True)
class Gap:
    """Units that say something else now, by their places in either text.

    Whatever became of the ``old`` ones is among the ``new``.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """New places by the old ones of the units that stayed the same; and the rest."""

    places: Mapping[int, int]
    gaps: tuple[Gap, ...]


def of(old: Sequence[Unit], new: Sequence[Unit]) -> Same:
    """Pair the units that say the same, white space aside.

    They are known by order, words, who says them and what was asked; or without who
    says them, if that pairs more: names may have been replaced, and respondents may
    have no other name than the number of their row. Rows of a survey may stand in
    another order.
    """
    by_person, by_words = (_paired(old, new, key) for key in (_by_person, said))
    keeps_people = len(by_person) >= len(by_words)
    places = by_person if keeps_people else by_words
    for gap in _between(places, old, new):
        words = ([said(old[at]) for at in gap.old], [said(new[at]) for at in gap.new])
        for one, other in alignment.pairs(*words):
            places[gap.old[one]] = gap.new[other]
    answers = _same_answers(old, new, places) if keeps_people else {}
    single = (Gap((one,), (other,)) for one, other in answers.items())
    return Same(places, (*single, *_between(places, old, new, besides=answers)))


def said(unit: Unit) -> str:
    """Give a unit's words, whatever white space parts them."""
    return " ".join(unit.text.split())


def _by_person(unit: Unit) -> Hashable:
    return unit.participant or unit.speaker, unit.question, said(unit)


def _paired(old: Sequence[Unit], new: Sequence[Unit], key: _Key) -> dict[int, int]:
    """Pair by order, then what is left and stands once on either side."""
    old_keys, new_keys = ([key(unit) for unit in units] for units in (old, new))
    places = dict(alignment.pairs(old_keys, new_keys))
    known = key is _by_person
    left = _once(old_keys, old, taken=places.keys(), known=known)
    found = _once(new_keys, new, taken=places.values(), known=known)
    return places | {left[one]: found[one] for one in left if one in found}


def _once(
    keys: Sequence[Hashable],
    units: Sequence[Unit],
    *,
    taken: Collection[int],
    known: bool,
) -> dict[Hashable, int]:
    """Give the places of keys that stand once, and tell enough to be known again.

    An answer does by its respondent, where these are ``known``; else by many words.
    """
    times, paired = Counter(keys), set(taken)
    return {
        key: at
        for at, key in enumerate(keys)
        if times[key] == 1
        and at not in paired
        and ((known and units[at].kind is Kind.SURVEY) or _is_telling(units[at]))
    }


def _is_telling(unit: Unit) -> bool:
    return len(unit.text.split()) >= TELLING


def _same_answers(
    old: Sequence[Unit], new: Sequence[Unit], places: Mapping[int, int]
) -> dict[int, int]:
    """Pair answers that changed by their respondent and question."""
    left = _answers(old, taken=places.keys())
    found = _answers(new, taken=places.values())
    return {left[one]: found[one] for one in left if one in found}


def _answers(
    units: Sequence[Unit], *, taken: Collection[int]
) -> dict[tuple[str | None, str | None], int]:
    keys = [
        (unit.participant, unit.question) if unit.kind is Kind.SURVEY else None
        for unit in units
    ]
    times, paired = Counter(keys), set(taken)
    return {
        key: at
        for at, key in enumerate(keys)
        if key and times[key] == 1 and at not in paired
    }


def _between(
    places: Mapping[int, int],
    old: Sequence[Unit],
    new: Sequence[Unit],
    *,
    besides: Mapping[int, int] = MappingProxyType({}),
) -> Iterator[Gap]:
    """Give the units that neither mapping pairs, between those that stand in order."""
    old_taken = places.keys() | besides.keys()
    new_taken = {*places.values(), *besides.values()}
    anchors = alignment.ascending(sorted(places.items()))
    one, other = 0, 0
    for old_at, new_at in [*anchors, (len(old), len(new))]:
        gap = Gap(
            tuple(at for at in range(one, old_at) if at not in old_taken),
            tuple(at for at in range(other, new_at) if at not in new_taken),
        )
        if gap.old and gap.new:
            yield gap
        one, other = old_at + 1, new_at + 1
