from __future__ import annotations

import pytest

from voicecode.intake.shapes import names


@pytest.mark.parametrize(
    ("words", "name", "attributes"),
    [
        ("Int", "Int", {}),
        ("Young person 2 (F, 14)", "Young person 2", {"sex": "female", "age": "14"}),
        ("YP1 [aged 9]", "YP1", {"age": "9"}),
        ("P1 (mother, 34)", "P1 (mother)", {"age": "34"}),
        ("Zoe (young person)", "Zoe (young person)", {}),
        ("Hannah Price (Riverside Team)", "Hannah Price (Riverside Team)", {}),
        ("**Interviewer", "Interviewer", {}),
        ("mum", "mum", {}),
        ("Siân O’Neill", "Siân O’Neill", {}),
        ("Mrs. Jones", "Mrs. Jones", {}),
        ("Girl, 14", "Girl", {"age": "14"}),
        ("YP2 F14", "YP2", {"sex": "female", "age": "14"}),
        ("Foster carer – F, 52", "Foster carer", {"sex": "female", "age": "52"}),
        ("\u200fنورا", "نورا", {}),
        ("अंजलि", "अंजलि", {}),
        ("Care leaver (M/19 yrs)", "Care leaver", {"sex": "male", "age": "19"}),
    ],
)
def test_a_name_is_read_with_its_brackets(
    words: str, name: str, attributes: dict[str, str]
):
    found = names.of(words)
    assert found is not None
    assert (found.text, dict(found.attributes)) == (name, attributes)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "10",
        "http",
        "He said",
        "The thing is",
        "and then",
        "My view",
        "Note",
        "So I went, yeah",
        "I got there at",
        "one two three four five six",
        "Zoe " * 50,
        "What happened?",
        "Child’s views",
        "Next steps",
        "bus driver",
        "Because",
    ],
)
def test_words_that_could_be_nobody(words: str):
    assert names.of(words) is None


def test_recorders_may_write_the_surname_first():
    assert names.of("Price, Hannah") is None
    assert names.of("Zoe Key") is None
    assert names.of("Zoe Key", commas=True) is not None
    assert names.of("Summary", commas=True) is None
    found = names.of("Price, Hannah", commas=True)
    assert found is not None
    assert found.text == "Price, Hannah"


def test_one_speaker_has_one_key():
    full, short = names.of("YP1 (sister)"), names.of("yp1")
    assert full is not None
    assert names.of("YP1") is not None
    assert full.key == "yp1"
    assert short is None or short.key == "yp1"


def test_small_letters_name_somebody_only_where_that_is_asked():
    assert names.of("zoe") is None
    found = names.of("zoe", small=True)
    assert found is not None
    assert found.text == "zoe"
    assert names.of("the thing is", small=True) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Price, Hannah", "Price, Hannah"),
        ("O'Brien, Sean (Riverside)", "O'Brien, Sean (Riverside)"),
        ("Well, Mum", None),
        ("So, she", None),
        ("Honestly, no", None),
        ("Mum", None),
    ],
)
def test_a_surname_may_come_first(words: str, expected: str | None):
    found = names.with_surname_first(words)
    assert (found.text if found else None) == expected


def test_each_speaker_goes_by_the_fullest_name():
    called = [names.of(words) for words in ("YP1 (F)", "Int", "YP1 (sister, 14)")]
    assert {
        key: (name.text, dict(name.attributes))
        for key, name in names.fullest(name for name in called if name).items()
    } == {"yp1": ("YP1 (sister)", {"sex": "female", "age": "14"}), "int": ("Int", {})}
