from __future__ import annotations

import pytest

from voicecode.analysis import descriptions
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit


def _unit(role=Role.CHILD, kind=Kind.SURVEY, **attributes):
    return Unit("a", 1, "Yes.", Span(0, 4), kind, role, attributes=attributes)


def _said(unit):
    return descriptions.in_words(unit, descriptions.of_unit(unit))


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ("14", "12 to 15"),
        ("3", "under 5"),
        ("5", "5 to 7"),
        ("17", "16 to 17"),
        ("70", "over 65"),
        ("12-14", "12-14"),
        ("a lot", ""),
        ("", ""),
        ("14, as of the day on which this form was filled in", ""),
    ],
)
def test_an_age_is_a_band(age, expected):
    said = _said(_unit(age=age))
    assert said == ", ".join(filter(None, ("Young person", expected, "survey")))


def test_what_is_known_is_printed_with_the_kind_of_source_last():
    unit = _unit(Age="14", Sex="Female", area="Ynys Wen", school="Secret")
    assert _said(unit) == "Young person, 12 to 15, female, Ynys Wen, survey"


def test_a_colleague_goes_by_post_and_never_by_team_age_or_sex():
    unit = _unit(
        Role.STAFF,
        Kind.TRANSCRIPT,
        age="41",
        sex="female",
        team="North",
        post="manager",
    )
    assert _said(unit) == "Manager, interview or group"
    assert "North" not in str(descriptions.of_unit(unit))


def test_of_nobody_in_particular_the_role_is_said():
    assert descriptions.in_words(_unit(Role.PARENT), ()) == "Parent"
    record = _unit(Role.UNKNOWN, Kind.RECORD)
    assert descriptions.in_words(record, ()) == "Case file"


def test_coarse_parts_stand_before_fine_ones():
    described = descriptions.of(Role.CHILD, Kind.SURVEY, {"sex": "f", "age": "9"})
    assert [part for part, _ in described] == ["role", "kind", "age", "sex"]
