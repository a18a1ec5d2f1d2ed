from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, names_beside, openings


def _found(text: str) -> list[tuple[str, str]]:
    read = lines.of_text(text)
    return [
        (one.name.text, text[one.words : read[one.line].end])
        for one in names_beside.found(read)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I - How?\nR – Well - so.\nI - And?",
         [("I", "How?"), ("R", "Well - so."), ("I", "And?")]),
        ("[Interviewer] How?\n[YP1] Fine. [pause] Yes.\n[laughs] No.",
         [("Interviewer", "How?"), ("YP1", "Fine. [pause] Yes.")]),
        ("INT     How?\nYP1     Fine.\n        Really.",
         [("INT", "How?"), ("YP1", "Fine.")]),
        ("**Interviewer** How?\n\n**Zoe** Fine. **Yes**.\n\n**Interviewer** So?\n"
         "**Zoe** No.",
         [("Interviewer", "How?"), ("Zoe", "Fine. **Yes**."), ("Interviewer", "So?"),
          ("Zoe", "No.")]),
        ("Speaker 1 [00:03] How?\nSpeaker 2 [00:05] Fine, [00:07] so.",
         [("Speaker 1", "How?"), ("Speaker 2", "Fine, [00:07] so.")]),
    ],
)  # fmt: skip
def test_names_stand_beside_their_words(text: str, expected: list[tuple[str, str]]):
    assert _found(text) == expected


def test_a_timestamp_in_brackets_is_the_turns():
    read = lines.of_text("Speaker 1 [00:03] How?\nSpeaker 2 [00:05] Fine.")
    assert [one.at for one in names_beside.found(read)] == [3, 5]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mum helped - a lot.\nMum helped - so much.",
        "School - no change.\nHealth - no change.\nSchool - as before.\nHealth - ok.",
        "[pause] I said so.\n[inaudible] and then\n[pause] so",
        "It was inaudible [00:01:10] and then\nIt was so [00:01:20] and so",
        "Mum   came\nthen   left",
    ],
)
def test_dashes_gaps_and_brackets_stand_between_other_words_too(text: str):
    assert _found(text) == []


def test_one_may_have_a_colon_and_the_other_a_dash():
    read = lines.of_text("INT: How?\nYp 1 - Fine.\nINT: And?\nYp 1 - Good.")
    named = openings.found(read)
    found = names_beside.found(read, named=named)
    assert [one.name.text for one in found] == ["INT", "Yp 1", "INT", "Yp 1"]
