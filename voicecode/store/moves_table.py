"""Moves: where decisions and codings stand in the latest text of their source."""

from __future__ import annotations

from collections.abc import Mapping

from voicecode.domain.projects import Place
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.store import texts_table, unit_rows
from voicecode.store.project_file import ProjectFile


def texts(file: ProjectFile, source: str) -> tuple[int, int | None]:
    """Give the rows of a source's current text and of the one before it."""
    rows = file.connection.execute(
        "SELECT t.id FROM text t JOIN source s ON s.id = t.source WHERE s.name = ?"
        " ORDER BY t.version DESC LIMIT 2",
        (source,),
    ).fetchall()
    return rows[0][0], rows[1][0] if len(rows) > 1 else None


def says_the_same(file: ProjectFile, source: str) -> bool:
    """Tell whether a source's current text is the one before, in the same units."""
    count, different = file.connection.execute(
        "SELECT count(*), count(DISTINCT digest || cut) FROM (SELECT t.digest, t.cut"
        " FROM text t JOIN source s ON s.id = t.source WHERE s.name = ?"
        " ORDER BY t.version DESC LIMIT 2)",
        (source,),
    ).fetchone()
    return bool(count == 2 and different == 1)


def units(file: ProjectFile, text: int) -> dict[int, Unit]:
    """Give all units of a text, whether it is the current one or not, by their rows."""
    cut = texts_table.cutter(file)
    rows = file.connection.execute(
        unit_rows.SELECT + " WHERE u.text = ? ORDER BY u.number", (text,)
    )
    return {found[0]: unit_rows.read(found, cut) for found in rows}


def places(file: ProjectFile, source: str) -> list[Place]:
    """Say where each decision on a source counted last, in the order of the log."""
    rows = file.connection.execute(_PLACES, (source,))
    return [
        Place(
            seq=seq,
            text=text,
            unit=unit,
            number=number,
            span=Span(start, stop) if start is not None else None,
        )
        for seq, text, unit, number, start, stop in rows
    ]


def move(file: ProjectFile, place: Place, unit: int, span: Span | None) -> None:
    """Let a decision count on a unit of the current text."""
    file.connection.execute(
        "INSERT INTO moved (unit, seq, start, stop) VALUES (?, ?, ?, ?)",
        (unit, place.seq, span.start if span else None, span.end if span else None),
    )
    file.connection.execute("DELETE FROM stranded WHERE seq = ?", (place.seq,))


def strand(file: ProjectFile, place: Place, reason: str) -> None:
    """Let a decision count nowhere, for a reason that a person is told."""
    file.connection.execute(
        "INSERT INTO stranded (seq, reason) VALUES (?, ?)"
        " ON CONFLICT (seq) DO UPDATE SET reason = excluded.reason",
        (place.seq, reason),
    )


def follow(file: ProjectFile, units: Mapping[int, int]) -> None:
    """Let samples, and flags of the current run, follow units to their new rows."""
    file.connection.executemany(
        "UPDATE sampled SET unit = ? WHERE unit = ?",
        [(new, old) for old, new in units.items()],
    )
    file.connection.executemany(
        "INSERT OR IGNORE INTO flag (unit, run, name) SELECT ?, run, name FROM flag"
        " WHERE unit = ? AND run = (SELECT max(number) FROM run WHERE is_complete)",
        [(new, old) for old, new in units.items()],
    )


_PLACES = """
SELECT l.seq, u.text, u.id, u.number,
    CASE WHEN m.seq IS NULL THEN l.start ELSE m.start END,
    CASE WHEN m.seq IS NULL THEN l.stop ELSE m.stop END
FROM log l
JOIN unit first ON first.id = l.unit
JOIN text own ON own.id = first.text
LEFT JOIN moved m ON m.seq = l.seq
    AND m.unit = (SELECT max(unit) FROM moved WHERE seq = l.seq)
JOIN unit u ON u.id = coalesce(m.unit, l.unit)
WHERE own.source = (SELECT id FROM source WHERE name = ?)
ORDER BY l.seq
"""
