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


def test_people_in_meetings_call_themselves_as_they_like():
    said = _said(
        Cue("1", 0, 1, "Price, Hannah: How was it?"),
        Cue("2", 1, 2, "zoe: ok"),
        Cue("3", 2, 3, "my point is: nobody rang"),
        Cue("4", 3, 4, "zoe: and so on"),
        Cue("5", 4, 5, "Price, Hannah: Right"),
    )
    assert [who for who, _ in said] == [
        "Price, Hannah",
        "zoe",
        "zoe",
        "zoe",
        "Price, Hannah",
    ]


def test_where_every_cue_names_somebody_one_name_may_stand_once():
    said = _said(
        Cue("1", 0, 1, "Hannah: How was it?"),
        Cue("2", 1, 2, "zoe's ipad: ok"),
        Cue("3", 2, 3, "Hannah: And mum?"),
        Cue("4", 3, 4, "07700 900123: hello"),
    )
    assert [who for who, _ in said] == [
        "Hannah",
        "zoe's ipad",
        "Hannah",
        "07700 900123",
    ]


def test_small_words_before_a_colon_are_nobody_where_few_cues_have_them():
    said = _said(
        Cue("1", 0, 1, "and the bus: late."),
        Cue("2", 1, 2, "I was there."),
        Cue("3", 2, 3, "Nobody came."),
        Cue("4", 3, 4, "and the bus: late."),
        Cue("5", 4, 5, "So I left."),
    )
    assert {who for who, _ in said} == {None}
