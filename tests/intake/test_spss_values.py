from __future__ import annotations

import pytest

from voicecode.intake import spss_values
from voicecode.intake.spss_values import Variable

_AGE = Variable("age", "Age  band\n", meanings={1.0: "11-13", 2.0: " "})
_DAY = 13_800_000_000.0  # 2 February 2020, half past nothing


@pytest.mark.parametrize(
    ("value", "variable", "text"),
    [
        (1.0, _AGE, "11-13"),
        (2.0, _AGE, "2"),
        (3.5, _AGE, "3.5"),
        (None, _AGE, ""),
        (float("nan"), _AGE, ""),
        ("So it was", Variable("q"), "So it was"),
        ("A", Variable("q", meanings={"A": "Agree"}), "Agree"),
        (9.0, Variable("q", missing=[(9.0, 9.0)]), ""),
        (97.0, Variable("q", missing=[(90.0, 99.0)]), ""),
        (89.0, Variable("q", missing=[(90.0, 99.0)]), "89"),
        ("n/a", Variable("q", missing=[("n/a     ", "n/a     ")]), ""),
        ("n/a", Variable("q", missing=[(9.0, 9.0)]), "n/a"),
        (86_400.0, Variable("q", shown="DATE11"), "1582-10-15"),
        (86_400.0, Variable("q", shown="ADATE10"), "1582-10-15"),
        (90_000.0, Variable("q", shown="DATETIME20"), "1582-10-15 01:00:00"),
        (3600.0, Variable("q", shown="TIME8"), "01:00:00"),
        (90_000.0, Variable("q", shown="TIME8"), "90000"),
        (1e300, Variable("q", shown="DATE11"), ""),
        (7.0, Variable("q", shown="F8.2"), "7"),
    ],
)
def test_values_are_written_as_they_are_meant(
    value: object, variable: Variable, text: str
):
    assert spss_values.text(value, variable) == text


def test_the_header_is_the_question_or_the_name():
    assert _AGE.header == "Age band"
    assert Variable("q1").header == "q1"
