"""Checking: what is wrong in a project file, found by reading all of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from voicecode.domain.decisions import OF_CODES, Action
from voicecode.domain.projects import Finding
from voicecode.domain.spans import Span
from voicecode.store import codebooks_table, texts_table, unit_rows
from voicecode.store.project_file import ProjectFile

Check = Callable[[ProjectFile], Iterator[Finding]]


def findings(file: ProjectFile) -> Iterator[Finding]:
    """Yield all that is wrong; nothing, if the file is as it must be.

    Where the database itself is damaged, nothing can be said of what it holds.
    """
    damage = list(_damage(file))
    yield from damage
    for check in () if damage else CHECKS:
        yield from check(file)


def _damage(file: ProjectFile) -> Iterator[Finding]:
    for (problem,) in file.connection.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield Finding("the file", problem)


def _references(file: ProjectFile) -> Iterator[Finding]:
    for table, row, parent, _ in file.connection.execute("PRAGMA foreign_key_check"):
        yield Finding(f"{table}, row {row}", f"points to a {parent} that is not there")


def _unfinished(file: ProjectFile) -> Iterator[Finding]:
    for (what,) in file.connection.execute("SELECT what FROM unfinished"):
        yield Finding("the file", f"{what} was interrupted; run it again")


def _texts(file: ProjectFile) -> Iterator[Finding]:
    rows = file.connection.execute(
        "SELECT t.id, s.name || ', version ' || t.version, t.digest, t.cut,"
        " t.characters, t.units FROM text t JOIN source s ON s.id = t.source"
        " ORDER BY s.name, t.version"
    ).fetchall()
    for text, place, digest, cut, characters, units in rows:
        if texts_table.digest(file, text) != digest:
            yield Finding(place, "the text is not the one that was imported")
        if unit_rows.digest(file, text) != (cut, units):
            yield Finding(place, "the units are not those that were imported")
        for number, start, stop in file.connection.execute(
            "SELECT number, start, stop FROM unit WHERE text = ?"
            " AND NOT (0 <= start AND start <= stop AND stop <= ?)",
            (text, characters),
        ):
            yield Finding(f"{place}, unit {number}", f"ends outside: {start}-{stop}")


def _index(file: ProjectFile) -> Iterator[Finding]:
    [missing] = file.connection.execute(
        "SELECT count(*) FROM (SELECT u.id FROM unit u JOIN text t ON t.id = u.text"
        " WHERE t.is_current EXCEPT SELECT id FROM search_docsize)"
    ).fetchone()
    [surplus] = file.connection.execute(
        "SELECT count(*) FROM (SELECT id FROM search_docsize EXCEPT SELECT u.id"
        " FROM unit u JOIN text t ON t.id = u.text WHERE t.is_current)"
    ).fetchone()
    if missing or surplus:
        problem = f"{missing} units are missing, and {surplus} are there no more"
        yield Finding("the index of words", problem)


def _codings(file: ProjectFile) -> Iterator[Finding]:
    rows = file.connection.execute(
        "SELECT s.name || '#' || u.number, c.run, c.code, c.confidence, c.evidence,"
        " u.stop - u.start, k.id FROM coding c JOIN unit u ON u.id = c.unit"
        " JOIN text t ON t.id = u.text JOIN source s ON s.id = t.source"
        " JOIN run r ON r.number = c.run"
        " LEFT JOIN code k ON k.codebook = r.codebook AND k.id = c.code"
    )
    for unit, run, code, confidence, evidence, length, known in rows:
        place = f"{unit}, {code} by run {run}"
        if known is None:
            yield Finding(place, "the run's codebook has no such code")
        if not 0 <= confidence <= 1:
            yield Finding(place, "the confidence is no share")
        yield from (Finding(place, wrong) for wrong in _in_evidence(evidence, length))


def _in_evidence(evidence: str, length: int) -> Iterator[str]:
    try:
        spans = [(int(start), int(stop)) for _, start, stop, *_ in json.loads(evidence)]
    except (ValueError, TypeError):
        yield "the evidence makes no sense"
        return
    for start, stop in spans:
        if not 0 <= start <= stop <= length:
            yield f"evidence ends outside: {start}-{stop}"


def _log(file: ProjectFile) -> Iterator[Finding]:
    expected = 1
    for seq, action, coder, unit, code, codebook in file.connection.execute(
        "SELECT seq, action, coder, unit, code, codebook FROM log ORDER BY seq"
    ):
        if seq != expected:
            yield Finding(f"the log, entry {expected}", "is not there")
        expected = seq + 1
        place = f"the log, entry {seq}"
        if unit is None:
            continue
        if action not in list(Action) or not coder:
            yield Finding(place, "says not what was decided, or not by whom")
        elif action in OF_CODES and not (code and codebook):
            yield Finding(place, "names no code, or no codebook")
    [last] = file.connection.execute(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0)"
    ).fetchone()
    if expected <= last:
        yield Finding(f"the log, entry {expected}", "is not there, nor what came after")


def _decisions(file: ProjectFile) -> Iterator[Finding]:
    for (seq,) in file.connection.execute(_NOWHERE):
        yield Finding(
            f"the log, entry {seq}", "counts in no current text, and nobody was told"
        )
    for seq, start, stop in file.connection.execute(_OUTSIDE):
        yield Finding(f"the log, entry {seq}", f"its words end outside: {start}-{stop}")
    for (seq,) in file.connection.execute(
        "SELECT l.seq FROM log l LEFT JOIN log o ON o.seq = l.undoes"
        " WHERE l.action = 'undo' AND (o.seq IS NULL OR o.seq >= l.seq"
        " OR o.coder IS NOT l.coder)"
    ):
        yield Finding(f"the log, entry {seq}", "takes back what it cannot")


def _questions(file: ProjectFile) -> Iterator[Finding]:
    """Hold what is asked about names against the texts; no words are told."""
    cut = texts_table.cutter(file)
    for text, place, start, stop, words in file.connection.execute(_ASKED):
        if start >= stop or cut(text, Span(start, stop)) != words:
            yield Finding(place, f"what is asked about stands not at {start}-{stop}")


def _codebooks(file: ProjectFile) -> Iterator[Finding]:
    for number, digest in file.connection.execute(
        "SELECT version, digest FROM codebook ORDER BY version"
    ).fetchall():
        if codebooks_table.digest(codebooks_table.body(file, number)) != digest:
            yield Finding(f"codebook version {number}", "is not the one that was used")


CHECKS: tuple[Check, ...] = (
    _references,
    _unfinished,
    _texts,
    _index,
    _codings,
    _log,
    _decisions,
    _questions,
    _codebooks,
)

_ASKED = """
SELECT q.text, s.name || ', version ' || t.version, q.start, q.stop, a.words
FROM question q
JOIN asked a ON a.id = q.asked
JOIN text t ON t.id = q.text
JOIN source s ON s.id = t.source
ORDER BY q.text, q.start
"""
_NOWHERE = """
SELECT l.seq FROM log l
JOIN unit u ON u.id = l.unit
JOIN text t ON t.id = u.text
WHERE NOT t.is_current
    AND NOT EXISTS (SELECT 1 FROM stranded d WHERE d.seq = l.seq)
    AND NOT EXISTS (
        SELECT 1 FROM moved m
        JOIN unit n ON n.id = m.unit
        JOIN text c ON c.id = n.text AND c.is_current
        WHERE m.seq = l.seq
    )
ORDER BY l.seq
"""
_OUTSIDE = """
SELECT l.seq, l.start, l.stop FROM log l JOIN unit u ON u.id = l.unit
WHERE l.start IS NOT NULL
    AND NOT (0 <= l.start AND l.start <= l.stop AND l.stop <= u.stop - u.start)
UNION ALL
SELECT m.seq, m.start, m.stop FROM moved m JOIN unit u ON u.id = m.unit
WHERE m.start IS NOT NULL
    AND NOT (0 <= m.start AND m.start <= m.stop AND m.stop <= u.stop - u.start)
ORDER BY 1
"""
