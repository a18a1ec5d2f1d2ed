from __future__ import annotations

import sqlite3

from voicecode.store import notice_tables


def test_a_unit_has_a_flag_once() -> None:
    connection = sqlite3.connect(":memory:")
    notice_tables.notice_tables(connection)
    for _ in range(2):
        connection.execute("INSERT OR IGNORE INTO notice VALUES (1, 'safeguarding')")
    assert connection.execute("SELECT count(*) FROM notice").fetchone() == (1,)
    connection.close()
