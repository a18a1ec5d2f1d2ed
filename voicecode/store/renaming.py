"""Renaming: names that a person decided on leave all that stands beside the texts.

That is the names of sources and participants, labels, attributes, questions, and what
coders wrote into the log. The paths of exports stay: by them they are found.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from voicecode.store.project_file import ProjectFile

Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Renamed:
    """Sources with another name, by the one they had, and texts whose units changed.

    ``texts`` are rows. ``count`` is how many names, labels and notes were written anew.
    """

    sources: Mapping[str, str] = field(default_factory=dict)
    texts: frozenset[int] = frozenset()
    count: int = 0


def rename(file: ProjectFile, words: Words, source: Words) -> Renamed:
    """Put ``words`` through all that stands beside the texts, ``source`` through names.

    Inside the transaction in which that was decided. Two participants who then go by
    one name are one.
    """
    sources = dict(_sources(file, source))
    texts = set[int]()
    count = len(sources)
    for old, new in _participants(file, words, sources):
        texts |= _of_participant(file, old)
        _call(file, old, new)
        count += 1
    for select, where, update in _COLUMNS:
        for old, new in _changed(file, select, words):
            texts |= {int(text) for (text,) in file.connection.execute(where, (old,))}
            file.connection.execute(update, (new, old))
            count += 1
    for select, update in _BESIDE:
        for old, new in _changed(file, select, words):
            file.connection.execute(update, (new, old))
            count += 1
    return Renamed(sources, frozenset(texts), count)


def _sources(file: ProjectFile, source: Words) -> Iterator[tuple[str, str]]:
    rows = file.connection.execute("SELECT name FROM source ORDER BY id").fetchall()
    taken = {name for (name,) in rows}
    for (old,) in rows:
        new = source(old)
        if new == old:
            continue
        free = _unlike(new, taken)
        taken.add(free)
        file.connection.execute(
            "UPDATE source SET name = ? WHERE name = ?", (free, old)
        )
        yield old, free


def _unlike(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{number}/{name}"
    return free


def _participants(
    file: ProjectFile, words: Words, sources: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield participants with another name; many go by their source's and a label."""
    rows = file.connection.execute("SELECT name FROM participant ORDER BY id")
    for (old,) in rows.fetchall():
        within = next((one for one in sources if old.startswith(f"{one}/")), "")
        rest = old.removeprefix(within)
        new = sources.get(within, "") + words(rest)
        if new != old:
            yield old, new


def _of_participant(file: ProjectFile, name: str) -> set[int]:
    rows = file.connection.execute(
        "SELECT DISTINCT u.text FROM unit u JOIN participant p ON p.id = u.participant"
        " WHERE p.name = ?",
        (name,),
    )
    return {int(text) for (text,) in rows}


def _call(file: ProjectFile, old: str, new: str) -> None:
    """Give a participant another name, or join them to who has that name already."""
    [(row,)] = file.connection.execute(
        "SELECT id FROM participant WHERE name = ?", (old,)
    ).fetchall()
    other = file.connection.execute(
        "SELECT id FROM participant WHERE name = ?", (new,)
    ).fetchone()
    if other is None:
        file.connection.execute(
            "UPDATE participant SET name = ? WHERE id = ?", (new, row)
        )
        return
    for statement in _JOIN:
        file.connection.execute(statement, {"one": row, "other": other[0]})


def _changed(file: ProjectFile, select: str, words: Words) -> Iterator[tuple[str, str]]:
    for (old,) in file.connection.execute(select).fetchall():
        new = _in_json(old, words) if old.startswith("{") else words(old)
        if new != old:
            yield old, new


def _in_json(written: str, words: Words) -> str:
    """Put words through the keys and values of what is known of somebody."""
    try:
        known = json.loads(written)
    except ValueError:
        return words(written)
    changed = {words(key): words(str(value)) for key, value in known.items()}
    return written if changed == known else json.dumps(changed, ensure_ascii=False)


_COLUMNS = (
    (
        "SELECT DISTINCT speaker FROM unit WHERE speaker IS NOT NULL",
        "SELECT DISTINCT text FROM unit WHERE speaker = ?",
        "UPDATE unit SET speaker = ? WHERE speaker = ?",
    ),
    (
        "SELECT DISTINCT question FROM unit WHERE question IS NOT NULL",
        "SELECT DISTINCT text FROM unit WHERE question = ?",
        "UPDATE unit SET question = ? WHERE question = ?",
    ),
    (
        "SELECT DISTINCT attributes FROM unit",
        "SELECT DISTINCT text FROM unit WHERE attributes = ?",
        "UPDATE unit SET attributes = ? WHERE attributes = ?",
    ),
)
_BESIDE = (
    (
        "SELECT DISTINCT attributes FROM participant",
        "UPDATE participant SET attributes = ? WHERE attributes = ?",
    ),
    (
        "SELECT DISTINCT memo FROM log WHERE memo <> '' AND coder IS NOT NULL",
        "UPDATE log SET memo = ? WHERE memo = ? AND coder IS NOT NULL",
    ),
)
_JOIN = (
    "UPDATE unit SET participant = :other WHERE participant = :one",
    "UPDATE log SET participant = :other WHERE participant = :one",
    "UPDATE OR IGNORE learnt_from SET participant = :other WHERE participant = :one",
    "DELETE FROM learnt_from WHERE participant = :one",
    "UPDATE OR IGNORE exported SET participant = :other WHERE participant = :one",
    "DELETE FROM exported WHERE participant = :one",
    "DELETE FROM participant WHERE id = :one",
)
