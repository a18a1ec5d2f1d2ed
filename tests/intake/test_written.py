from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.domain.documents import Kind
from voicecode.errors import BadInputError


def test_bold_labels_name_the_speakers(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    bold = strange_files.run("Interviewer ", settings="<w:b/>")
    path = strange_files.docx(
        tmp_path / "a.docx",
        strange_files.heading("Interview"),
        strange_files.paragraph(bold, "How was it?"),
        "Young person 2 (F, 14): Fine.",
        "And good.",
    )
    assert aloud.said(path) == [
        ("Interviewer", "How was it?"),
        ("Young person 2", "Fine.\nAnd good."),
    ]
    [document] = aloud.documents(path)
    assert document.text == "How was it?\nFine.\nAnd good."
    assert dict(document.passages[1].attributes) == {"sex": "female", "age": "14"}


def test_teams_writes_a_turn_a_paragraph(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx",
        "Interview\n3 March 2025, 10:00AM\n32m 5s",
        "Hannah Price started transcription",
        "Hannah Price   0:04\nHello.\nSo.",
        "Zoe   0:09\nHi: you.\nHannah Price stopped transcription",
    )
    assert aloud.said(path) == [("Hannah Price", "Hello.\nSo."), ("Zoe", "Hi: you.")]
    assert [one.at for one in aloud.documents(path)[0].passages] == [4.0, 9.0]


def test_teams_once_wrote_spans_and_names(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx", "0:0:0.0 --> 0:0:3.450\nZoe\nHi.", "0:0:4.0 --> 0:0:5.0",
        "Mum", "Yes.",
    )  # fmt: skip
    assert aloud.said(path) == [("Zoe", "Hi."), ("Mum", "Yes.")]


def test_a_table_may_be_the_transcript(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    rows = [["Speaker", "Words"], ["Int", "How?"], ["Mum", "So.\nAnd so."]]
    path = strange_files.docx(tmp_path / "a.docx", "Title", strange_files.table(rows))
    assert aloud.said(path) == [("Int", "How?"), ("Mum", "So.\nAnd so.")]


def test_a_record_falls_into_paragraphs(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx",
        strange_files.heading("Visit"),
        "She came.\nLate.",
        "",
        strange_files.table([["Date", "3 March"], ["Worry", "Nobody comes"]]),
        "She left.",
    )
    assert [text for _, text in aloud.said(path)] == [
        "She came.\nLate.",
        "Date: 3 March",
        "Worry",
        "Nobody comes",
        "She left.",
    ]
    assert aloud.documents(path)[0].kind is Kind.RECORD


def test_a_file_of_headings_says_nothing(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(tmp_path / "a.docx", strange_files.heading("Visit"), "")
    with pytest.raises(BadInputError, match="nothing is said"):
        aloud.said(path)


def test_prose_above_the_turns_is_told(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx", "word " * 30, f"Mum: {'so ' * 60}", "Int: yes"
    )
    assert len(aloud.remarks(path)) == 1


def test_a_box_that_opens_a_turn_is_speech_and_another_is_not(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx",
        "Int: How?",
        strange_files.boxed("check this against the recording"),
        "Mum: So.",
        strange_files.boxed("Mum: And so.", "And on."),
        "Int: OK",
    )
    assert aloud.said(path) == [
        ("Int", "How?"),
        ("Mum", "So."),
        ("Mum", "And so.\nAnd on."),
        ("Int", "OK"),
    ]
    assert aloud.remarks(path) == ["1 line of a text box beside the speech left out"]


def test_a_records_boxes_are_paragraphs_of_it(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.docx(
        tmp_path / "a.docx", "She came late.", strange_files.boxed("Nobody rang.")
    )
    assert [text for _, text in aloud.said(path)] == ["She came late.", "Nobody rang."]


def test_a_cover_table_tells_of_who_speaks_in_the_next(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    cover = [["Participant", "Foster carer"], ["Age", "52"], ["Date", "3 March"]]
    turns = [["Speaker", "Words"], ["Int", "How?"], ["R", "Well."], ["Int", "So?"]]
    path = strange_files.docx(
        tmp_path / "a.docx",
        strange_files.table(cover),
        strange_files.table(turns),
        f"These are the notes that somebody made afterwards{' and more' * 10}.",
    )
    [document] = aloud.documents(path)
    told = {one.speaker: (dict(one.attributes), one.role) for one in document.passages}
    assert told == {"Int": ({}, "interviewer"), "R": ({"age": "52"}, "Foster carer")}
    assert aloud.remarks(path) == ["1 line of prose beside the table left out"]


def test_a_row_merged_across_a_table_of_turns_is_told(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    rows = [["Who", "Words"], ["Int", "So?"], ["The next day"], ["Mum", "No."]]
    path = strange_files.docx(tmp_path / "a.docx", strange_files.table(rows))
    assert aloud.said(path) == [("Int", "So?"), ("Mum", "No.")]
    assert aloud.remarks(path) == ["1 row of too few cells in the table left out"]
