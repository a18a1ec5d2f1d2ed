from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She is from the Moorland Early Help Team.", ["Moorland Early Help Team"]),
        (
            "I rang the Netherby and Crook Children and Families Team.",
            ["Netherby and Crook Children and Families Team"],
        ),
        (
            "my pa at the stellingford leaving care team",
            ["stellingford leaving care team"],
        ),
        ("It went to Hexworth MASH on Monday.", ["Hexworth MASH"]),
        ("He was on Ward 7 then.", ["Ward 7"]),
        (
            "It was the Stokeby Family Support Service.",
            ["Stokeby Family Support Service"],
        ),
        ("she had him on ward 12b", ["ward 12b"]),
        ("He is at Dobbin & Sons Roofing.", ["Dobbin & Sons Roofing"]),
        ("He drives for Grenfold Haulage Ltd.", ["Grenfold Haulage Ltd"]),
        ("I live in a home called The Larches.", ["The Larches"]),
        ("She was taken to the Western General.", ["Western General"]),
        ("He was born at the Grange in May.", ["Grange"]),
        (
            "The doctor at Fellside Medical Practice knew.",
            ["Fellside Medical Practice"],
        ),
        ("He boxes at Marl Pit ABC on Fridays.", ["Marl Pit ABC"]),
    ],
)
def test_what_goes_by_a_word_of_its_own_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Early Help Team and the Leaving Care Team came.",
        "Our Family Safeguarding Team is good.",
        "my leaving care team is good and so is the football team",
        "CAMHS said no. The MASH said yes. Children's Services rang.",
        "The Probation Service and the Ambulance Service came.",
        "I trust the National Health Service.",
        "I read a book called The Owl.",
        "The ward was full of sons and daughters.",
        "The Attorney General was on the news.",
    ],
)
def test_what_every_council_has_is_left_alone(text: str) -> None:
    assert shown(text) == text
