from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.findings import OPEN_NAMES
from voicecode.domain.people import Role
from voicecode.domain.source_ids import SourceIds
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence
from voicecode.errors import CheckFailedError
from voicecode.reports import quote_bank

BOOK = Codebook(
    "b",
    "B",
    themes=(Theme("reliability", "Reliability", codes=(Code("late", "Late", "..."),)),),
)
TEXT = "He was late, and late again."
EVIDENCE = (
    Evidence("late.1", Span(7, 11), "late"),
    Evidence("late.2", Span(17, 27), "late again"),
)
CODING = Coding(
    "late", "reliability", Valence.NEGATIVE, 0.94, ("rules", "classifier"), EVIDENCE
)
UNIT = Unit("a.docx", 4, TEXT, Span(0, len(TEXT)), role=Role.CHILD, speaker="Jo")


def _rows(coded):
    ids = {one.unit.source: "Transcript 7" for one in coded}
    return quote_bank.rows(coded, BOOK, lambda _unit: "A child", SourceIds(ids))


def _written(*coded):
    file = io.StringIO(newline="")
    quote_bank.write(file, _rows(coded))
    return file.getvalue()


def _read(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def _saying(text, **choices):
    unit = replace(UNIT, text=text, **choices)
    return CodedUnit(unit, (replace(CODING, evidence=()),))


def test_a_row_has_the_columns_of_the_contract():
    [row] = _read(_written(CodedUnit(UNIT, (CODING,))))
    assert row == {
        "quote": TEXT,
        "code": "late",
        "code_name": "Late",
        "theme": "reliability",
        "theme_name": "Reliability",
        "valence": "negative",
        "role": "child",
        "attribution": "A child",
        "source": "Transcript 7",
        "unit": "Transcript 7, passage 4",
        "question": "",
        "confidence": "0.94",
        "by": "rules;classifier",
        "rule": "late.1;late.2",
        "evidence": "late | late again",
        "code_path": "Reliability > Late",
        "starred": "no",
        "reviewed": "no",
    }
    assert list(row) == list(quote_bank.COLUMNS)


def test_each_coding_is_a_row_and_unknown_codes_keep_their_ids():
    other = replace(CODING, code="x", theme="y", valence=None)
    rows = _read(_written(CodedUnit(UNIT, (CODING, other)), CodedUnit(UNIT)))
    assert [(row["code_name"], row["theme_name"]) for row in rows] == [
        ("Late", "Reliability"),
        ("x", "y"),
    ]
    assert rows[1]["valence"] == ""


@pytest.mark.parametrize(
    "coded",
    [
        CodedUnit(UNIT, (CODING,), ("safeguarding",)),
        CodedUnit(replace(UNIT, role=Role.INTERVIEWER), (CODING,)),
        CodedUnit(replace(UNIT, answer=Answer.PLACEHOLDER), (CODING,)),
    ],
)
def test_what_must_not_be_quoted_is_left_out(coded):
    assert _read(_written(coded)) == []


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
)
def test_what_a_spreadsheet_would_run_is_guarded_in_every_field(start):
    text = f"{start}1+1"
    coded = _saying(text, question=text)
    [row] = _read(_written(coded))
    for name in ("quote", "question"):
        assert row[name].startswith(f"'{text}")


@pytest.mark.parametrize(
    "text",
    [
        'She said "no", twice.\nThen she left.',
        "كانت دائماً تستمع إليّ",
        "x" * 40_000,
        "a = b",
        "NUL\x00 and \x1b",
    ],
)
def test_words_are_kept_whole(text):
    assert _read(_written(_saying(text)))[0]["quote"] == text


def test_half_a_character_is_shown_and_does_not_end_the_file():
    assert _read(_written(_saying("half \ud800")))[0]["quote"] == "half \\ud800"


def test_evidence_that_is_not_exact_is_refused():
    with pytest.raises(CheckFailedError, match=r"a\.docx#4"):
        _written(CodedUnit(replace(UNIT, text="He was early."), (CODING,)))


def test_a_path_gets_the_same_bytes_as_a_file_and_is_whole_or_absent(tmp_path):
    path = tmp_path / "bank.csv"
    quote_bank.write(path, _rows([CodedUnit(UNIT, (CODING,))]))
    expected = _written(CodedUnit(UNIT, (CODING,))).encode()
    assert path.read_bytes() == expected
    assert expected.startswith(b"\xef\xbb\xbfquote,code,")
    broken = CodedUnit(replace(UNIT, text="He was early."), (CODING,))
    with pytest.raises(CheckFailedError):
        quote_bank.write(path, _rows([broken]))
    assert path.read_bytes() == expected


def test_no_row_names_a_speaker_or_a_file():
    unit = replace(UNIT, source="interview Tomos Jones.docx", participant="Tomos")
    written = _written(CodedUnit(unit, (CODING,)))
    assert not any(name in written for name in ("Jo", "Tomos", "docx"))


def test_a_row_says_what_people_decided_and_starred_and_who_may_be_named():
    coding = replace(CODING, by=("people",))
    starred = CodedUnit(UNIT, (coding,), ("starred",))
    [row] = _rows([starred])
    assert (row.reviewed, row.starred, row.attribution) == ("yes", "yes", "A child")
    assert (row.source, row.unit) == ("Transcript 7", "Transcript 7, passage 4")


def test_what_nobody_consented_to_quote_gives_no_row():
    kept_back = CodedUnit(UNIT, (CODING,), ("counted-only",))
    assert list(_rows([kept_back])) == []


def test_a_passage_with_words_that_may_be_names_is_not_reviewed():
    coding = replace(CODING, by=("people",))
    reviewed = [
        row["reviewed"]
        for flags in ((), (OPEN_NAMES,))
        for row in _read(_written(CodedUnit(UNIT, (coding,), flags)))
    ]
    assert reviewed == ["yes", "no"]
