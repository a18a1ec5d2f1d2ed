"""Moved codings: what a machine proposed, where its words still stand in a new text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.moves import Fate, Move
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.review import moving


def of(codings: Sequence[Coding], move: Move) -> tuple[Coding, ...]:
    """Give the codings that a unit keeps in the new text, with their evidence there.

    A coding of a unit that changed is kept where some of its evidence stands in it.
    """
    if move.new is None:
        return ()
    moved = (
        replace(coding, evidence=tuple(_evidence(coding, move, move.new)))
        for coding in codings
    )
    return tuple(one for one in moved if one.evidence or move.fate is Fate.SAME)


def merged(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Make one coding a code, as where several units became one; evidence adds up."""
    found: dict[str, Coding] = {}
    for coding in codings:
        first = found.get(coding.code)
        found[coding.code] = _joined(first, coding) if first else coding
    return tuple(found.values())


def _joined(first: Coding, second: Coding) -> Coding:
    valences = {one.valence for one in (first, second) if one.valence}
    return replace(
        first,
        valence=Valence.MIXED if len(valences) > 1 else max(valences, default=None),
        confidence=max(first.confidence, second.confidence),
        by=tuple(dict.fromkeys((*first.by, *second.by))),
        evidence=tuple(dict.fromkeys((*first.evidence, *second.evidence))),
    )


def _evidence(coding: Coding, move: Move, new: Unit) -> Iterator[Evidence]:
    for found in coding.evidence:
        landing = moving.landing(move, found.span)
        if landing.unit == new and landing.span is not None:
            yield replace(
                found, span=landing.span, text=landing.span.of(landing.unit.text)
            )
