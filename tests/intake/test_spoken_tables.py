from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.domain.documents import Columns, Document, Kind
from voicecode.intake import spoken_tables
from voicecode.intake.tables import Row

_TALK = (
    "Timespan,Content,Speaker\n"
    '0:00.0 - 0:05.3,"So, how was it?",Interviewer\n'
    "0:05.3 - 0:12.0,Good,YP1\n0:12.0 - 0:13.0,Loud,YP1\n"
)


def test_a_table_of_times_and_speakers_is_a_conversation(
    tmp_path: Path, aloud: ModuleType
):
    path = tmp_path / "a.csv"
    path.write_text(_TALK)
    [document] = aloud.documents(path)
    assert document.kind is Kind.TRANSCRIPT
    assert [
        (one.speaker, one.at, one.span.of(document.text)) for one in document.passages
    ] == [
        ("Interviewer", 0, "So, how was it?"),
        ("YP1", 5.3, "Good"),
        ("YP1", 12, "Loud"),
    ]
    assert aloud.remarks(path) == [
        "read as turns of a conversation, from “Timespan”, “Content”, “Speaker”"
    ]


def test_where_columns_are_named_it_is_a_survey(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.csv"
    path.write_text(_TALK)
    [document] = aloud.documents(path, Columns(text=("Content",)))
    assert document.kind is Kind.SURVEY


def test_some_seconds_a_row_are_joined_to_sentences(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.tsv"
    path.write_text(
        "start\tend\ttext\n0\t900\tI was\n900\t2000\tlate.\n2000\t3000\tSo\n"
    )
    [document] = aloud.documents(path)
    assert aloud.said(path) == [(None, "I was\nlate."), (None, "So")]
    assert [one.at for one in document.passages] == [0, 2]


def test_of_endless_rows_some_are_held_at_a_time(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spoken_tables, "ROWS", 2)
    rows = (Row(n, [f"0:0{n}", "Mum", f"So {n}"]) for n in range(2, 7))
    headers = ("Time", "Speaker", "Text")
    read = list(spoken_tables.documents("a.csv", headers, rows))
    said = [one for one in read if isinstance(one, Document)]
    assert [len(one.passages) for one in said] == [2, 2, 1]
    whole = "\n".join(one.text for one in said)
    assert all(whole[one.start :].startswith(one.text) for one in said)


@pytest.mark.parametrize(
    ("headers", "cells", "expected"),
    [
        (("Time", "Speaker", "Text"), ["0:01", "Mum", "So"], True),
        (("Time", "Text"), ["[00:01:10]", "So"], True),
        (("start", "end", "text"), ["0", "900", "So"], True),
        (("Timestamp", "Name", "Comment"), ["2024/03/01 10:00:00", "Zoe", "So"], False),
        (("Speaker", "Text"), ["Mum", "So"], False),
        (("Time", "A", "B", "C", "D", "E", "Text"), ["0:01", *"abcde", "So"], False),
    ],
)
def test_only_times_of_a_recording_make_a_conversation(
    headers: tuple[str, ...], cells: list[str], expected: bool
):
    assert spoken_tables.are_turns(headers, [Row(2, cells)]) is expected
