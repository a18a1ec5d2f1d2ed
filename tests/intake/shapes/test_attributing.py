from __future__ import annotations

import pytest

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import attributing
from voicecode.intake.shapes.headers import Header


def _told(header: Header, *speakers: str) -> dict[str | None, tuple[object, ...]]:
    said = [Passage(Span(0, 1), speaker=speaker) for speaker in speakers]
    return {
        one.speaker: (dict(one.attributes), one.role)
        for one in attributing.told(said, header)
    }


def test_the_one_respondent_is_told_of():
    header = Header(attributes={"age": "15"}, role="care leaver")
    assert _told(header, "Int", "Jay") == {
        "Int": ({}, "interviewer"),
        "Jay": ({"age": "15"}, "care leaver"),
    }


def test_the_cover_names_who_asks():
    header = Header(attributes={"age": "15"}, asker="Hannah Price")
    assert _told(header, "HP", "Jay")["HP"] == ({}, "interviewer")
    assert _told(header, "Hannah", "Jay")["Jay"] == ({"age": "15"}, None)


def test_the_cover_names_who_answers():
    header = Header(attributes={"age": "15"}, respondent="Jay")
    told = _told(header, "Int", "Jay", "Mum")
    assert (told["Jay"], told["Mum"]) == (({"age": "15"}, None), ({}, None))


def test_a_respondent_whom_no_label_names_may_be_the_only_other():
    header = Header(attributes={"age": "15"}, respondent="Leah")
    assert _told(header, "Int", "R1")["R1"] == ({"age": "15"}, None)


def test_in_a_group_nobody_is_told_of_but_by_name():
    header = Header(attributes={"age": "15"}, people={"yp2": {"age": "12"}})
    assert _told(header, "Int", "YP1", "YP2") == {
        "Int": ({}, "interviewer"),
        "YP1": ({}, None),
        "YP2": ({"age": "12"}, None),
    }


def test_lists_and_titles_say_what_several_are():
    header = Header(parts={"ash": "parents"}, group="young people")
    assert _told(header, "Int", "Ash", "Kit") == {
        "Int": ({}, "interviewer"),
        "Ash": ({}, "parents"),
        "Kit": ({}, "young people"),
    }


def test_what_a_label_says_itself_counts_more():
    said = [Passage(Span(0, 1), speaker="Jay", attributes={"age": "16"})]
    [one] = attributing.told(said, Header(attributes={"age": "15", "sex": "male"}))
    assert dict(one.attributes) == {"age": "16", "sex": "male"}


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("HP", "Hannah Price", True),
        ("H.P.", "Hannah Price", True),
        ("Hannah", "Hannah Price", True),
        ("Price", "Hannah Price", True),
        ("Hannah Price", "HP", True),
        ("HP", "H.P.", True),
        ("Jay", "Hannah Price", False),
        ("H", "Hannah", False),
        ("", "Hannah", False),
    ],
)
def test_initials_and_first_names_stand_for_a_name(
    label: str, name: str, expected: bool
):
    assert attributing.is_short_for(label, name) is expected
