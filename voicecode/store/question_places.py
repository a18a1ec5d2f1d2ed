"""Where questions stand: in which units of the current texts, and on which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.sheets import NameQuestion
from voicecode.domain.spans import Span
from voicecode.store import units_table
from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a question: its words in a source's current text, by its row.

    ``unit`` is the number of the unit that it stands in, None outside of all.
    """

    words: str
    why: str
    is_kept: bool
    source: str
    text: int
    span: Span
    unit: int | None

    @property
    def name(self) -> str:
        """What the place goes by: the unit, or else the source and the character."""
        if self.unit is None:
            return f"{self.source}:{self.span.start}"
        return f"{self.source}#{self.unit}"


def located(file: ProjectFile) -> Iterator[Place]:
    """Yield every place in the current texts, source by source and in order."""
    for text, source in file.connection.execute(_TEXTS).fetchall():
        units = file.connection.execute(_UNITS, (text,))
        unit = next(units, None)
        for words, why, kept, start, stop in file.connection.execute(_PLACES, (text,)):
            while unit and unit[2] < stop:
                unit = next(units, None)
            number = unit[0] if unit and unit[1] <= start else None
            span = Span(start, stop)
            yield Place(words, why, kept is not None, source, text, span, number)


def still_open(file: ProjectFile) -> dict[str, list[tuple[Span, str]]]:
    """Give the open questions of the current texts, by source and in order.

    Each has its place in the source's text, and its words.
    """
    found: dict[str, list[tuple[Span, str]]] = {}
    for source, start, stop, words in file.connection.execute(_OPEN):
        found.setdefault(source, []).append((Span(start, stop), words))
    return found


def of_unit(file: ProjectFile, name: str) -> tuple[NameQuestion, ...]:
    """Give what is asked in a unit of a current text, with spans in its words."""
    row = units_table.row(file, name)
    return tuple(
        NameQuestion(words, why, Span(start, stop), times, kept is not None)
        for words, why, kept, start, stop, times in file.connection.execute(
            _OF_UNIT, (row,)
        )
    )


_TEXTS = (
    "SELECT t.id, s.name FROM text t JOIN source s ON s.id = t.source"
    " WHERE t.is_current AND t.id IN (SELECT text FROM question) ORDER BY s.name"
)
_UNITS = (
    "SELECT number, start, stop FROM unit WHERE text = ? AND start < stop"
    " ORDER BY start, number"
)
_PLACES = (
    "SELECT a.words, a.why, a.kept, q.start, q.stop FROM question q"
    " JOIN asked a ON a.id = q.asked WHERE q.text = ? ORDER BY q.start"
)
_OPEN = (
    "SELECT s.name, q.start, q.stop, a.words FROM question q"
    " JOIN asked a ON a.id = q.asked AND a.kept IS NULL"
    " JOIN text t ON t.id = q.text AND t.is_current"
    " JOIN source s ON s.id = t.source ORDER BY s.name, q.start"
)
_OF_UNIT = (
    "SELECT a.words, a.why, a.kept, q.start - u.start, q.stop - u.start,"
    " (SELECT count(*) FROM question o JOIN text t ON t.id = o.text AND t.is_current"
    " WHERE o.asked = a.id)"
    " FROM unit u JOIN question q ON q.text = u.text AND q.start >= u.start"
    " AND q.start < u.stop AND q.stop <= u.stop JOIN asked a ON a.id = q.asked"
    " WHERE u.id = ? ORDER BY q.start"
)
