from __future__ import annotations

import pytest

from voicecode.domain.documents import Kind
from voicecode.intake.shapes import lines, recognition

_PROSE = "She visited on Monday and wrote it all down in the notes. " * 6


def _shape(text: str) -> recognition.Shape:
    return recognition.shape(lines.of_text(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Int: How?\nYP: So.", Kind.TRANSCRIPT),
        ("Young person: I like her.", Kind.TRANSCRIPT),
        ("Just words.\n\nMore words.", Kind.RECORD),
        (f"{_PROSE}\nMum: she agreed.", Kind.RECORD),
        (f"Title\n\n{_PROSE[:116]}\n\nInt: {_PROSE}\nMum: {_PROSE}", Kind.TRANSCRIPT),
        ("Mum: came\nSchool: fine\nHealth: up to date\nDad: did not", Kind.RECORD),
        ("YP1: I like it\nYP2: so do I\nMum: me too\nYP3: no", Kind.TRANSCRIPT),
        ("Date: 3 March\nWorries: one.\n\nDate: 5 March\nWorries: two.", Kind.RECORD),
    ],
)
def test_a_transcript_names_who_speaks(text: str, kind: Kind):
    assert _shape(text).kind is kind


def test_prose_above_the_first_turn_is_told():
    above = "This is what the study was about, in a sentence that goes on for longer"
    assert _shape(f"Title\n\nInt: {_PROSE}\nYP: Hi.").remarks == ()
    assert _shape(f"{above} {above}.\n\nInt: {_PROSE}\nYP: Hi.").remarks == (
        "1 line of prose above the first turn left out as a header",
    )


def test_lines_among_a_tables_rows_are_told():
    text = "Timespan\tContent\n0:01\tHi.\n0:02\tSo.\n0:03\tNo.\nwhat\n0:05\tYes."
    shape = _shape(text)
    assert [one.span.of(text) for one in shape.passages] == [
        "Hi.",
        "So.",
        "No.",
        "Yes.",
    ]
    assert shape.remarks == (
        "lines among the rows that are no rows, left out: 1, the first being line 5",
    )


def test_a_machines_notes_alone_are_no_record():
    shape = _shape("Summary\nZoe felt ignored.\nReview Gemini's notes.")
    assert (shape.passages, shape.silence) == ((), recognition.NOTES)


def test_facts_go_to_the_one_respondent():
    facts = "Date: today\nAge: 15\nParticipant: parent"
    text = f"{facts}\n\nI: How?\nR1: So.\nI: Yes.\nR1: No."
    told = {
        one.speaker: (dict(one.attributes), one.role) for one in _shape(text).passages
    }
    assert told == {"I": ({}, "interviewer"), "R1": ({"age": "15"}, "parent")}


def test_facts_go_to_nobody_in_a_group():
    text = "Date: today\nAge: 15\n\nI: How?\nR1: So.\nR2: Yes.\nR1: No."
    assert not any(one.attributes for one in _shape(text).passages)


def test_a_machines_summary_is_nobodys_words():
    text = (
        "Summary\nZoe: she felt ignored.\nZoe: she was sad.\nTranscript\n"
        "00:00:00\nHannah: How was it?\nZoe: Fine.\n00:05:00\nHannah: Why?\nZoe: Dunno."
    )
    said = [(one.speaker, one.span.of(text)) for one in _shape(text).passages]
    assert said == [
        ("Hannah", "How was it?"),
        ("Zoe", "Fine."),
        ("Hannah", "Why?"),
        ("Zoe", "Dunno."),
    ]


def test_what_a_machine_writes_below_the_speech_is_nobodys_either():
    text = (
        "Review Gemini's notes.\n00:00:00\nHannah: How was it?\nZoe: Fine.\n"
        f"Meeting ended after 00:01:00\nZoe: {'she felt ignored and ' * 9}sad.\n"
    )
    shape = _shape(text)
    assert [one.span.of(text) for one in shape.passages] == ["How was it?", "Fine."]
    assert shape.remarks == ("1 line of prose below the last turn left out",)


def test_that_nobody_but_the_interviewer_is_named_is_told():
    assert _shape("Int: How?\nFine.\nInt: And?\nGood.").remarks == (
        "nobody but the interviewer is named; check the others' labels",
    )
    assert _shape("Young person: I like her.").remarks == ()


def test_labels_may_be_of_two_forms():
    text = "[Int]: How?\n[YP]: So.\n[Int]: And?\n[YP]: Ash came.\nXX: me\nXX: yes"
    said = [(one.speaker, one.span.of(text)) for one in _shape(text).passages]
    assert said == [
        ("Int", "How?"),
        ("YP", "So."),
        ("Int", "And?"),
        ("YP", "Ash came."),
        ("XX", "me"),
        ("XX", "yes"),
    ]


def test_prose_beside_a_table_is_told():
    text = (
        "Timespan\tContent\n0:01\tHi.\n0:02\tSo.\n0:03\tNo.\n0:04\tWell.\n0:05\tYes.\n"
        f"{'These are notes that somebody made afterwards, and more. ' * 4}"
    )
    assert _shape(text).remarks == ("1 line of prose beside the table left out",)
