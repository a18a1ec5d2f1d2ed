from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules import vocabulary
from voicecode.rules import vocabulary as kinds
from voicecode.rules.pieces import LONGEST, Pieces

vocabulary()  # the tokeniser is made once, before hypothesis looks at its clock
TEXTS = st.text() | st.lists(
    st.sampled_from(
        ["didn't", "come,", "(.)", "mum/dad", "3pm", "\n\n", "\u00a0", "tŷ"]
    )
).map(" ".join)


@given(TEXTS)
def test_a_text_is_cut_as_spacy_cuts_it(text: str) -> None:
    pieces = Pieces(vocabulary())
    tokens = pieces.tokens(text)
    spans = zip(tokens.starts.tolist(), tokens.lengths.tolist(), strict=True)
    cut = [text[start : start + length] for start, length in spans]
    doc = pieces.words.speech.nlp.tokenizer(text)
    assert cut == [token.text for token in doc if not token.is_space]


def test_empty_lines_are_counted() -> None:
    tokens = Pieces(vocabulary()).tokens("a\nb\n\nc \n \n d")
    assert tokens.paragraphs.tolist() == [0, 0, 1, 2]


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    assert Pieces(vocabulary()).tokens(text).kinds.tolist() == []


def test_what_is_too_long_to_be_a_word_is_one_token() -> None:
    tokens = Pieces(vocabulary()).tokens("x." * LONGEST)
    assert tokens.lengths.tolist() == [2 * LONGEST]


def test_pieces_met_in_several_texts_keep_their_tokens() -> None:
    pieces = Pieces(vocabulary())
    first = pieces.tokens("didn't come, (then)")
    pieces.tokens("x1y mum/dad 3pm didn't")
    again = pieces.tokens("didn't come, (then)")
    assert again.starts.tolist() == first.starts.tolist()
    assert again.kinds.tolist() == first.kinds.tolist()


def test_words_numbered_later_are_known_in_pieces_met_before() -> None:
    words = vocabulary()
    pieces = Pieces(words)
    assert pieces.tokens("late").kinds.tolist() == [kinds.OTHER]
    number = words.number("late")
    assert pieces.tokens("late").kinds.tolist() == [number]
