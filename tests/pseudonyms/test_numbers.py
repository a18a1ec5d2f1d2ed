from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import cut
from voicecode.pseudonyms import numbers


def found(text: str) -> list[tuple[str, str]]:
    return [(one.span.of(text), one.kind) for one in numbers.finds(cut(text))]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("NHS number 943 476 5919.", "943 476 5919", "NHS number"),
        ("his number, 9434765919, is", "9434765919", "NHS number"),
        ("NHS no: 123 456 7890", "123 456 7890", "NHS number"),
        ("NI: AB 12 34 56 C", "AB 12 34 56 C", "National Insurance number"),
        ("it is JY123456D now", "JY123456D", "National Insurance number"),
        ("LL18 3PB is ours", "LL18 3PB", "postcode"),
        ("at sw1a 1aa, London", "sw1a 1aa", "postcode"),
        ("my number is 07700 900123", "07700 900123", "phone number"),
        ("ring +44 7700 900 862 now", "+44 7700 900 862", "phone number"),
        ("ring (01632) 960123", "(01632) 960123", "phone number"),
        ("write to j.smith+x@mail.example.org.", "j.smith+x@mail.example.org", "email"),
        ("see https://pages.example/me?x=1.", "https://pages.example/me?x=1",
         "web address"),
        ("follow me @callum_p06!", "@callum_p06", "username"),
        ("my snap is marlz.n17", "marlz.n17", "username"),
        ("born on 14 March 2012", "14 March 2012", "date of birth"),
        ("DOB 03/09/2014", "03/09/2014", "date of birth"),
        ("DoB: 21.11.2010", "21.11.2010", "date of birth"),
        ("my birthday is the 9th of January", "the 9th of January", "date of birth"),
        ("dyddiad geni: 12 Mawrth 2009", "12 Mawrth 2009", "date of birth"),
        ("a silver van, BX19 KTV", "BX19 KTV", "car registration"),
        ("his reg is ab12 cde", "ab12 cde", "car registration"),
        ("Case No: WV23C50417", "WV23C50417", "court reference"),
        ("see [2021] EWFC 45", "[2021] EWFC 45", "court reference"),
        ("Ref LCS-884120 today", "LCS-884120", "case reference"),
        ("reference KIN/2023/00871, I", "KIN/2023/00871", "case reference"),
        ("Police log: SF-2231-19022024", "SF-2231-19022024", "case reference"),
        ("account 12345678 it was", "12345678", "number"),
        ("It was K1948372, always.", "K1948372", "number"),
        ('PC 4471 came', '4471', 'case reference'),
        ('badge 88213', '88213', 'case reference'),
        ('dyddiad geni 14eg o Fehefin 2010', '14eg o Fehefin 2010', 'date of birth'),
        ('I turn twelve on the 4th of June.', 'the 4th of June', 'date of birth'),
        ("She's nine on 2 July, I think", '2 July', 'date of birth'),
        ('It was 4/6/2011 that I was born', '4/6/2011', 'date of birth'),
        ('PC Dunmore, number 3312', '3312', 'case reference'),
        ('(shoulder no. 771)', '771', 'case reference'),
        (f"reference:{' ' * 30}88213", '88213', 'case reference'),
        ('the court number is # 88213', '88213', 'case reference'),
        ('a number from the Home Office: 88213', '88213', 'case reference'),
        ('the ca\u017fe id 88213', '88213', 'case reference'),
        ('he plays online as Wolf_2012 now', 'Wolf_2012', 'username'),
    ],
)  # fmt: skip
def test_a_number_that_leads_to_somebody_is_found(
    text: str, number: str, kind: str
) -> None:
    assert found(text) == [(number, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "I was 14 and she was 9.",
        "It was in 2019, at half past 4, 10:30 or 3pm.",
        "We had 1,200 answers and £4,500.50, that is 45%.",
        "On 12 March 2025 they came.",
        "there were 3 of us and 12 of them",
        "Year 9, KS2, Section 47, 4G, M1",
        "me @ home, ref the meeting",
        "my insta is great and my snap was funny",
        "00:12:45 --> 00:12:50",
    ],
)
def test_everyday_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_many_digits_do_not_take_long() -> None:
    assert found("1 " * 20_000) == []
    assert len(found("x" * 50_000 + " 1a" * 5_000)) < 5_000


def test_dates_in_a_row_are_dates_of_birth_like_the_first() -> None:
    told = "dates of birth: 4.2.11 and 9th May 2013. Seen on 3 June 2024."
    assert [words for words, _ in found(told)] == ["4.2.11", "9th May 2013"]
    wrong = "wrong date, they had 2/3/2009 and it's 3 Mawrth 2009"
    assert [words for words, _ in found(wrong)] == ["2/3/2009", "3 Mawrth 2009"]
