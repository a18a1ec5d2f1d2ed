"""Moving: where units and spans of a source stand once its text has changed."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.domain.moves import Fate, Landing, Move, Stretch
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import same_units, shared_words
from voicecode.review.same_units import TELLING

_GONE = "its words do not stand in the new text"
_PARTED = "its words stand in several units of the new text"
CHANGED = "its words were changed"
_TWICE = "its words stand in more than one place"


def of(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Move, ...]:
    """Say what became of each old unit of a source, in order.

    Both are all units of the source, interviewers' too, in the order of its text.
    Units that say the same are paired first (``same_units.of``), the others by the
    words they share with new units that stand between the same two.
    """
    same = same_units.of(old, new)
    shared: dict[int, list[Stretch]] = {}
    for gap in same.gaps:
        shared |= shared_words.stretches(gap, old, new)
    return tuple(
        _same(unit, new[same.places[place]])
        if place in same.places
        else _changed(unit, shared.get(place, []))
        for place, unit in enumerate(old)
    )


def is_unchanged(old: Unit, new: Unit) -> bool:
    """Tell whether two units, in the same place of either text, are plainly the same.

    Where texts begin with such units, ``of`` can be given what comes after them.
    """
    return (old.text, old.participant, old.question) == (
        new.text,
        new.participant,
        new.question,
    )


def landing(move: Move, span: Span) -> Landing:
    """Say where a span of the old unit's text is now.

    It moves where its words lie in a stretch that stands once in the old unit and
    once in the new one; so they are the very same words. In a unit that changed, a
    span is cut to words and signs at its ends.
    """
    if move.new is not None and move.new.text == move.old.text:
        return Landing(move.new, span)
    found = shared_words.words(move.old.text, span)
    if not found:
        return Landing(reason=CHANGED)
    bare = Span(found[0].span.start, found[-1].span.end)
    for stretch in move.stretches:
        if stretch.old.start <= bare.start and bare.end <= stretch.old.end:
            return _in_stretch(move.old, stretch, bare)
    return _elsewhere(move, bare)


def _same(old: Unit, new: Unit) -> Move:
    whole = Stretch(Span(0, len(old.text)), Span(0, len(new.text)), new)
    return Move(old, new, Fate.SAME, (whole,))


def _changed(unit: Unit, stretches: Sequence[Stretch]) -> Move:
    shared = _taken_up(unit, stretches)
    if not shared:
        return Move(unit, None, Fate.GONE, reason=_GONE)
    kept = tuple(one for one in stretches if one.unit.number in shared)
    most = max(shared, key=lambda number: shared[number])
    if 2 * shared[most] < shared_words.letters(unit.text):
        return Move(unit, None, Fate.PARTED, kept, _PARTED)
    new = next(one.unit for one in kept if one.unit.number == most)
    return Move(unit, new, Fate.CHANGED, kept)


def _taken_up(unit: Unit, stretches: Sequence[Stretch]) -> dict[int, int]:
    """Count the letters shared with each new unit, by number, that took the old up."""
    of_new: dict[int, list[Stretch]] = {}
    for one in stretches:
        of_new.setdefault(one.unit.number, []).append(one)
    counted: dict[int, int] = {}
    for number, shared in of_new.items():
        words = " ".join(one.old.of(unit.text) for one in shared)
        if _took_up(unit, shared[0].unit, words):
            counted[number] = shared_words.letters(words)
    return counted


def _took_up(old: Unit, new: Unit, shared: str) -> bool:
    """Tell whether a new unit is made of an old one, by the words that both have.

    It is where it has half of the old one's letters; or where half of its own, and
    several words, are the old one's: then a turn was cut in parts.
    """
    twice = 2 * shared_words.letters(shared)
    if twice >= shared_words.letters(old.text):
        return True
    is_part = twice >= shared_words.letters(new.text)
    return is_part and len(shared_words.words(shared)) >= TELLING


def _in_stretch(old: Unit, stretch: Stretch, bare: Span) -> Landing:
    """Move a span with its stretch, unless its words came or went beside it.

    Then the same words could be those that came, or those that went.
    """
    landed = _shifted(old, stretch, bare)
    if _which(old, bare) != _which(stretch.unit, landed):
        return Landing(reason=_TWICE)
    return Landing(stretch.unit, landed)


def _which(unit: Unit, span: Span) -> tuple[int, int]:
    """Say which of how many places with the same words in the unit a span is."""
    places = _places(unit, span)
    return sum(place.start < span.start for place in places), len(places)


def _places(unit: Unit, span: Span) -> list[Span]:
    whole = shared_words.widened(span, unit.text)
    return shared_words.places(shared_words.words(unit.text, whole), unit.text)


def _shifted(old: Unit, stretch: Stretch, bare: Span) -> Span:
    by = stretch.new.start - stretch.old.start
    if stretch.old.of(old.text) == stretch.new.of(stretch.unit.text):
        return bare.shifted(by)
    ours = shared_words.words(old.text, stretch.old)
    theirs = shared_words.words(stretch.unit.text, stretch.new)
    start = end = 0
    for one, other in zip(ours, theirs, strict=True):
        by = other.span.start - one.span.start
        if one.span.start <= bare.start < one.span.end:
            start = bare.start + by
        if one.span.start < bare.end <= one.span.end:
            end = bare.end + by
    return Span(start, end)


def _elsewhere(move: Move, bare: Span) -> Landing:
    """Look for several words that no stretch has, as where sentences changed places."""
    several = shared_words.words(move.old.text, bare)
    if move.new is None or len(several) < TELLING:
        return Landing(reason=move.reason or CHANGED)
    found = shared_words.places(several, move.new.text)
    if len(found) > 1 or len(_places(move.old, bare)) > 1:
        return Landing(reason=_TWICE)
    return Landing(move.new, found[0]) if found else Landing(reason=CHANGED)
