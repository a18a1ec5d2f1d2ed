"""Context: what stands around a unit that helps to understand it."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.domain.documents import Kind
from voicecode.domain.units import Unit


def beside(
    units: Sequence[Unit], unit: Unit
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Part a unit's neighbours into those before and those after it.

    In a survey the neighbours may be answers of other people, which are no context:
    only those of the same person stay.
    """
    kept = [one for one in units if one.number != unit.number and _belongs(one, unit)]
    return (
        tuple(one for one in kept if one.number < unit.number),
        tuple(one for one in kept if one.number > unit.number),
    )


def _belongs(other: Unit, unit: Unit) -> bool:
    if unit.kind is not Kind.SURVEY:
        return True
    return unit.participant is not None and other.participant == unit.participant


def snippet(text: str, words: str, *, width: int) -> str:
    """Cut about ``width`` characters out of a text, around the first word found."""
    line = " ".join(text.split())
    folded = line.casefold()
    places = [folded.find(word) for word in words.casefold().split()]
    at = min((place for place in places if place >= 0), default=0)
    start = max(0, min(at - width // 3, len(line) - width))
    before = "…" if start else ""
    after = "…" if start + width < len(line) else ""
    return before + line[start : start + width].strip() + after
