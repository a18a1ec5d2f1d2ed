"""Moved codings: what a machine proposed, where its words still stand in a new text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.moves import Fate, Move
from voicecode.domain.units import Unit
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


def _evidence(coding: Coding, move: Move, new: Unit) -> Iterator[Evidence]:
    for found in coding.evidence:
        landing = moving.landing(move, found.span)
        if landing.unit == new and landing.span is not None:
            yield replace(
                found, span=landing.span, text=landing.span.of(landing.unit.text)
            )
