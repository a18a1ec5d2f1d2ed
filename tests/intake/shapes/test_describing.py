from __future__ import annotations

import pytest

from voicecode.intake.shapes import describing


@pytest.mark.parametrize(
    ("words", "told", "rest"),
    [
        ("14", {"age": "14"}, ""),
        ("aged 9", {"age": "9"}, ""),
        ("15 years old", {"age": "15"}, ""),
        ("12 y/o", {"age": "12"}, ""),
        ("11-14", {"age": "11-14"}, ""),
        ("aged 11 to 14", {"age": "11-14"}, ""),
        ("F", {"sex": "female"}, ""),
        ("girl", {"sex": "female"}, ""),
        ("she/her, 14", {"sex": "female", "age": "14"}, ""),
        ("F14", {"sex": "female", "age": "14"}, ""),
        ("M/19 yrs", {"sex": "male", "age": "19"}, ""),
        ("14-year-old girl", {"sex": "female", "age": "14"}, ""),
        ("non-binary, aged 16", {"sex": "non-binary", "age": "16"}, ""),
        ("mother, 34", {"age": "34"}, "mother"),
        ("mother", {}, "mother"),
        ("year 9", {}, "year 9"),
        ("", {}, ""),
        ("x" * 200, {}, "x" * 200),
    ],
)
def test_age_and_sex_are_told_from_the_rest(
    words: str, told: dict[str, str], rest: str
):
    assert describing.some_of(words) == (told, rest)


def test_words_that_tell_more_than_age_and_sex_tell_nothing_for_sure():
    assert describing.all_of("F, 14") == {"sex": "female", "age": "14"}
    assert describing.all_of("mother, 34") == {}
