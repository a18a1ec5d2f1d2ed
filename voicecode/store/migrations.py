"""Migrations: how a project file came to have its tables, step after step.

A step that was released is never edited; what changes comes as a further one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from voicecode.store.answer_tables import answer_tables
from voicecode.store.notice_tables import notice_tables
from voicecode.store.question_tables import question_tables

Step = Callable[[sqlite3.Connection], None]


def apply(
    connection: sqlite3.Connection, *, at: str, steps: Sequence[Step] | None = None
) -> None:
    """Bring the tables up to date, inside a transaction that somebody else ends."""
    steps = MIGRATIONS if steps is None else steps
    for number, step in enumerate(steps, start=1):
        if number > version(connection):
            step(connection)
            connection.execute(f"PRAGMA user_version = {number:d}")
            connection.execute(
                "INSERT INTO migration (number, name, at) VALUES (?, ?, ?)",
                (number, step.__name__, at),
            )


def version(connection: sqlite3.Connection) -> int:
    """Give the number of the last step that was taken; 0 for an empty file."""
    found = connection.execute("PRAGMA user_version").fetchone()
    return int(found[0])


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Give what a file is made of: kind, name and SQL of each part.

    The parts that SQLite makes by itself go by their names alone.
    """
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {
        (kind, name, "" if name.startswith(_OWN) else sql)
        for kind, name, sql in rows
        if not name.startswith("sqlite_stat")
    }


def expected(
    number: int, *, steps: Sequence[Step] | None = None
) -> set[tuple[str, str, str]]:
    """Give what a file of a version must be made of, and nothing else."""
    steps = MIGRATIONS if steps is None else steps
    blank = sqlite3.connect(":memory:", isolation_level=None)
    try:
        apply(blank, at="", steps=steps[:number])
        return schema(blank)
    finally:
        blank.close()


_OWN = ("sqlite_", "search_")


def _first(connection: sqlite3.Connection) -> None:
    for statement in _FIRST.split(";\n"):
        connection.execute(statement)


_FIRST = """
CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE unfinished ( -- work that a crash must not leave half done
    what TEXT PRIMARY KEY
) STRICT;

CREATE TABLE protection ( -- which key leads back from stand-ins to names
    key TEXT PRIMARY KEY
) STRICT;

CREATE TABLE codebook (
    version INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE code (
    codebook INTEGER NOT NULL REFERENCES codebook (version),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    theme TEXT NOT NULL,
    name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    PRIMARY KEY (codebook, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE text ( -- one version of what a source says; it never changes
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    version INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    kind TEXT NOT NULL,
    imported TEXT NOT NULL,
    read_from TEXT NOT NULL, -- digest of the file and of how it was read
    place TEXT NOT NULL, -- digest of the path that the file had
    digest TEXT NOT NULL, -- of the text
    cut TEXT NOT NULL, -- digest of its units
    characters INTEGER NOT NULL,
    units INTEGER NOT NULL,
    is_protected INTEGER NOT NULL,
    UNIQUE (source, version)
) STRICT;

CREATE UNIQUE INDEX text_current ON text (source) WHERE is_current;

CREATE TABLE page ( -- a text in pieces of the same length, the last one shorter
    text INTEGER NOT NULL REFERENCES text (id),
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (text, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    role TEXT, -- as a person set it, over what the source says
    consent TEXT,
    attributes TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE erased ( -- digests of the names of those who withdrew
    name TEXT PRIMARY KEY
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text INTEGER NOT NULL REFERENCES text (id),
    number INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    role TEXT NOT NULL,
    speaker TEXT,
    participant INTEGER REFERENCES participant (id),
    attributes TEXT NOT NULL,
    question TEXT,
    answer TEXT,
    at REAL,
    is_codable INTEGER NOT NULL,
    UNIQUE (text, number)
) STRICT;

CREATE INDEX unit_participant ON unit (participant);

CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    command TEXT NOT NULL,
    codebook INTEGER NOT NULL REFERENCES codebook (version),
    settings TEXT NOT NULL,
    model TEXT,
    is_complete INTEGER NOT NULL
) STRICT;

CREATE TABLE coding (
    unit INTEGER NOT NULL REFERENCES unit (id),
    run INTEGER NOT NULL REFERENCES run (number),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    theme TEXT NOT NULL,
    valence TEXT,
    confidence REAL NOT NULL,
    proposed_by TEXT NOT NULL,
    evidence TEXT NOT NULL, -- rules and spans; the words are cut from the unit
    PRIMARY KEY (unit, run, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX coding_run ON coding (run, code);

CREATE TABLE flag (
    unit INTEGER NOT NULL REFERENCES unit (id),
    run INTEGER NOT NULL REFERENCES run (number),
    name TEXT NOT NULL,
    PRIMARY KEY (unit, run, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    coder TEXT,
    unit INTEGER REFERENCES unit (id),
    source INTEGER REFERENCES source (id), -- of an import, so that
    participant INTEGER REFERENCES participant (id), -- no memo names anybody
    code TEXT,
    valence TEXT,
    start INTEGER,
    stop INTEGER,
    memo TEXT NOT NULL DEFAULT '',
    undoes INTEGER REFERENCES log (seq),
    run INTEGER REFERENCES run (number),
    codebook INTEGER REFERENCES codebook (version)
) STRICT;

CREATE INDEX log_unit ON log (unit) WHERE unit IS NOT NULL;

CREATE INDEX log_coder ON log (coder) WHERE coder IS NOT NULL;

CREATE TABLE moved ( -- where a decision counts in a later version of the text
    unit INTEGER NOT NULL REFERENCES unit (id),
    seq INTEGER NOT NULL REFERENCES log (seq),
    start INTEGER,
    stop INTEGER,
    PRIMARY KEY (unit, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX moved_seq ON moved (seq);

CREATE TABLE stranded ( -- a decision that counts in no current text, and why
    seq INTEGER PRIMARY KEY REFERENCES log (seq),
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE sample (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    seed INTEGER NOT NULL,
    population INTEGER NOT NULL
) STRICT;

CREATE TABLE sampled (
    sample INTEGER NOT NULL REFERENCES sample (number),
    position INTEGER NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit (id),
    probability REAL NOT NULL,
    PRIMARY KEY (sample, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sampled_unit ON sampled (unit);

CREATE TABLE model (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL, -- from the project's folder, where it lies in it
    digest TEXT NOT NULL,
    at TEXT NOT NULL,
    is_stale INTEGER NOT NULL DEFAULT 0,
    UNIQUE (path, digest)
) STRICT;

CREATE TABLE learnt_from ( -- whose words a model holds
    model INTEGER NOT NULL REFERENCES model (id),
    participant INTEGER NOT NULL REFERENCES participant (id),
    PRIMARY KEY (model, participant)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
    seq INTEGER PRIMARY KEY REFERENCES log (seq),
    path TEXT NOT NULL
) STRICT;

CREATE TABLE exported ( -- whose words an export holds
    export INTEGER NOT NULL REFERENCES export (seq),
    participant INTEGER NOT NULL REFERENCES participant (id),
    PRIMARY KEY (export, participant)
) STRICT, WITHOUT ROWID
"""

MIGRATIONS: tuple[Step, ...] = (
    _first,
    question_tables,
    notice_tables,
    answer_tables,
)
