"""Rows for queues: what an order of units is made from, without a word of their text.

Units come by name, sources by theirs, units as they stand in them.
"""

from __future__ import annotations

from voicecode.store import units_table
from voicecode.store.project_file import ProjectFile


def codable(file: ProjectFile) -> list[str]:
    """Name the units that may carry codes, and not those of who withdrew."""
    return [str(name) for (name,) in file.connection.execute(_CODABLE)]


def proposed(file: ProjectFile) -> list[tuple[str, str, float]]:
    """Give what the current run proposes: unit, code, confidence."""
    return file.connection.execute(_PROPOSED).fetchall()


def flagged(file: ProjectFile, flag: str) -> list[str]:
    """Name the units with a flag of the current run, or from when they came in."""
    return [str(name) for (name,) in file.connection.execute(_FLAGGED, (flag, flag))]


def flags_of(file: ProjectFile, name: str) -> list[str]:
    """Give a unit's flags: of the current run, or from when it came in."""
    row = units_table.row(file, name)
    return [str(flag) for (flag,) in file.connection.execute(_FLAGS_OF, (row, row))]


_RUN = " = (SELECT max(number) FROM run WHERE is_complete)"
_ORDER = " ORDER BY s.name, u.number"
# A unit of somebody whom a person made an interviewer, or who withdrew, is no longer
# to be coded.
_UNITS = (
    " FROM source s JOIN text t ON t.source = s.id AND t.is_current"
    " JOIN unit u ON u.text = t.id AND u.is_codable AND NOT EXISTS (SELECT 1"
    " FROM participant p WHERE p.id = u.participant"
    " AND (p.role = 'interviewer' OR p.consent = 'withdrawn'))"
)
_CODABLE = "SELECT s.name || '#' || u.number" + _UNITS + _ORDER
_PROPOSED = (
    "SELECT s.name || '#' || u.number, c.code, c.confidence"
    + _UNITS
    + " JOIN coding c ON c.unit = u.id AND c.run"
    + _RUN
    + _ORDER
)
_IS_FLAGGED = (
    " WHERE u.id IN (SELECT unit FROM flag WHERE name = ? AND run ="
    " (SELECT max(number) FROM run WHERE is_complete)"
    " UNION SELECT unit FROM notice WHERE name = ?)"
)
_FLAGGED = "SELECT s.name || '#' || u.number" + _UNITS + _IS_FLAGGED + _ORDER
_FLAGS_OF = (
    "SELECT name FROM flag WHERE unit = ? AND run ="
    " (SELECT max(number) FROM run WHERE is_complete)"
    " UNION SELECT name FROM notice WHERE unit = ? ORDER BY name"
)
