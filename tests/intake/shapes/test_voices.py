from __future__ import annotations

from voicecode.intake.shapes import voices
from voicecode.intake.shapes.cues import Cue


def _said(*cues: Cue) -> list[tuple[str | None, str]]:
    return [
        (one.name.text if one.name else None, one.text) for one in voices.said(cues)
    ]


def test_a_voice_tag_names_the_speaker():
    assert _said(Cue("", 0, 1, "Hi", "Zoe"), Cue("", 1, 2, "you")) == [
        ("Zoe", "Hi"),
        ("Zoe", "you"),
    ]


def test_webex_names_the_speaker_in_the_cues_id():
    assert _said(Cue('1 "Foster carer" (381)', 0, 1, "Hi")) == [("Foster carer", "Hi")]


def test_zoom_names_the_speaker_before_a_colon():
    said = _said(
        Cue("1", 0, 1, "Mum: Hi"),
        Cue("2", 1, 2, "so: you know"),
        Cue("3", 2, 3, "Int: Yes\nMum: No"),
        Cue("4", 3, 4, "still her\nInt: ah"),
    )
    assert said == [
        ("Mum", "Hi"),
        ("Mum", "so: you know"),
        ("Int", "Yes"),
        ("Mum", "No"),
        ("Mum", "still her"),
        ("Int", "ah"),
    ]


def test_unnamed_cues_are_joined_to_sentences():
    said = _said(
        Cue("1", 0, 1, "I was"),
        Cue("2", 1, 2, "late."),
        Cue("3", 2, 3, "And"),
        Cue("4", 9, 10, ""),
        Cue("5", 10, 11, "then"),
    )
    assert said == [(None, "I was\nlate."), (None, "And"), (None, "then")]


def test_no_cues_say_nothing():
    assert _said() == []
