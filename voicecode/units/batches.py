"""Batches: units handed on together, so that the cost of a call is shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voicecode.domain.units import Unit

CHARACTERS = 200_000  # of text in a batch, about; more gains nothing
UNITS = 4_000


def of(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Group units, in order, into batches of about ``CHARACTERS``."""
    batch: list[Unit] = []
    size = 0
    for unit in units:
        batch.append(unit)
        size += len(unit.text)
        if size >= CHARACTERS or len(batch) >= UNITS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
