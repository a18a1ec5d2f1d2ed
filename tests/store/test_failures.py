from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from voicecode.errors import BadInputError, OutputError, VoicecodeError
from voicecode.store import failures

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
