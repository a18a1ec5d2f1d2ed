"""Labels of a speaker amid one turn part it, and are no words of it."""

from __future__ import annotations

import pytest

from voicecode.analysis import own_labels


def parts(text: str, speaker: str | None) -> list[str]:
    return [span.of(text).strip() for span in own_labels.parted(text, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "It was late.\nMum 2:56\nNobody rang.",
        "It was late.\nMum:\nNobody rang.",
        "It was late.\n[00:02:56] **Mum:** \nNobody rang.",
    ],
)
def test_a_label_at_the_start_of_a_line_parts_the_turn(text: str) -> None:
    assert parts(text, "Mum") == ["It was late.", "Nobody rang."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was late.\nMum said so.", "Mum"),
        ("It was Mum: she rang.", "Mum"),
        ("It was late.\nMum 2:56\nNobody rang.", None),
    ],
)
def test_what_was_said_is_left_whole(text: str, speaker: str | None) -> None:
    assert parts(text, speaker) == [text]
