from __future__ import annotations

import pytest

from voicecode.intake.shapes import headers, lines

_ARCHIVE = """SN 9999 Listening study (fictional)
Interview: 12
Date: 3 March 2025
Interviewer: Hannah Price
Respondent: care leaver
Age: 15
Gender: F

I: So, tell me.
R1: Well.
"""


def test_an_archives_header_is_read_to_its_last_line():
    header = headers.of(lines.of_text(_ARCHIVE))
    assert header.lines == 7
    assert dict(header.attributes) == {"age": "15", "sex": "female"}
    assert header.role == "care leaver"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Int: Hello.\nYP: Hi.", 0),
        ("Date: today\nInt: Hello.\nYP: Hi.", 1),
        ("Date: today\nInterviewer: Hannah Price\n\nInt: Hello.", 2),
        ("Date: today\nInt: Hello\nYP: Hi\n\nInt: So", 1),
        ("She came late. Date: unknown.", 0),
        ("A title\n\nProse that goes on and on until it ends here.", 0),
        ("**Date:** today\n**Age:** 12\n\nText.", 2),
        ("Date: when was that?\nMum: June.", 0),
        ("", 0),
    ],
)
def test_only_facts_are_a_header(text: str, count: int):
    assert headers.of(lines.of_text(text)).lines == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Date: today\nInterviewer: HP\n\nHP: So.\nJay: Yes.", 2),
        ("Date: today\nInterviewer: Hello\n\nJay: Yes.\nInterviewer: Good.", 1),
        ("Interviewer: H.P.\nDate: today\nInt: So.", 2),
        ("Talk 3\nInterviewer: Hannah Price\nParticipant: Zoe\n\nHannah: So.", 3),
        ("Mum: came\nSchool: fine\nDad: went", 0),
        ("Participant: Hi\nInterviewer: Hello you.", 0),
        ("Date: today\nYP1 – female, 14\nYP2: M, 15\n\nInt: So.", 3),
        ("YP1: female, 14\nYP2: M, 15\n\nInt: So.", 2),
        ("YP1: 14\nInt: And you?", 0),
    ],
)
def test_who_is_named_on_the_cover_has_not_spoken_yet(text: str, count: int):
    assert headers.of(lines.of_text(text)).lines == count


def test_the_cover_says_who_asks_and_who_answers():
    header = headers.of(
        lines.of_text(
            "Interviewer: H.P.\nInterviewee name (pseudonym): Leah\nDate: today\n"
            "YP1 – female, 14\nZoe (M, 15)\n\nInt: So."
        )
    )
    assert (header.asker, header.respondent, header.role) == ("H.P.", "Leah", None)
    assert {key: dict(told) for key, told in header.people.items()} == {
        "yp1": {"sex": "female", "age": "14"},
        "zoe": {"sex": "male", "age": "15"},
    }


def test_a_cover_has_an_end():
    assert headers.of(lines.of_text("Date: today\n" * 500)).lines == 200


def test_a_title_is_short_and_no_sentence():
    assert headers.is_title(lines.of_text("Interview 3")[0])
    assert not headers.is_title(lines.of_text("She came late.")[0])


def test_a_list_of_those_present_tells_of_each():
    header = headers.of(
        lines.of_text(
            "Focus group 2: council\nYoung people: Aisha (F, 15), Tom and Kit (14)\n"
            "Facilitator: Hannah Price\n\nHannah: Shall we?\nAisha: Yes."
        )
    )
    assert header.lines == 3
    assert header.names == {"aisha", "tom", "kit"}
    assert dict(header.people["aisha"]) == {"sex": "female", "age": "15"}
    assert set(header.parts.values()) == {"young people"}
    assert header.asker == "Hannah Price"


@pytest.mark.parametrize(
    ("title", "role", "group"),
    [
        ("Interview with a foster carer", "foster carer", None),
        ("Interview 3 – young person", "young person", None),
        ("Focus group with young people", "young people", "young people"),
        ("# Focus group of parents (2)", "parents", "parents"),
        ("Interview with Hannah", None, None),
        ("Notes of a visit", None, None),
        ("I went with my social worker.", None, None),
    ],
)
def test_a_title_may_say_who_is_spoken_with(
    title: str, role: str | None, group: str | None
):
    header = headers.of(lines.of_text(f"{title}\n\nInt: So?\nR: Well."))
    assert (header.role, header.group) == (role, group)
