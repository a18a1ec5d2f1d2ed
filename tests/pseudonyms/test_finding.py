from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.pseudonyms.protecting_aloud import replaced
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms.finding import Finder
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.knowledge import phrases, shipped
from voicecode.pseudonyms.word_kinds import Dictionary

GAZETTEER = gazetteers.shipped()
WORDS = Dictionary(GAZETTEER)
PHRASES = phrases([], GAZETTEER, tuple(shipped(GAZETTEER)))


def finder(known: str = "", kept: str = "") -> Finder:
    return Finder(
        WORDS,
        phrases=PHRASES,
        known=frozenset(known.split()),
        kept=frozenset(kept.split()),
    )


def found(text: str, **words: str) -> list[tuple[str, Family]]:
    own = finder(**words)
    cut = own.cut(text, [Span(0, len(text))])
    return [(one.span.of(text), one.family) for one in own.finds(cut)]


def test_people_places_institutions_and_numbers_are_found_in_order() -> None:
    text = "Karen is at Oakfield Primary in Leeds, ring 07700 900123."
    assert found(text) == [
        ("Karen", Family.PERSON),
        ("Oakfield Primary", Family.INSTITUTION),
        ("Leeds", Family.PLACE),
        ("07700 900123", Family.NUMBER),
    ]


def test_a_known_word_is_found_in_any_case() -> None:
    assert found("zorbin came and ZORBIN left", known="zorbin") == [
        ("zorbin", Family.PERSON),
        ("ZORBIN", Family.PERSON),
    ]


def test_a_word_that_a_person_said_to_keep_is_kept() -> None:
    assert found("I told Karen in Leeds.", kept="karen leeds") == []


_WORDS = st.sampled_from(
    "Karen karen KAREN Will will the my brother called Mrs St Joseph's School at in"
    " Leeds Newcastle upon Tyne 07700 900123 @me 14 March born Flat 6, O'Brien . , - \n"
    " Ysgol y Berwyn [name of teacher] I B. Mia -Rose ’em".split(" ")
)


@given(st.lists(_WORDS, max_size=30))
def test_whatever_the_text_finds_are_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    own = finder()
    finds = own.finds(own.cut(text, [Span(0, len(text))]))
    for one in finds:
        assert 0 <= one.span.start < one.span.end <= len(text)
    for one, following in pairwise(finds):
        assert one.span.end <= following.span.start


def test_a_name_ends_where_another_in_full_begins() -> None:
    names = ["Agata Wrona=staff"]
    assert replaced("i saw miss wrona agata wrona there", names=names) == [
        "wrona",
        "agata wrona",
    ]
