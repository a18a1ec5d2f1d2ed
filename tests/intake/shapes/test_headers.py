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


def test_a_gender_that_is_no_letter_stays_as_written():
    header = headers.of(lines.of_text("Gender: Prefer not to say\nAge: 14-15"))
    assert dict(header.attributes) == {"sex": "Prefer not to say", "age": "14-15"}


def test_a_tables_row_may_state_a_fact():
    assert headers.is_fact("Date", "3 March")
    assert not headers.is_fact("Mum", "She never came back, not once.")
