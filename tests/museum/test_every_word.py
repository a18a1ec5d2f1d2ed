"""Whatever the shape: every character said comes back, and every span cuts its unit."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from html import escape
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.strange_files import docx, paragraph, run, table, xlsx
from voicecode.domain.documents import Columns, Document
from voicecode.domain.units import Unit
from voicecode.intake import reading
from voicecode.intake.sources import Source
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch

Turns = Sequence[tuple[str, str]]

_LETTERS = "abc é e\u0301 ŷ ع ש 😀 , . ? ! ' ’ “ ” ( ) [ ] £ & < > -"
# Brackets, times and rules at the start of a line may be the recorder's own.
_WORDS = st.builds(
    lambda first, rest: (first + rest).strip(),
    st.sampled_from("abéŷعש"),
    st.text(alphabet=sorted(set(_LETTERS)), max_size=60),
)


@st.composite
def _conversations(draw: st.DrawFn) -> list[tuple[str, str]]:
    words = draw(st.lists(_WORDS, min_size=3, max_size=9))
    speakers = cycle(["Interviewer", "Young person 1", "Mum"])
    return list(zip(speakers, words, strict=False))


def _clock(number: int) -> str:
    return f"0:{number:02}:{number:02}"


def _typed(path: Path, turns: Turns) -> Path:
    return _written(path, "\n\n".join(f"{who}: {words}" for who, words in turns))


def _with_crlf(path: Path, turns: Turns) -> Path:
    return _written(path, "\r\n".join(f"{who}:\t{words}" for who, words in turns))


def _tabbed(path: Path, turns: Turns) -> Path:
    rows = [f"{_clock(at)}\t{words}\t{who}" for at, (who, words) in enumerate(turns)]
    return _written(path, "\n".join(["Timespan\tContent\tSpeaker", *rows]))


def _barred(path: Path, turns: Turns) -> Path:
    rows = [f"| {who} | {words} |" for who, words in turns]
    return _written(path, "\n".join(["| Speaker | Text |", "| --- | --- |", *rows]))


def _voiced(path: Path, turns: Turns) -> Path:
    cues = [
        f"{at}\n{_clock(at)}.000 --> {_clock(at)}.900\n"
        f"<v {who}>{escape(words, quote=False)}</v>"
        for at, (who, words) in enumerate(turns)
    ]
    return _written(path, "\n\n".join(["WEBVTT", *cues]))


def _subtitled(path: Path, turns: Turns) -> Path:
    cues = [
        f"{at + 1}\n{_clock(at)},000 --> {_clock(at)},900\n{who}: {words}"
        for at, (who, words) in enumerate(turns)
    ]
    return _written(path, "\n\n".join(cues))


def _recorded(path: Path, turns: Turns) -> Path:
    return docx(
        path,
        "Hannah Price started transcription",
        *(f"{who}   {_clock(at)}\n{words}" for at, (who, words) in enumerate(turns)),
    )


def _bold(path: Path, turns: Turns) -> Path:
    return docx(
        path,
        *(
            paragraph(run(f"{who} ", settings="<w:b/>"), run(words))
            for who, words in turns
        ),
    )


def _tabled(path: Path, turns: Turns) -> Path:
    return docx(path, "Interview", table([["Speaker", "Words"], *map(list, turns)]))


def _sheeted(path: Path, turns: Turns) -> Path:
    rows: list[list[object]] = [
        [_clock(at), who, words] for at, (who, words) in enumerate(turns)
    ]
    return xlsx(path, {"Talk": [["Time", "Speaker", "Text"], *rows]})


_SHAPES: dict[str, Callable[[Path, Turns], Path]] = {
    "typed.txt": _typed,
    "typed-with-crlf.txt": _with_crlf,
    "tabbed.txt": _tabbed,
    "barred.md": _barred,
    "voiced.vtt": _voiced,
    "subtitled.srt": _subtitled,
    "recorded.docx": _recorded,
    "bold.docx": _bold,
    "tabled.docx": _tabled,
    "sheeted.xlsx": _sheeted,
}


@pytest.mark.parametrize("name", _SHAPES)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=25,
    deadline=None,
)
@given(turns=_conversations())
def test_every_character_of_a_conversation_comes_back(
    tmp_path: Path, name: str, turns: Turns
):
    path = _SHAPES[name](tmp_path / name, turns)
    said = _units(path)
    assert [(one.speaker, one.text) for one in said] == list(turns)
    assert [one.span.of(_text(path)) for one in said] == [one.text for one in said]


_CELLS = st.text(alphabet=sorted({*_LETTERS, "\n", '"', ";", "\t"}), max_size=60)


@pytest.mark.parametrize("name", ["survey.csv", "survey.xlsx"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=25,
    deadline=None,
)
@given(rows=st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=9))
def test_every_character_of_an_answer_comes_back(
    tmp_path: Path, name: str, rows: list[tuple[str, str]]
):
    table = [["ID", "Good?", "Bad?"]] + [[f"R{n}", *row] for n, row in enumerate(rows)]
    path = tmp_path / name
    if path.suffix == ".csv":
        file = io.StringIO(newline="")
        csv.writer(file).writerows(table)
        path.write_text(file.getvalue(), encoding="utf-8", newline="")
    else:
        xlsx(path, {"S": [list(row) for row in table]})
    columns = Columns(text=("Good?", "Bad?"))
    said = _units(path, columns)
    assert [one.text for one in said] == [cell.strip() for row in rows for cell in row]
    text = _text(path, columns)
    assert [one.span.of(text) for one in said] == [one.text for one in said]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _units(path: Path, columns: Columns | None = None) -> list[Unit]:
    inputs = Inputs((path,), columns=columns or Columns())
    return list(read.units(read.opened(inputs), Watch()))


def _text(path: Path, columns: Columns | None = None) -> str:
    found = reading.read(Source(path.name, path), columns=columns or Columns())
    return "\n".join(one.text for one in found if isinstance(one, Document))
