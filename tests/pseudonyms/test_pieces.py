from __future__ import annotations

from itertools import accumulate, chain, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.pseudonyms import pieces


def test_words_are_cut_with_their_apostrophes_and_without_hyphens() -> None:
    assert pieces.words("Mia-Rose didn't see O’Brien's_cat.") == [
        "Mia", "Rose", "didn't", "see", "O’Brien's", "cat",
    ]  # fmt: skip


def test_a_decomposed_letter_is_one_with_its_marks() -> None:
    assert pieces.words("Sia\u0302n a Lly\u0302r") == ["Sia\u0302n", "a", "Lly\u0302r"]


@pytest.mark.parametrize(
    ("text", "words", "between"),
    [
        ("", [], [""]),
        ("'", [], ["'"]),
        ("a", ["a"], ["", ""]),
        ("'a'", ["a"], ["'", "'"]),
        ("it's Mia-Rose_x", ["it's", "Mia", "Rose", "x"], ["", " ", "-", "_", ""]),
        (" x  y\n", ["x", "y"], [" ", "  ", "\n"]),
        ("a ogham\u1680mark", ["a", "ogham\u1680mark"], ["", " ", ""]),
        ("half \ud800 a pair", ["half", "a", "pair"], ["", " \ud800 ", " ", ""]),
    ],
)
def test_a_text_is_cut_into_words_and_marks(
    text: str, words: list[str], between: list[str]
) -> None:
    found = pieces.of(text)
    assert (found.words, found.between) == (words, between)


@given(
    st.text(
        alphabet=st.sampled_from("aB1 '’ʼ＇-\n.é\u0301\u00ad\u1680_@💀"), max_size=40
    )
)
def test_long_texts_are_cut_as_a_few_words_are(text: str) -> None:
    found = pieces.of(text)
    assert found.words == pieces.words(text)
    both = zip_longest(found.between, found.words, fillvalue="")
    cut = list(chain.from_iterable(both))
    assert "".join(cut) == text
    assert found.starts.tolist() == list(accumulate(map(len, cut)))[:-2:2]
    odd = [at for at, marks in enumerate(found.between) if marks != " "]
    assert found.odd.tolist() == odd
