from __future__ import annotations

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.learning.invented_texts import ANY_TEXT
from voicecode.domain.spans import Span
from voicecode.learning import words
from voicecode.learning.words import END, Numbering

LATIN = st.text(st.characters(max_codepoint=0x24F), max_size=30)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("LATE", "late"),
        ("naïve", "naive"),
        (decomposed("naïve"), "naive"),
        ("Tŷ", "ty"),
        (decomposed("CŴN"), "cwn"),
        ("didn’t", "didn't"),
        ("DIDN'T", "didn't"),
        ("didn`t", "didn't"),
        ("didn´t", "didn't"),
        ("didnʼt", "didn't"),
        ("ʼnʼ", "n"),
        ("so\u00adcial", "social"),
        ("𝗚𝗿𝗲𝗮𝘁", "great"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("２", "2"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60),
        ("é" * 100_000, "e" * 60),
        ("ß" * 40, "s" * 60),
        ("\u0301", "\u0301"),
    ],
)
def test_spellings_of_one_word_fold_together(typed: str, folded: str) -> None:
    assert words.folded(typed) == folded


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("She wasn’t there.", ["she", "wasn't", "there"]),
        ("Mae'r tŷ'n oer!", ["mae'r", "ty'n", "oer"]),
        (decomposed("Mae'r tŷ'n oer!"), ["mae'r", "ty'n", "oer"]),
        ("'Great', they said", ["great", "they", "said"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
        ("well-known; on/off", ["well", "known", "on", "off"]),
        ("2 hours, 30mins", ["2", "hours", "30mins"]),
        ("good👍🏽 😀", ["good"]),
        ("a\0b", ["a", "b"]),
        ("a\r\nb\tc", ["a", "b", "c"]),
        ("很好", ["很好"]),
        ("so\u00adcial wor\u200bker", ["social", "worker"]),
        ("don`t, don´t, donʼt, don‘t", ["don't"] * 4),
        ("I ❤️ it", ["i", "it"]),
        ("❤️", []),
        ("\u0301", []),
        ("'’'", []),
        ("?! … ...", []),
        ("😀", []),
        ("\0", []),
        (" \n\n\t", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_its_words(text: str, cut: list[str]) -> None:
    assert words.folded_words(text) == cut


@given(ANY_TEXT)
def test_no_word_is_empty_or_over_long(text: str) -> None:
    assert all(0 < len(word) <= 60 for word in words.folded_words(text))


@given(LATIN)
def test_accents_may_be_composed_or_not(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert words.folded_words(composed) == words.folded_words(decomposed(text))


def test_words_that_fold_to_the_same_share_a_number() -> None:
    numbering = Numbering(["late"])
    assert [numbering[typed] for typed in ("Tŷ", "LATE", "ty", "late")] == [2, 1, 2, 1]
    assert numbering.words == ["", "late", "ty"]


@pytest.mark.parametrize("typed", [".", "!", "?!", "…", "...", "\n", "\n\n"])
def test_what_ends_a_sentence_is_no_word(typed: str) -> None:
    numbering = Numbering(())
    assert numbering[typed] == END
    assert numbering.words == [""]


@pytest.mark.parametrize(
    ("ascending", "keys", "places"),
    [
        ([2, 5, 9], [9, 2, 5], [2, 0, 1]),
        ([2, 5, 9], [1, 3, 10], [-1, -1, -1]),
        ([], [1, 2], [-1, -1]),
        ([2, 5, 9], [], []),
        ([], [], []),
    ],
)
def test_keys_are_found_at_their_places(
    ascending: list[int], keys: list[int], places: list[int]
) -> None:
    found = words.found_at(np.array(ascending, np.int64), np.array(keys, np.int64))
    assert found.tolist() == places


def sentences(*texts: str) -> list[tuple[int, str]]:
    """List each sentence: the number of its text, and its words."""
    numbering = Numbering(())
    cut = words.of(texts, numbering.__getitem__)
    said: list[list[str]] = [[] for _ in cut.units]
    for sentence, number in zip(cut.sentences, cut.numbers, strict=True):
        said[sentence].append(numbering.words[number])
    assert cut.sentence_lengths.tolist() == [len(one) for one in said]
    assert cut.texts == len(texts)
    joined = [" ".join(one) for one in said]
    return list(zip(cut.units.tolist(), joined, strict=True))


@pytest.mark.parametrize(
    ("texts", "cut"),
    [
        (["One two. Three!"], [(0, "one two"), (0, "three")]),
        (["One two", "three"], [(0, "one two"), (1, "three")]),
        (["One two.", "three"], [(0, "one two"), (1, "three")]),
        (["One\ntwo"], [(0, "one"), (0, "two")]),
        (["One\r\ntwo"], [(0, "one"), (0, "two")]),
        (["?! ... Well.. then"], [(0, "well"), (0, "then")]),
        (["Yes", "", "No"], [(0, "yes"), (1, ""), (2, "no")]),
        (["", "Yes"], [(0, ""), (1, "yes")]),
        (["Yes", "..."], [(0, "yes"), (1, "")]),
        (["", "?", "👍"], [(0, ""), (1, ""), (2, "")]),
        ([], []),
    ],
)
def test_texts_are_cut_into_sentences(
    texts: list[str], cut: list[tuple[int, str]]
) -> None:
    assert sentences(*texts) == cut


@given(st.lists(ANY_TEXT, max_size=6))
def test_every_text_has_its_sentences_in_order(texts: list[str]) -> None:
    alone = [
        (place, said) for place, text in enumerate(texts) for _, said in sentences(text)
    ]
    assert sentences(*texts) == alone


@pytest.mark.parametrize(
    ("text", "place", "cut"),
    [
        ("“Well. I can't!” she said", 0, "Well"),
        ("“Well. I can't!” she said", 1, "I can't"),
        ("“Well. I can't!” she said", 2, "she said"),
        ("“Well. I can't!” she said", -1, "Well. I can't!” she said"),
        ("... Yes, 'tŷ'? ...", 0, "Yes, 'tŷ"),
        ("One\r\n\ntwo", 1, "two"),
        ("👍 ...", 0, "👍 ..."),
        ("👍 ...", -1, "👍 ..."),
        ("Love it ❤️. ❤️", -1, "Love it"),
        ("", 0, ""),
    ],
)
def test_a_sentence_is_cut_from_its_first_word_to_its_last(
    text: str, place: int, cut: str
) -> None:
    assert words.sentence(text, place).of(text) == cut


@given(st.lists(ANY_TEXT, max_size=6))
def test_sentences_are_counted_and_their_words_numbered_as_in_a_batch(
    texts: list[str],
) -> None:
    numbering = Numbering(())
    batch = words.of(texts, numbering.__getitem__)
    for unit, text in enumerate(texts):
        for place, sentence in enumerate(np.flatnonzero(batch.units == unit)):
            within = words.sentence(text, place)
            said = words.placed(text, within, numbering.__getitem__)
            own = batch.numbers[batch.sentences == sentence].tolist()
            assert said.numbers.tolist() == own
            if own:
                assert within == Span(said.starts[0], said.ends[-1])


@given(ANY_TEXT)
def test_all_sentences_together_hold_every_word(text: str) -> None:
    numbering = Numbering(())
    within = words.sentence(text, -1)
    said = words.placed(text, within, numbering.__getitem__)
    known = [numbering.words[number] for number in said.numbers]
    assert known == words.folded_words(text)


@given(ANY_TEXT)
def test_a_place_cuts_exactly_its_word(text: str) -> None:
    numbering = Numbering(())
    said = words.placed(text, Span(0, len(text)), numbering.__getitem__)
    reached = 0
    for number, start, end in zip(said.numbers, said.starts, said.ends, strict=True):
        assert reached <= start < end <= len(text)
        assert numbering.words[number] == words.folded(text[start:end])
        reached = end
