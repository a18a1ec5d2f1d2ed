"""Rows of units: written as they come, and read back with the words they cut."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from voicecode.domain import consents
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.store import failures, participants_table, search_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.texts_table import Cut

# What ``read`` takes. A person's word on a participant counts over the source's.
SELECT = (
    "SELECT u.id, u.text, u.number, u.start, u.stop, coalesce(p.role, u.role),"
    " u.speaker, p.name, u.attributes, p.attributes, u.question, u.answer, u.at,"
    " s.name, t.kind FROM unit u JOIN text t ON t.id = u.text"
    " JOIN source s ON s.id = t.source LEFT JOIN participant p ON p.id = u.participant"
)


@failures.making_nouns()
def read(found: tuple[Any, ...], cut: Cut) -> Unit:
    """Make a unit of what ``SELECT`` found."""
    (
        _, text, number, start, stop, role, speaker, participant, said, known,
        question, answer, at, source, kind,
    ) = found  # fmt: skip
    span = Span(start, stop)
    return Unit(
        source=source,
        number=number,
        text=cut(text, span),
        span=span,
        kind=Kind(kind),
        role=Role(role),
        speaker=speaker,
        participant=participant,
        attributes={**json.loads(said), **json.loads(known or "{}")},
        question=question,
        answer=Answer(answer) if answer else None,
        at=at,
    )


class Writer:
    """Writes the units of one text as they come, inside a transaction.

    ``digest`` is that of all that was written, ``count`` how many units.
    """

    def __init__(self, file: ProjectFile, text: int) -> None:
        self._file = file
        self._text = text
        self._hash = hashlib.sha256()
        self.count = 0

    @property
    def digest(self) -> str:
        """The SHA-256 of all units so far, without their words, in hexadecimal."""
        return self._hash.hexdigest()

    def write(self, units: Iterable[Unit]) -> None:
        """Write units, their participants, and their words into the index."""
        for unit in units:
            row = _row(unit)
            self._hash.update(_line(row))
            if unit.participant is not None:
                self._file.connection.execute(
                    "INSERT OR IGNORE INTO participant (name) VALUES (?)",
                    (unit.participant,),
                )
                if consent := consents.of(unit.attributes):
                    participants_table.agree(self._file, unit.participant, consent)
            cursor = self._file.connection.execute(_INSERT, (self._text, *row))
            search_table.add(self._file, int(cursor.lastrowid or 0), unit.text)
            self.count += 1


def digest(file: ProjectFile, text: int) -> tuple[str, int]:
    """Give the digest of a text's units as they are stored, and how many there are."""
    hashed, count = hashlib.sha256(), 0
    for row in file.connection.execute(
        "SELECT u.number, u.start, u.stop, u.role, u.speaker, p.name, u.attributes,"
        " u.question, u.answer, u.at, u.is_codable FROM unit u"
        " LEFT JOIN participant p ON p.id = u.participant"
        " WHERE u.text = ? ORDER BY u.number",
        (text,),
    ):
        hashed.update(_line(row))
        count += 1
    return hashed.hexdigest(), count


def _line(row: tuple[object, ...]) -> bytes:
    return (json.dumps(row) + "\n").encode()


_INSERT = (
    "INSERT INTO unit (text, number, start, stop, role, speaker, participant,"
    " attributes, question, answer, at, is_codable) VALUES (?, ?, ?, ?, ?, ?,"
    " (SELECT id FROM participant WHERE name = ?), ?, ?, ?, ?, ?)"
)


def _row(unit: Unit) -> tuple[object, ...]:
    return (
        unit.number,
        unit.span.start,
        unit.span.end,
        unit.role,
        unit.speaker,
        unit.participant,
        json.dumps(unit.attributes, ensure_ascii=False),
        unit.question,
        unit.answer,
        unit.at,
        int(unit.is_codable),
    )
