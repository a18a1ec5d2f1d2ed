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
        ("Date: 3 March\nWorries: one.\n\nDate: 5 March\nWorries: two.", Kind.RECORD),
    ],
)
def test_a_transcript_names_who_speaks(text: str, kind: Kind):
    assert _shape(text).kind is kind


def test_prose_above_the_first_turn_is_counted_as_dropped():
    above = "This is what the study was about, in a sentence that goes on for longer"
    shape = _shape(f"Title\n\n{above} than any title would.\n\nInt: {_PROSE}\nYP: Hi.")
    assert shape.dropped in {0, 1}
    assert _shape(f"{above} {above}.\n\nInt: {_PROSE}\nYP: Hi.").dropped == 1


def test_facts_go_to_the_one_respondent():
    facts = "Date: today\nAge: 15\nParticipant: parent"
    text = f"{facts}\n\nI: How?\nR1: So.\nI: Yes.\nR1: No."
    told = {
        one.speaker: (dict(one.attributes), one.role) for one in _shape(text).passages
    }
    assert told == {"I": ({}, None), "R1": ({"age": "15"}, "parent")}


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
