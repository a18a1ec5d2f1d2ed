from __future__ import annotations

import pytest

from voicecode.analysis import answer_order


@pytest.mark.parametrize(
    "answers",
    [
        ["Always", "Most of the time", "Sometimes", "Hardly ever", "Never"],
        ["Strongly agree", "Agree", "Disagree"],
        ["9-11", "12-14", "15-17", "18-21", "Prefer not to say"],
        [
            "Less than 6 months",
            "6 months to 2 years",
            "2 to 5 years",
            "More than 5 years",
            "Not sure",
        ],
        ["Under 5", "5", "Over 5"],
        ["Very well", "Not at all well", "Don’t know", "Other (please say)"],
    ],
)
def test_scales_and_numbers_stand_in_their_order(answers: list[str]) -> None:
    counts = dict.fromkeys(reversed(answers), 1)
    assert answer_order.in_order(counts) == answers


def test_other_answers_stand_by_how_many_gave_them() -> None:
    counts = {"With a carer": 3, "Elsewhere": 1, "Other": 9, "At home": 8, "A home": 3}
    assert answer_order.in_order(counts) == [
        "At home", "A home", "With a carer", "Elsewhere", "Other",
    ]  # fmt: skip
