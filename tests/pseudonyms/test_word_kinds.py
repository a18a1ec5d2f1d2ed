from __future__ import annotations

import pytest

from voicecode.language import gazetteers
from voicecode.pseudonyms import word_kinds
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.near_names import NearNames
from voicecode.pseudonyms.places import Phrase
from voicecode.pseudonyms.word_kinds import Dictionary, Kind, Kinds

WORDS = Dictionary(gazetteers.shipped())


def kinds(known: str = "", kept: str = "", phrases: str = "") -> Kinds:
    return Kinds(
        WORDS,
        phrases={
            one: [Phrase((), Family.PLACE, "place", (one,))] for one in phrases.split()
        },
        known=frozenset(known.split()),
        kept=frozenset(kept.split()),
    )


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("Callum", Kind.CAPITAL | Kind.GIVEN),
        ("callum", Kind.GIVEN),
        ("CALLUM", Kind.UPPER | Kind.GIVEN),
        ("listened", Kind.ORDINARY),
        ("Monday", Kind.CAPITAL | Kind.KEPT),
        ("weren't", Kind.ORDINARY),
        ("Zorbin", Kind.CAPITAL),
        ("x9", Kind.DIGITS),
    ],
)
def test_a_word_is_judged_by_itself(word: str, bits: int) -> None:
    assert kinds()[word] & ((1 << 32) - 1) == bits


@pytest.mark.parametrize(
    ("word", "core"),
    [("Callum's", "Callum"), ("Callum’s", "Callum"), ("callums", "callum"),
     ("Struan'll", "Struan"), ("O'Brien", "O'Brien"), ("James", "James"),
     ("buses", "buses")],
)  # fmt: skip
def test_the_core_is_the_name_alone(word: str, core: str) -> None:
    found = kinds()
    assert word[: found[word] >> 32] == core
    assert word_kinds.core("Callum's") == "Callum"


def test_what_is_known_and_kept_adds_its_bits() -> None:
    found = kinds(known="zorbin", kept="ferry", phrases="oakfield")
    assert found["Zorbins"] & Kind.KNOWN
    assert found.folds["Zorbins"] == "zorbin"
    assert found["Ferry"] & Kind.DECIDED
    assert found["oakfield"] & Kind.PHRASE


def test_the_words_met_are_forgotten_when_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_kinds, "_MOST_WORDS", 2)
    found = kinds()
    for word in ("one", "two", "three"):
        assert found[word]
    found.make_room()
    assert len(found) == len(found.folds) == 0


def test_a_letter_that_no_english_word_has_makes_a_capital_rare() -> None:
    assert not kinds()["Thaís"] & Kind.ORDINARY
    assert kinds()["Pans"] & Kind.ORDINARY
    assert not kinds()["Páns"] & Kind.ORDINARY


def test_a_known_name_is_known_with_a_letter_drawn_out() -> None:
    assert kinds("zorbi")["zorbiiii"] & Kind.KNOWN
    assert not kinds("zorbi")["zorbii"] & Kind.KNOWN


def test_a_listed_first_name_that_is_a_word_is_one_of_double_meaning() -> None:
    near = NearNames(["shady", "cole"], full={"cole": frozenset({"shady"})})
    known = Kinds(Dictionary(gazetteers.shipped()), phrases={}, near=near)
    wanted = Kind.GIVEN | Kind.DOUBLE | Kind.LISTED
    assert known["shady"] & wanted == wanted
    assert known["Shad"] & Kind.KNOWN
