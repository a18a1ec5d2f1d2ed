"""The second step: tables of words that may name somebody, and of what was replaced."""

from __future__ import annotations

import sqlite3


def question_tables(connection: sqlite3.Connection) -> None:
    """Make the tables; texts that are there already wait to be looked through."""
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)


_TABLES = """
CREATE TABLE asked ( -- words that may name somebody, decided on once for all texts
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    words TEXT NOT NULL UNIQUE,
    why TEXT NOT NULL,
    kept INTEGER REFERENCES log (seq) -- the entry by which they name nobody
) STRICT;

CREATE TABLE question ( -- where such words stand in a text
    text INTEGER NOT NULL REFERENCES text (id),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    asked INTEGER NOT NULL REFERENCES asked (id),
    PRIMARY KEY (text, start)
) STRICT, WITHOUT ROWID;

CREATE INDEX question_asked ON question (asked);

CREATE TABLE read_for_names ( -- texts in which every question was found
    text INTEGER PRIMARY KEY REFERENCES text (id)
) STRICT;

CREATE TABLE replaced ( -- how many names were replaced in a text
    text INTEGER NOT NULL REFERENCES text (id),
    kind TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (text, kind)
) STRICT, WITHOUT ROWID
"""
