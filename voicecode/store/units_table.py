"""Units: looked up by name, in their surroundings, or one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.domain.units import Unit
from voicecode.store import texts_table, unit_rows
from voicecode.store.project_file import ProjectFile

_CURRENT = unit_rows.SELECT + " WHERE t.is_current"
_AT_ONCE = 1_000


def unit(file: ProjectFile, name: str) -> Unit | None:
    """Find a unit of a current text by its name, ``SOURCE#N``."""
    source, number = parted(name)
    found = file.connection.execute(
        _CURRENT + " AND s.name = ? AND u.number = ?", (source, number)
    ).fetchone()
    return unit_rows.read(found, texts_table.cutter(file)) if found else None


def units(file: ProjectFile, *, source: str | None = None) -> Iterator[Unit]:
    """Yield the units of the current texts as they were imported, or of one source.

    They are read some at a time: the file may be written to in between.
    """
    for _, one in rows(file, source=source):
        yield one


def rows(file: ProjectFile, *, source: str | None = None) -> Iterator[tuple[int, Unit]]:
    """Yield units with their rows, as ``units`` does."""
    cut = texts_table.cutter(file)
    last = 0
    while True:
        found = file.connection.execute(
            _CURRENT + " AND u.id > ? AND (? IS NULL OR s.name = ?)"
            " ORDER BY u.id LIMIT ?",
            (last, source, source, _AT_ONCE),
        ).fetchall()
        if not found:
            return
        last = found[-1][0]
        for one in found:
            yield one[0], unit_rows.read(one, cut)


def around(file: ProjectFile, name: str, *, before: int, after: int) -> list[Unit]:
    """Give the units beside one in its source, up to so many, itself among them."""
    source, number = parted(name)
    found = file.connection.execute(
        _CURRENT + " AND s.name = ? AND u.number BETWEEN ? AND ? ORDER BY u.number",
        (source, number - before, number + after),
    ).fetchall()
    cut = texts_table.cutter(file)
    return [unit_rows.read(one, cut) for one in found]


def row(file: ProjectFile, name: str) -> int | None:
    """Give the row of a unit of a current text by its name."""
    source, number = parted(name)
    found = file.connection.execute(
        "SELECT u.id FROM unit u JOIN text t ON t.id = u.text"
        " JOIN source s ON s.id = t.source"
        " WHERE t.is_current AND s.name = ? AND u.number = ?",
        (source, number),
    ).fetchone()
    return int(found[0]) if found else None


def count_codable(file: ProjectFile) -> int:
    """Count the units that may carry codes, but not of those who withdrew."""
    [count] = file.connection.execute(
        "SELECT count(*) FROM unit u JOIN text t ON t.id = u.text AND t.is_current"
        " LEFT JOIN participant p ON p.id = u.participant"
        " WHERE u.is_codable AND coalesce(p.role, u.role) <> 'interviewer'"
        " AND coalesce(p.consent, '') <> 'withdrawn'"
    ).fetchone()
    return int(count)


def parted(name: str) -> tuple[str, int]:
    """Part a unit's name into its source and its number; 0 where it has none."""
    source, _, number = name.rpartition("#")
    # SQLite's integers have 64 bits.
    plain = number.isascii() and number.isdigit() and len(number) < 19
    return source, int(number) if plain else 0
