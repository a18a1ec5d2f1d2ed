from __future__ import annotations

from pathlib import Path

import pytest

from tests.spss_files import Column, sav
from voicecode.errors import BadInputError
from voicecode.intake import spss_rows
from voicecode.intake.handed_rows import Batch, Headers

pytest.importorskip("pyreadstat", reason="needs the extra spss")

_ROLE = Column("role", [1, 9], "Who are you?", meanings={1: "Parent"}, missing=[9])
_SAID = Column("q1", ["Café tŷ", "n/a"], "What would you change?", width=16)


def test_labels_are_the_questions_and_meanings_the_answers(tmp_path: Path):
    path = sav(tmp_path / "a.sav", _ROLE, _SAID, Column("n", [1.5, None]))
    headers, rows = spss_rows.parts(str(path), "a.sav")
    assert headers == Headers(
        ("Who are you?", "What would you change?", "N"),
        ("answers that the file marks as missing count as blank: 1",),
        ("ROLE", "Q1", "N"),
    )
    assert rows == Batch([["Parent", "Café tŷ", "1.5"], ["", "n/a", ""]])


def test_rows_are_read_block_by_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spss_rows, "_MOST_TOGETHER", 3)
    path = sav(tmp_path / "a.sav", Column("n", [float(n) for n in range(8)]))
    _, *batches = spss_rows.parts(str(path), "a.sav")
    rows = [row for one in batches if isinstance(one, Batch) for row in one.rows]
    assert rows == [[str(n)] for n in range(8)]


def test_an_encoding_that_the_file_does_not_keep_is_told(tmp_path: Path):
    said = Column("q1", ["Café"], "Où?", width=8)
    path = sav(tmp_path / "a.sav", said, encoding="cp1252", said="UTF-8")
    headers, rows = spss_rows.parts(str(path), "a.sav")
    assert headers == Headers(
        ("Où?",),
        ("read as Windows-1252, as it is not in the encoding that it says",),
        ("Q1",),
    )
    assert rows == Batch([["Café"]])


@pytest.mark.parametrize("kept", [4, 100, 300, -8])
def test_a_broken_file_is_refused_before_a_row_is_handed_over(
    tmp_path: Path, kept: int
):
    path = sav(tmp_path / "a.sav", _ROLE, _SAID)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(BadInputError, match="broken"):
        next(spss_rows.parts(str(path), "a.sav"))


def test_a_file_without_variables_is_refused(tmp_path: Path):
    with pytest.raises(BadInputError, match="broken"):
        next(spss_rows.parts(str(sav(tmp_path / "a.sav")), "a.sav"))
