from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, names_alone


def _found(text: str) -> list[str]:
    return [one.name.text for one in names_alone.found(lines.of_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Interviewer\nHow was it?\nZoe\nFine.\nInterviewer\nGood.\nZoe\nYes.",
         ["Interviewer", "Zoe", "Interviewer", "Zoe"]),
        ("Speaker 1\n\nHi.\n\nSpeaker 2\n\nHey.\n\nSpeaker 1\n\nSo.",
         ["Speaker 1", "Speaker 2", "Speaker 1"]),
        ("## Interviewer\nHow?\n## Zoe\nSo.\n## Interviewer\nAnd?\n## Zoe\nYes.",
         ["Interviewer", "Zoe", "Interviewer", "Zoe"]),
        ("YP2 (F, 14):\nhi\nInt:\nso\nYP2:\nyes", ["YP2", "Int", "YP2"]),
    ],
)  # fmt: skip
def test_names_may_stand_on_lines_of_their_own(text: str, expected: list[str]):
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mum\nShe came.\nSchool\nNo change.\nMum\nShe left.\nSchool\nAs before.",
        "Interviewer\nHow was it?\nFine.",
        "Interviewer\nZoe\nInterviewer\nZoe",
        "I went home.\nThen I ate.\nI went home.\nThen I ate.",
    ],
)
def test_a_reports_headings_are_nobody(text: str):
    assert _found(text) == []
