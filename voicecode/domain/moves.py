"""Moves: where a unit's words stand once its source's text has changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voicecode.domain.spans import Span
from voicecode.domain.units import Unit


class Fate(StrEnum):
    """What became of a unit."""

    SAME = "same"  # one new unit says the very same words, and no more
    CHANGED = "changed"  # at least half of its words stand in one new unit
    PARTED = "parted"  # its words stand in several new units, in none the half
    GONE = "gone"  # its words do not stand in the new text


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that an old and a new unit share, one after the other in both.

    ``old`` counts in the old unit's text, ``new`` in that of ``unit``. They cut the
    same words; what stands between two words may differ, as where lines are broken.
    """

    old: Span
    new: Span
    unit: Unit


@dataclass(frozen=True, slots=True)
class Move:
    """What became of one old unit.

    ``new`` is the unit that it is now, None where it is PARTED or GONE; then
    ``reason`` says so in a sentence's end. ``stretches`` are in the old text's order.
    """

    old: Unit
    new: Unit | None
    fate: Fate
    stretches: tuple[Stretch, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a span of an old unit is now: in which unit, and on which characters.

    Both are None where its words cannot be told in the new text, for the ``reason``
    given, which ends a sentence.
    """

    unit: Unit | None = None
    span: Span | None = None
    reason: str = ""
