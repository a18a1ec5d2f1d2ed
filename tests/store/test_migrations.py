from __future__ import annotations

import sqlite3

from voicecode.store import migrations


def made(number: int | None = None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.apply(connection, at="2026", steps=migrations.MIGRATIONS[:number])
    return connection


def test_each_step_is_taken_once_and_recorded() -> None:
    connection = made()
    migrations.apply(connection, at="2027")
    rows = connection.execute("SELECT number, at FROM migration").fetchall()
    assert rows == [(n, "2026") for n in range(1, len(migrations.MIGRATIONS) + 1)]
    assert migrations.version(connection) == len(migrations.MIGRATIONS)


def test_a_file_is_expected_to_be_what_its_steps_make_of_it() -> None:
    for number in range(1, len(migrations.MIGRATIONS) + 1):
        assert migrations.schema(made(number)) == migrations.expected(number)


def test_an_empty_file_has_no_version() -> None:
    connection = sqlite3.connect(":memory:")
    assert migrations.version(connection) == 0
    assert migrations.schema(connection) == set()
