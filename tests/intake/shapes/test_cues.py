from __future__ import annotations

import pytest

from voicecode.intake.shapes import cues

_TIMES = "00:00:01.000 --> 00:00:02.500"


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        (f"{_TIMES}\n<v Zoe>Hi &amp; bye</v>", [("Zoe", "Hi & bye")]),
        (f"{_TIMES}\n<v Zoe>Hi\nyou", [("Zoe", "Hi\nyou")]),
        (f"{_TIMES} align:start\n<v.loud Zoe Ash>Hi", [("Zoe Ash", "Hi")]),
        (f"{_TIMES}\n<v Zoe>Hi</v>\n<v Ash>Hey</v>", [("Zoe", "Hi"), ("Ash", "Hey")]),
        (f"{_TIMES}\n<i>So</i> <c.red>I</c> <00:00:01.500>left", [(None, "So I left")]),
        (f"{_TIMES}\nI <3 her", [(None, "I <3 her")]),
        (f"7\n{_TIMES}\nHi", [(None, "Hi")]),
        (f"NOTE\nwhat {_TIMES}", []),
        (f"NOTE {_TIMES}\nHi", []),
        ("STYLE\n::cue {}", []),
    ],
)
def test_webvtt_cues(cue: str, expected: list[tuple[str | None, str]]):
    found = cues.of_webvtt(f"WEBVTT\r\n\r\n{cue}")
    assert [(one.voice, one.text) for one in found] == expected
    assert all((one.start, one.end) == (1.0, 2.5) for one in found)


def test_subrip_keeps_its_entities():
    first = "1\n00:00:01,000 --> 00:00:02,000\n<i>So</i> &amp; on"
    text = f"{first}\n2\n00:00:03,000 --> 00:00:04,000\nHi"
    assert [(c.id, c.start, c.text) for c in cues.of_subrip(text)] == [
        ("1", 1.0, "So &amp; on"),
        ("2", 3.0, "Hi"),
    ]


def test_a_cue_without_words_is_empty():
    assert [c.text for c in cues.of_subrip(f"1\n{_TIMES}\n\n2\n{_TIMES}\nHi")] == [
        "",
        "Hi",
    ]


def test_a_recorders_notes_are_its_settings_and_not_how_sure_it_was():
    text = (
        "WEBVTT talk\n\nNOTE\nTranscribed with a recorder 0.7\n(Language: en)\n\n"
        f"NOTE Confidence: 0.89\n\nNOTE media: talk.m4a\n\n{_TIMES}\nNOTE well, I said"
    )
    assert cues.notes(text) == (
        "Transcribed with a recorder 0.7\n(Language: en)\nmedia: talk.m4a"
    )
    assert [one.text for one in cues.of_webvtt(text)] == ["NOTE well, I said"]
