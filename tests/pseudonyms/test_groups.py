from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We went to Thornwick Young Carers together.", ["Thornwick Young Carers"]),
        ("He works at Braddle Tyre & Exhaust now.", ["Braddle Tyre & Exhaust"]),
        ("She plays in the Kesterby Youth Orchestra.", ["Kesterby Youth Orchestra"]),
        ("They drink in the Drovers Arms a lot.", ["Drovers Arms"]),
        (
            "A worker from Penhallow Community Larder rang.",
            ["Penhallow Community Larder"],
        ),
    ],
)
def test_a_group_or_firm_is_found_by_its_last_word(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Young Carers group met.",
        "We asked the Family Rights Group.",
        "It is a Big Trust thing.",
    ],
)
def test_what_groups_everywhere_are_called_is_left_alone(text: str) -> None:
    assert shown(text) == text
