"""The third step: tables of what a text was found to speak of as it came in."""

from __future__ import annotations

import sqlite3


def notice_tables(connection: sqlite3.Connection) -> None:
    """Make the tables; texts that are there already wait to be looked through."""
    for statement in _NOTICES.split(";\n"):
        connection.execute(statement)


_NOTICES = """
CREATE TABLE notice ( -- flags that units got when their text came in
    unit INTEGER NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    PRIMARY KEY (unit, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE looked_through ( -- by which rules a text was looked through for them
    text INTEGER PRIMARY KEY REFERENCES text (id),
    rules TEXT NOT NULL
) STRICT
"""
