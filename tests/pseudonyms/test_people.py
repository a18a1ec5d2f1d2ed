from __future__ import annotations

import unicodedata

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I told Karen about it.", ["Karen"]),
        ("my social worker karen is nice", ["karen"]),
        ("I TOLD KAREN THREE TIMES", ["KAREN"]),
        ("Callum's mum was there.", ["Callum"]),
        ("Callum’s mum was there.", ["Callum"]),
        ("its callums birthday", ["callum"]),
        ("We saw Mary-Jane Watson-Price there.", ["Mary-Jane Watson-Price"]),
        ("I had Miss O'Brien and Mr McDonald.", ["O'Brien", "McDonald"]),
        ("I had Miss O’Brien.", ["O’Brien"]),
        ("Siân and Llŷr came.", ["Siân", "Llŷr"]),
        ("Sian and Llyr came.", ["Sian", "Llyr"]),
        ("Mohammed and Aaliyah Khan came.", ["Mohammed", "Aaliyah Khan"]),
        ("We rang Małgorzata Wiśniewska.", ["Małgorzata Wiśniewska"]),
        ("Oluwaseun and Chidi were sound.", ["Oluwaseun", "Chidi"]),
        ("It was Abdulrahman who came.", ["Abdulrahman"]),
        ("My brother Tayshaun hit me.", ["Tayshaun"]),
        ("my brother tayshaun is nine", ["tayshaun"]),
        ("There was a man called Zorbin.", ["Zorbin"]),
        ("she was called zorbina and she was nice", ["zorbina"]),
        ("I had Mrs Pennington for maths.", ["Pennington"]),
        ("PC Davies and DS Oyinlola came round.", ["Davies", "Oyinlola"]),
        ("Dr. Khan wrote the report.", ["Khan"]),
        ("Gwilym ap Dafydd was there.", ["Gwilym ap Dafydd"]),
        ("It was chaired by B. Thistlewood.", ["B. Thistlewood"]),
        ("Sandra L gave me the money.", ["Sandra L"]),
        ("Xyla came to see me.", ["Xyla"]),
        ("fy mrawd Deio a fy chwaer Nansi", ["Deio", "Nansi"]),
        ("dyn o'r enw Gwion", ["Gwion"]),
        ("my mate dave and his mrs", ["dave"]),
        ("me and jake and tyrese", ["jake", "tyrese"]),
        ("Struan'll do it.", ["Struan"]),
        ("miss farrow did nothing and mr green left", ["farrow", "green"]),
        ("I stay with the Hendersons.", ["Hendersons"]),
        ("I love Nanny June, she makes chips.", ["June"]),
        ("Mr and Mrs Lloyd fostered me.", ["Lloyd"]),
        ("NAME: CHARLIE OKAFOR", ["CHARLIE OKAFOR"]),
        ("We heard Prof. Lindqvist.", ["Lindqvist"]),
        ("bens mum", ["ben"]),
    ],
)
def test_a_person_is_found_whatever_the_typing(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "My social worker never rang me back.",
        "She said the Children's Services team would ring on Monday.",
        "In Year 9 I did Maths and English and my GCSEs.",
        "my mum and dad and my nan were there",
        "He plays Fortnite on his Xbox and goes on TikTok.",
        "We had Christmas at Grandma's and Easter at home.",
        "He is a Polish boy and she is a Welsh Muslim.",
        "Honestly, it was fine. Nobody asked me.",
        "They said 'em all and took the lot.",
        "nobody tells me s**t",
        "CAMHS and the SENCO said no.",
        "i dont know what ur on about tbh lol",
        "Mae'n iawn. Dwi'n hapus gyda nhw.",
        "Yeah. No. Sort of. Dunno.",
        "i miss school and we miss them",
        "car reg seen outside",
        "Barnardo's helped, and McDonald's.",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert shown(text) == text


def test_decomposed_accents_are_found_and_replaced_whole() -> None:
    text = unicodedata.normalize("NFD", "I like Siân a lot.")
    assert shown(text) == "I like [name 1] a lot."


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("my brother Callum came", "my brother [brother] came"),
        ("my social worker Karen came", "my social worker [social worker 1] came"),
        ("her partner, Craig Nott, came", "her partner, [partner], came"),
        ("Ffion, she's my social worker", "[social worker 1], she's my social worker"),
        ("Kirsty is my key worker", "[key worker 1] is my key worker"),
        ("my teacher Mrs Pugh came", "my teacher Mrs [teacher 1] came"),
        ("PC Davies came", "PC [police officer 1] came"),
        ("my foster mum is called Lyn", "my foster mum is called [foster mother]"),
        ("we saw Karen", "we saw [name 1]"),
        ("my teacher is Mr Boateng", "my teacher is Mr [teacher 1]"),
    ],
)
def test_a_stand_in_says_who_somebody_is(text: str, protected: str) -> None:
    assert shown(text) == protected


def test_a_name_that_a_cue_gives_away_is_found_without_it_too() -> None:
    text = shown("tayshaun was out", "my brother tayshaun is nine", "i like tayshaun")
    assert "tayshaun" not in text
    assert text.count("[brother]") == 3


@pytest.mark.parametrize(
    "text",
    [
        "We had a Child Protection plan for him.",
        "I was on Child Protection.",
        "It went to the Foster Carer Panel.",
    ],
)
def test_a_term_that_begins_with_whom_it_is_about_is_no_name(text: str) -> None:
    assert replaced(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("There are dads at Baker's with boys.", ["Baker's"]),
        ("We know the Graves lad from there.", ["Graves"]),
        ("We know the long lads from there.", []),
        ("Call it Miss Wrona, Agata Wrona.", ["Wrona", "Agata Wrona"]),
    ],
)
def test_a_surname_that_is_a_word_names_a_firm_and_a_family(
    text: str, names: list[str]
) -> None:
    assert replaced(text) == names
