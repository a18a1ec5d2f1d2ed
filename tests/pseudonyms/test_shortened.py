from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced
from voicecode.language import gazetteers
from voicecode.pseudonyms import knowledge, shortened

GAZETTEER = gazetteers.shipped()
NAMES = (
    "Ferndale Academy=school",
    "Quarry Bridge Primary School=school",
    "Lindley Community Hub=home",
    "Otterbourne Hospital=place",
    "Wexham Royal Infirmary=place",
    "Prince Rupert Hospital=place",
    "Northgate Hospital for Children=place",
    "Hartley Otters=home",
    "Crossways School=school",
    "Wexham Young Firefighters=home",
    "Wexham Badgers Swimming Club=home",
    "Fresh Chances Wexham=home",
    "Wexham=place",
    "Osgodby Market=place",
)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Beechwood Lodge", "beechwood"), ("Ysgol Bro Elwern", "bro elwern"),
     ("St Joseph's High School", "joseph"), ("The Community School", "")],
)  # fmt: skip
def test_a_name_is_shortened_as_people_do(name: str, short: str) -> None:
    words = knowledge.words_of(name, GAZETTEER)
    assert " ".join(shortened.alias(words)) == short


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He was sent home from the Academy.", ["Academy"]),
        ("We met at the Hub about it.", ["Hub"]),
        ("She left the Quarry when she was ten.", ["Quarry"]),
        ("He had a follow up at otterbourne.", ["otterbourne"]),
        (
            "mum says the baby was born at the royal infirmary in the middle of the"
            " night and that nobody had told her what would happen next",
            ["royal infirmary"],
        ),
        (
            "we had the phonics lady in from the hub who marked him as below in all of"
            " his reading and she will come back to us in the next week",
            ["hub"],
        ),
        (
            "he is in school at crossways in year three and mum showed me the letter"
            " from the hospital and we will be working at cross purposes if we wait",
            ["crossways"],
        ),
        ("They met us at A&E (PRH).", ["PRH"]),
        ("They took her to the Children's Hospital.", ["Children's Hospital"]),
        ("He plays for the Otters.", ["Otters"]),
        ("She goes to Young Firefighters on Mondays.", ["Young Firefighters"]),
        ("They moved him to Osgodby in March.", ["Osgodby"]),
        ("He swims with the Badgers now.", ["Badgers"]),
        ("She works at Fresh Chances.", ["Fresh Chances"]),
    ],
)
def test_a_listed_name_is_known_by_a_part(text: str, names: list[str]) -> None:
    assert replaced(text, names=NAMES) == names


@pytest.mark.parametrize(
    "text",
    [
        "Every Academy has its rules.",
        "We went down to the quarry with otters in it.",
        "The infirmary was full, and so was the children's ward.",
        "She went to the market, and met a young firefighter there.",
    ],
)
def test_a_word_that_others_share_stays(text: str) -> None:
    assert replaced(text, names=NAMES) == []


def test_a_part_of_two_names_stands_for_neither() -> None:
    several = [("ferndale", "academy"), ("wellow", "academy")]
    found = shortened.parts({one: one for one in several}, GAZETTEER)
    assert ("academy",) not in found
