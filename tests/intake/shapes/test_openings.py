from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, openings
from voicecode.intake.shapes.lines import Line


def _found(text: str) -> list[tuple[str, str]]:
    read = lines.of_text(text)
    return [
        (one.name.text, text[one.words : read[one.line].end])
        for one in openings.found(read)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Int: hello", [("Int", "hello")]),
        ("I:\thello", [("I", "hello")]),
        ("YP1:yeah", [("YP1", "yeah")]),
        ("YP1:  [00:12] yeah", [("YP1", "yeah")]),
        ("**Interviewer:** hello", [("Interviewer", "hello")]),
        ("**Interviewer**: hello", [("Interviewer", "hello")]),
        ("> *Mum:* hello", [("Mum", "hello")]),
        ("Mum  0:49  ", [("Mum", "")]),
        ("Speaker 1 (00:03):", [("Speaker 1", "")]),
        ("Speaker 1 (00:03): hi", [("Speaker 1", "hi")]),
        ("[00:03] Mum: hi", [("Mum", "hi")]),
        ("00:00:03 Speaker 1", [("Speaker 1", "")]),
        ("Int\tSo tell me", [("Int", "So tell me")]),
        ("Young person 2 (F, 14): hi", [("Young person 2", "hi")]),
        ("Zoe: a\nHannah: b\nZoe: c\nHannah: d",
         [("Zoe", "a"), ("Hannah", "b"), ("Zoe", "c"), ("Hannah", "d")]),
        ("Mum: a\nPeter Jones: b", [("Mum", "a"), ("Peter Jones", "b")]),
        ("1. Mum: hi", [("Mum", "hi")]),
        ("  12  Mum: hi", [("Mum", "hi")]),
        ("[0:01] Zoe: a\n[0:04] Ash: b", [("Zoe", "a"), ("Ash", "b")]),
        ("Mum 00:07: hi", [("Mum", "hi")]),
        ("Mum - 00:07", [("Mum", "")]),
        ("Mum   1 minute 4 seconds", [("Mum", "")]),
        ("#00:00:01.0# Mum: hi", [("Mum", "hi")]),
        ("\u200fMum: hi", [("Mum", "hi")]),
        ("Price, Ann: a\nPrice, Ann: b", [("Price, Ann", "a"), ("Price, Ann", "b")]),
    ],
)  # fmt: skip
def test_turns_open(text: str, expected: list[tuple[str, str]]):
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10:30 was when she came",
        "I got there at 10:30",
        "see http://example.org and https://example.org",
        "Honestly: no",
        "Honestly: no\nHonestly: never",
        "She said: come in\nShe said: sit down",
        "the bus: late\nthe bus: late",
        "Next steps: one\nNext steps: two",
        "It was inaudible [00:01:10] and then",
        "Price, Ann: once",
        "Well, Mum: a\nWell, Mum: b",
        "I waited 20 seconds",
    ],
)
def test_colons_and_times_in_speech_open_nothing(text: str):
    assert _found(text) == []


def test_where_nearly_all_lines_open_with_a_name_one_may_stand_once():
    text = "HP: So?\nAsh: yes\nTom: go on\nHP: And?\nAsh: no"
    assert [name for name, _ in _found(text)] == ["HP", "Ash", "Tom", "HP", "Ash"]
    spoken = "HP: So?\nAsh: it said\nand\nso\nWarning sign: late\nHP: And?\nAsh: no"
    assert [name for name, _ in _found(spoken)] == ["HP", "Ash", "HP", "Ash"]


def test_paragraphs_count_where_lines_are_wrapped():
    turn = "{}: so I was\nthere and then\nI left"
    names = ["HP", "Ash", "HP", "Ash", "Tom", "HP"]
    text = "\n\n".join(turn.format(name) for name in names)
    assert [name for name, _ in _found(text)] == names


def test_a_name_known_from_the_cover_may_stand_once():
    read = lines.of_text("HP: So?\nAsh: yes\nno\nno\nTom: go on\nHP: And?")
    known = [one.name.text for one in openings.found(read, known=frozenset({"tom"}))]
    assert known == ["HP", "Tom", "HP"]


def test_bold_words_open_a_turn_without_a_colon():
    line = Line("Interviewer So tell me", 0, strong=12)
    [opening] = openings.found([line])
    assert (opening.name.text, opening.words) == ("Interviewer", 12)


def test_headings_open_nothing():
    assert openings.found([Line("Mum: hello", 0, is_heading=True)]) == []


def test_beside_a_recorders_names_a_colon_is_speech():
    text = (
        "Zoe  0:01\nhi\nAsh  0:04\nwell\nMum: she says\nZoe  0:09\nyes\nAsh  0:12\nok"
    )
    assert [name for name, _ in _found(text)] == ["Zoe", "Ash", "Zoe", "Ash"]


def test_a_speaker_goes_by_the_fullest_name():
    text = "YP1 (sister, F): a\nInt: b\nYP1 (14): c"
    opened = openings.found(lines.of_text(text))
    name = openings.one_name_each(opened)["yp1"]
    assert name.text == "YP1 (sister)"
    assert dict(name.attributes) == {"sex": "female", "age": "14"}
