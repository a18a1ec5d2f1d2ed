"""The log: all that was decided and done, in one numbering that only grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from voicecode.domain.decisions import Action, Decision, Entry, NameAction
from voicecode.domain.projects import Stranded
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.store import failures, units_table
from voicecode.store.project_file import ProjectFile

ERASED = "erased"  # what stands in a decision's place when its unit was erased


def append(
    file: ProjectFile, decisions: Sequence[Decision], *, run: int | None = None
) -> list[int]:
    """Write decisions; give their numbers. They are on the disk when it returns.

    Each is kept with the newest codebook version, and with a run: the one given, or
    else the current one, whose proposals the coder saw.

    Raises:
        BadInputError: there is no such unit; then none of them is written.
        VoicecodeError: they cannot be written.
    """
    with file.writing():
        at = file.now().isoformat()
        return [_append(file, decision, at=at, run=run) for decision in decisions]


def note(
    file: ProjectFile,
    action: str,
    *,
    memo: str = "",
    source: str | None = None,
    participant: str | None = None,
    run: int | None = None,
) -> int:
    """Write what was done that was no decision; give its number.

    A source or participant that it is about is named apart, and not in the memo, so
    that the name can be forgotten.
    """
    with file.writing():
        cursor = file.connection.execute(
            "INSERT INTO log (at, action, source, participant, memo, run, codebook)"
            " VALUES (?, ?, (SELECT id FROM source WHERE name = ?),"
            " (SELECT id FROM participant WHERE name = ?), ?, ?,"
            " (SELECT max(version) FROM codebook))",
            (file.now().isoformat(), action, source, participant, memo, run),
        )
    return int(cursor.lastrowid or 0)


def answer(
    file: ProjectFile,
    action: str,
    *,
    coder: str | None,
    memo: str,
    undoes: int | None = None,
) -> int:
    """Write what somebody decided that is about no unit; give its number."""
    with file.writing():
        seq = note(file, action, memo=memo)
        file.connection.execute(
            "UPDATE log SET coder = ?, undoes = ? WHERE seq = ?", (coder, undoes, seq)
        )
    return seq


def entries(file: ProjectFile, *, after: int = 0) -> Iterator[Entry]:
    """Yield all entries in order, each with the unit as it was named then."""
    return map(_entry, file.connection.execute(_AFTER, (after,)))


def length(file: ProjectFile) -> int:
    """Give the number of the last entry."""
    [last] = file.connection.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()
    return int(last)


def of_units(file: ProjectFile, units: Sequence[str]) -> list[Entry]:
    """Give the decisions on units as they stand now, in order.

    Those on an earlier text of the source are among them, where they moved along,
    with the unit's name and the span in the current text.
    """
    found: list[Entry] = []
    for name in units:
        row = units_table.row(file, name)
        rows = file.connection.execute(_OF_UNIT, (row, row))
        found.extend(map(_entry, rows))
    return sorted(found, key=lambda entry: entry.seq)


def of_coder(file: ProjectFile, coder: str, *, last: int | None = None) -> list[Entry]:
    """Give a coder's decisions that count in the current texts, in order.

    ``last`` asks for so many of the latest only.
    """
    rows = file.connection.execute(
        _OF_CODER, (coder, coder, -1 if last is None else last)
    )
    return [_entry(found) for found in rows][::-1]


def steps(file: ProjectFile, coder: str, *, last: int) -> list[Entry]:
    """Give the latest of a coder's decisions, those on names among them, in order.

    Decisions on words that are in the project no more are not given.
    """
    rows = file.connection.execute(
        _STEPS, (coder, coder, coder, NameAction.REPLACE, last)
    )
    return [_entry(found) for found in rows][::-1]


def about(file: ProjectFile, words: str) -> list[Entry]:
    """Give what was decided on words that are asked about, by whomever, in order."""
    return list(map(_entry, file.connection.execute(_ABOUT, (words,))))


def standing(file: ProjectFile) -> Iterator[Entry]:
    """Yield every decision that counts in the current texts, in order."""
    return map(_entry, file.connection.execute(_STANDING))


def of_source(file: ProjectFile, source: str) -> list[Entry]:
    """Give the decisions on all texts of a source, each on the unit as named then."""
    return list(map(_entry, file.connection.execute(_OF_SOURCE, (source,))))


def stranded(file: ProjectFile) -> list[Stranded]:
    """List the decisions that count in no current text, each with the reason."""
    reasons = dict(file.connection.execute("SELECT seq, reason FROM stranded"))
    found = map(_entry, file.connection.execute(_STRANDED))
    return [Stranded(entry, reasons[entry.seq]) for entry in found]


def coders(file: ProjectFile) -> list[str]:
    """Name those who decided anything, in alphabetical order."""
    rows = file.connection.execute(
        "SELECT DISTINCT coder FROM log WHERE coder IS NOT NULL AND unit IS NOT NULL"
        " ORDER BY coder"
    )
    return [str(name) for (name,) in rows]


_SELECT = (
    "SELECT l.seq, l.at, l.action, l.coder, coalesce(s.name, p.name), u.number, l.code,"
    " l.valence, l.memo, l.undoes, l.run, l.codebook"
)
_NAMED_THEN = (
    " FROM log l LEFT JOIN unit u ON u.id = l.unit LEFT JOIN text t ON t.id = u.text"
    " LEFT JOIN source s ON s.id = coalesce(t.source, l.source)"
    " LEFT JOIN participant p ON p.id = l.participant"
)
_NAMED_NOW = (
    " JOIN text t ON t.id = u.text AND t.is_current JOIN source s ON s.id = t.source"
    " LEFT JOIN participant p ON p.id = l.participant"
)
_DIRECT = (
    _SELECT + ", l.start, l.stop FROM log l JOIN unit u ON u.id = l.unit" + _NAMED_NOW
)
_MOVED = (
    _SELECT + ", m.start, m.stop FROM moved m JOIN log l ON l.seq = m.seq"
    " JOIN unit u ON u.id = m.unit" + _NAMED_NOW
)
_THEN = _SELECT + ", l.start, l.stop" + _NAMED_THEN
_AFTER = _THEN + " WHERE l.seq > ? ORDER BY l.seq"
_OF_SOURCE = _THEN + " WHERE l.unit IS NOT NULL AND s.name = ? ORDER BY l.seq"
_STRANDED = _THEN + " JOIN stranded d ON d.seq = l.seq ORDER BY l.seq"
_OF_UNIT = _DIRECT + " WHERE u.id = ? UNION ALL " + _MOVED + " WHERE u.id = ?"
_STANDING = _DIRECT + " UNION ALL " + _MOVED + " ORDER BY seq"
_CODERS = _DIRECT + " WHERE l.coder = ? UNION ALL " + _MOVED + " WHERE l.coder = ?"
_OF_CODER = _CODERS + " ORDER BY seq DESC LIMIT ?"
_ON_WORDS = (
    " WHERE l.coder = ? AND l.unit IS NULL"
    " AND (l.action = ? OR l.seq IN (SELECT seq FROM answered))"
)
_STEPS = _CODERS + " UNION ALL " + _THEN + _ON_WORDS + " ORDER BY seq DESC LIMIT ?"
_OF_WORDS = (
    " JOIN answered w ON w.seq = l.seq JOIN asked a ON a.id = w.asked"
    " WHERE a.words = ? ORDER BY l.seq"
)
_ABOUT = _THEN + _OF_WORDS


def _append(file: ProjectFile, decision: Decision, *, at: str, run: int | None) -> int:
    row = units_table.row(file, decision.unit)
    if row is None:
        raise BadInputError(
            f"{decision.unit}: there is no such unit in the project.",
            hint="Units are named SOURCE#N; 'voicecode sources' lists the sources.",
        )
    span = decision.span
    cursor = file.connection.execute(
        "INSERT INTO log (at, action, coder, unit, code, valence, start, stop, memo,"
        " undoes, run, codebook) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " coalesce(?, (SELECT max(number) FROM run WHERE is_complete)),"
        " (SELECT max(version) FROM codebook))",
        (
            at,
            decision.action,
            decision.coder,
            row,
            decision.code,
            decision.valence,
            span.start if span else None,
            span.end if span else None,
            decision.memo,
            decision.undoes,
            run,
        ),
    )
    return int(cursor.lastrowid or 0)


@failures.making_nouns()
def _entry(found: tuple[Any, ...]) -> Entry:
    (
        seq, at, action, coder, about, number, code, valence, memo, undoes, run,
        codebook, start, stop,
    ) = found  # fmt: skip
    decision = None
    if number is not None:
        decision = Decision(
            unit=f"{about}#{number}",
            action=Action(action),
            coder=coder,
            code=code,
            valence=Valence(valence) if valence else None,
            span=Span(start, stop) if start is not None else None,
            memo=memo,
            undoes=undoes,
        )
    elif about is not None:
        memo = f"{about}: {memo}" if memo else about
    return Entry(
        seq=seq,
        at=datetime.fromisoformat(at),
        action=action,
        coder=coder,
        decision=decision,
        memo=memo,
        run=run,
        codebook=codebook,
        undoes=undoes if decision is None else None,
    )
