from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from voicecode.errors import BadInputError, OutputError, VoicecodeError
from voicecode.store import (
    codebooks_table,
    codings_table,
    failures,
    log_table,
    project_file,
    runs_table,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile

PATH = Path("p/voicecode.db")


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        (sqlite3.SQLITE_BUSY, OutputError, "another voicecode"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, OutputError, "another voicecode"),
        (sqlite3.SQLITE_CORRUPT, BadInputError, "damaged"),
        (sqlite3.SQLITE_NOTADB, BadInputError, "damaged"),
        (sqlite3.SQLITE_FULL, OutputError, "disk is full"),
        (sqlite3.SQLITE_READONLY, OutputError, "cannot be written"),
        (sqlite3.SQLITE_IOERR_READ, BadInputError, "cannot be used"),
    ],
)
def test_each_failure_is_told_with_the_file_and_a_way_out(
    code: int, kind: type[VoicecodeError], said: str
) -> None:
    error = sqlite3.OperationalError("in its own words")
    error.sqlite_errorcode = code
    told = failures.told(error, PATH)
    assert type(told) is kind
    assert str(PATH) in told.problem
    assert said in told.problem
    assert told.hint


def test_an_error_without_a_code_is_told_too() -> None:
    assert "cannot be used" in failures.told(sqlite3.Error("odd"), PATH).problem


SENSELESS = {
    "UPDATE unit SET role = 'nobody'": lambda file: list(units_table.units(file)),
    "UPDATE unit SET attributes = '['": lambda file: list(units_table.units(file)),
    "UPDATE unit SET speaker = CAST(x'ff' AS TEXT)": lambda file: list(
        units_table.units(file)
    ),
    "UPDATE text SET kind = 'x'": sources_table.stored,
    "UPDATE text SET imported = 'x'": sources_table.stored,
    "UPDATE run SET settings = 'x'": runs_table.current,
    "UPDATE coding SET evidence = '[5]'": lambda file: codings_table.current(
        file, ["yp-01.txt#2"]
    ),
    "UPDATE coding SET valence = 'x'": lambda file: codings_table.current(
        file, ["yp-01.txt#2"]
    ),
    "INSERT INTO log (at, action, unit, coder) VALUES ('2026-01-01', 'nod', 2, 'A')": (
        lambda file: list(log_table.entries(file))
    ),
    "UPDATE codebook SET at = 'x'": codebooks_table.newest,
}


@pytest.mark.parametrize(("statement", "read"), SENSELESS.items())
def test_what_makes_no_sense_is_damage_and_no_traceback(
    folder: Path, statement: str, read: Callable[[ProjectFile], object]
) -> None:
    with (
        pytest.raises(BadInputError, match="damaged"),
        project_file.opened(folder) as file,
    ):
        file.connection.execute(statement)
        read(file)
