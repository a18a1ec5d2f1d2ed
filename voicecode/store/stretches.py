"""Stretches: a stored text, some of it at a time, and what in it was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.spans import Span
from voicecode.store import texts_table
from voicecode.store.project_file import ProjectFile

AT_ONCE = 50_000  # characters, and more where a unit is longer


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text that begins at ``start`` and cuts no unit in two.

    ``spoken`` are the units in it, as they count in ``text``.
    """

    start: int
    text: str
    spoken: tuple[Span, ...]


def of(file: ProjectFile, text: int, *, at_once: int = AT_ONCE) -> Iterator[Stretch]:
    """Yield a text from its beginning to its end; put together it is all there."""
    cut = texts_table.cutter(file)
    start, spoken = 0, list[Span]()
    for first, stop in _units(file, text):
        spoken.append(Span(first, stop).shifted(-start))
        if stop - start >= at_once:
            yield Stretch(start, cut(text, Span(start, stop)), tuple(spoken))
            start, spoken = stop, []
    [characters] = file.connection.execute(
        "SELECT characters FROM text WHERE id = ?", (text,)
    ).fetchone()
    if start < characters:
        yield Stretch(start, cut(text, Span(start, characters)), tuple(spoken))


def _units(file: ProjectFile, text: int) -> Iterator[tuple[int, int]]:
    """Yield where units that say something begin and stop, none over another."""
    last = 0
    for first, stop in file.connection.execute(
        "SELECT start, stop FROM unit WHERE text = ? AND start < stop"
        " ORDER BY start, number",
        (text,),
    ):
        if first >= last:
            yield first, stop
            last = stop
