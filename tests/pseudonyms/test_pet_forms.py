from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We saw Ifrah (Iffy) there.", ["Ifrah", "Iffy"]),
        ('We saw Marcus ("Marzo") there.', ["Marcus", "Marzo"]),
    ],
)
def test_a_pet_form_in_brackets_is_a_name(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text", ["We saw Charlotte (Chair) there.", "We saw Marcus (Monday) there."]
)
def test_who_somebody_is_and_when_is_no_pet_form(text: str) -> None:
    assert len(replaced(text)) == 1
