"""The fourth step: a table of which words an entry of the log decided on.

The log never says which; so what was decided can be taken back all the same.
"""

from __future__ import annotations

import sqlite3


def answer_tables(connection: sqlite3.Connection) -> None:
    """Make the table; what names nobody by then was decided by the entry it names."""
    for statement in _ANSWERS.split(";\n"):
        connection.execute(statement)


_ANSWERS = """
CREATE TABLE answered ( -- what was decided, and taken back, of words asked about
    seq INTEGER NOT NULL REFERENCES log (seq),
    asked INTEGER NOT NULL REFERENCES asked (id) ON DELETE CASCADE,
    PRIMARY KEY (seq, asked)
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_asked ON answered (asked);

INSERT INTO answered (seq, asked) SELECT kept, id FROM asked WHERE kept IS NOT NULL
"""
