from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.learning.invented_texts import ANY_TEXT, FAMILIES
from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence
from voicecode.learning import features, pairs
from voicecode.learning.features import Looking, Vocabulary

PETS = WordFamily("pets", Valence.POSITIVE, ("cat", "dog"))
HEARD = (
    "She was so very kind to me. She did not talk over me!",
    "A heart of gold, but late; didn't talk to me",
    "Kind of rude. Late, very late, so very late.",
    "Dim byd: y tŷ mawr",
    "",
)
VOCABULARY = features.learnt(HEARD, FAMILIES)


def rows(looking: Looking, texts: Sequence[str]) -> np.ndarray:
    """Give each whole text's row of features."""
    sight = looking.sight(texts)
    return looking.matrix((sight.belongs @ sight.counts).tocsr()).toarray()


def pairs_of(vocabulary: Vocabulary) -> set[str]:
    halves = [(key >> 32, key & 0xFFFFFFFF) for key in vocabulary.pairs.tolist()]
    names = ("", *vocabulary.words)
    return {f"{names[left]} {names[right]}" for left, right in halves}


def neighbours_of(vocabulary: Vocabulary) -> set[str]:
    """Name the neighbours: "[family] word", "word ... [family]"."""
    return {
        f"{named(vocabulary, key >> 32)} "
        f"{'... ' * (key >> 31 & 1)}{named(vocabulary, key & (1 << 31) - 1)}"
        for key in vocabulary.neighbours.tolist()
    }


def named(vocabulary: Vocabulary, number: int) -> str:
    if number >= pairs.FAMILY:
        return f"[{vocabulary.families[number - pairs.FAMILY].name}]"
    return vocabulary.words[number - 1]


@pytest.mark.parametrize(
    ("word", "runs"),
    [
        ("a", ["<a>"]),
        ("ab", ["<ab", "ab>", "<ab>"]),
        ("aaa", ["<aa", "aaa", "aa>", "<aaa", "aaa>", "<aaa>"]),
    ],
)
def test_runs_of_letters_know_the_edges_of_their_word(
    word: str, runs: list[str]
) -> None:
    assert features.runs(word) == runs


def test_runs_are_three_to_six_letters_long() -> None:
    assert {len(run) for run in features.runs("punctuality")} == {3, 4, 5, 6}


def test_weights_fall_with_the_texts_that_hold_a_thing() -> None:
    """Work out ln((1 + 3) / (1 + texts)) + 1 by hand.

    "cat" and its runs are in two of three texts, "ran" in two, "sat" in one, and so is
    "dog", which is kept as a member of the family. A pet is in each, and "[pets] ran"
    in two. No pair of words is in two texts, and of the other words' runs only those of
    "ran" are, and "at>", which is "cat"'s as well.
    """
    vocabulary = features.learnt(["Cat sat. Cat", "cat ran", "dog ran"], [PETS])
    assert vocabulary.words == ("cat", "ran", "dog")
    of_ran = ("<ra", "ran", "an>", "<ran", "ran>", "<ran>")
    assert vocabulary.runs == ("<ca", "cat", "at>", "<cat", "cat>", "<cat>", *of_ran)
    assert neighbours_of(vocabulary) == {"[pets] ran"}
    assert vocabulary.edges == (0, 3, 15, 16, 17)
    assert vocabulary.kinds == ((0, 3), (3, 3), (16, 17))
    assert vocabulary.size == 17
    once, twice, always = math.log(4 / 2) + 1, math.log(4 / 3) + 1, 1.0
    weights = [twice, twice, once, *[twice] * 12, always, twice]
    np.testing.assert_allclose(vocabulary.weights, weights, rtol=1e-6)


def test_a_word_of_one_text_alone_is_kept_if_codebook_or_lexicon_have_it() -> None:
    texts = ["Ffion Price had a dog", "nobody came"]
    vocabulary = features.learnt(texts, [PETS], shown=["Price"])
    assert vocabulary.words == ("price", "dog")


def test_a_word_of_one_text_alone_is_not_kept() -> None:
    vocabulary = features.learnt(["Mr Ffoulkes came", "he came", "Ffion? Ffion!"], ())
    assert vocabulary.words == ("came",)
    kept = {letters for run in vocabulary.runs for letters in [run.strip("<>")]}
    assert not any(letters in "ffoulkes" for letters in kept if len(letters) > 2)


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["very late", "Very LATE again"], {"very late"}),
        (["very late", "very. Late"], set()),
        (["very late, very late"], set()),
        (["very late", "late very"], set()),
        (["so very late", "so very late"], {"so very", "very late"}),
        (["very", "late", "very", "late"], set()),
    ],
)
def test_only_a_pair_that_several_texts_say_counts(
    texts: list[str], kept: set[str]
) -> None:
    assert pairs_of(features.learnt(texts, ())) == kept


def test_a_row_is_worked_out_by_hand() -> None:
    """Work out "cat cat ran": 1 + ln 2 for what is there twice."""
    vocabulary = features.learnt(["cat sat. cat", "cat ran", "dog ran"], [PETS])
    row = rows(Looking(vocabulary), ["Cat CAT ran"])[0]
    often = 1 + math.log(2)
    said = np.array([often, 1, 0])
    inside = np.array([often] * 6 + [1] * 6)
    blocks = (said / np.linalg.norm(said), inside / np.linalg.norm(inside))
    *_, family, near = vocabulary.lengths
    np.testing.assert_allclose(row, [*blocks[0], *blocks[1], family, near], rtol=1e-6)


@pytest.mark.parametrize(
    ("texts", "family", "near"),
    [(0, 1, 0), (300, 0.75, 0.55), (1_000_000, 0.5, 1.1)],
)
def test_with_more_texts_families_count_for_less_and_their_neighbours_for_more(
    texts: int, family: float, near: float
) -> None:
    assert features._lengths(texts) == pytest.approx((1, 1, family, near), abs=1e-3)


@given(st.lists(ANY_TEXT, max_size=5))
def test_each_block_has_its_length_or_is_empty(texts: list[str]) -> None:
    found = rows(Looking(VOCABULARY), texts)
    assert found.shape == (len(texts), VOCABULARY.size)
    for (start, end), length in zip(
        pairwise(VOCABULARY.edges), VOCABULARY.lengths, strict=True
    ):
        lengths = np.linalg.norm(found[:, start:end], axis=1)
        assert np.all((np.abs(lengths - length) < 1e-5) | (lengths == 0))


@given(st.lists(ANY_TEXT, min_size=1, max_size=6))
def test_a_texts_row_is_the_same_alone_and_in_company(texts: list[str]) -> None:
    company = rows(Looking(VOCABULARY), texts)
    for text, row in zip(texts, company, strict=True):
        alone = rows(Looking(VOCABULARY), [text])[0]
        assert row.tobytes() == alone.tobytes()


@given(st.lists(ANY_TEXT, max_size=6))
def test_what_is_seen_of_texts_does_not_hang_on_their_order(texts: list[str]) -> None:
    there, back = (rows(Looking(VOCABULARY), run) for run in (texts, texts[::-1]))
    np.testing.assert_allclose(there, back[::-1], atol=1e-6)


@example([["kindest"], ["lately"], ["talkers kindest", "kindly"]])
@given(st.lists(st.lists(ANY_TEXT, max_size=3), max_size=4))
def test_forgetting_words_changes_no_row(batches: list[list[str]]) -> None:
    remembering, forgetful = Looking(VOCABULARY), Looking(VOCABULARY)
    with pytest.MonkeyPatch.context() as patch:
        for texts in batches:
            patch.setattr(features, "_MOST_WORDS", 50_000)
            kept = rows(remembering, texts)
            patch.setattr(features, "_MOST_WORDS", 0)
            np.testing.assert_allclose(rows(forgetful, texts), kept, atol=1e-6)


def test_words_are_forgotten_once_they_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(features, "_MOST_WORDS", 3)
    looking = Looking(VOCABULARY)
    own = len(looking.numbering.words)
    looking.sight(["alder birch cedar"])
    assert len(looking.numbering.words) == own + 3
    looking.sight(["elm"])
    assert looking.numbering.words[own:] == ["elm"]


def test_an_unknown_word_is_seen_by_its_letters() -> None:
    vocabulary = features.learnt(["the worker", "a worker"], ())
    row = rows(Looking(vocabulary), ["workers"])[0]
    _, said, inside, *_ = vocabulary.edges
    assert not row[:said].any()
    seen = {vocabulary.runs[at] for at in np.flatnonzero(row[said:inside])}
    assert seen == set(features.runs("worker")) & set(features.runs("workers"))


def test_a_words_runs_are_found_by_its_number() -> None:
    looking = Looking(features.learnt(["late", "late too"], ()))
    late, never_met = looking.numbering["late"], looking.numbering["unheard"]
    names = [looking.vocabulary.runs[at] for at in looking.runs_of(late)]
    assert names == features.runs("late")
    assert looking.runs_of(never_met).tolist() == []


def test_the_letters_of_a_word_that_is_everywhere_do_not_count() -> None:
    texts = ["the worker"] * 20 + ["the social lateness"] * 20
    looking = Looking(features.learnt(texts, ()))
    number = looking.numbering.__getitem__
    assert looking.runs_of(number("the")).tolist() == []  # in 40 texts
    assert len(looking.runs_of(number("worker"))) == len(features.runs("worker"))
    assert "the" not in looking.vocabulary.runs
    assert "the" in looking.vocabulary.words


def test_counts_are_those_of_sentences_and_add_up_to_the_texts() -> None:
    vocabulary = features.learnt(["late", "early", "late, early"], ())
    sight = Looking(vocabulary).sight(["Late, late. Early.", "", "Late"])
    assert sight.counts[:, :2].toarray().tolist() == [[2, 0], [0, 1], [0, 0], [1, 0]]
    whole = sight.belongs @ sight.counts
    assert whole[:, :2].toarray().tolist() == [[2, 1], [0, 0], [1, 0]]


def test_tones_count_the_good_and_the_bad_of_each_sentence() -> None:
    sight = Looking(VOCABULARY).sight(["Kind, kind, rude. Not kind", "Tŷ", "so so"])
    assert sight.tones.tolist() == [[2, 1], [0, 1], [0, 0], [0, 0]]


def test_families_are_found_by_words_that_no_text_taught() -> None:
    looking = Looking(features.learnt(["house"], FAMILIES))
    row = rows(looking, ["a heart of gold"])[0]
    _, _, inside, end, _ = looking.vocabulary.edges
    length = looking.vocabulary.lengths[2]
    np.testing.assert_allclose(row[inside:end], [length, 0, 0, 0, 0], rtol=1e-6)


def test_neighbours_are_found_whichever_member_was_said() -> None:
    vocabulary = features.learnt(["so very kind to me", "kind to us"], FAMILIES)
    assert neighbours_of(vocabulary) == {"[kindness] to"}
    *_, start, end = vocabulary.edges
    row = rows(Looking(vocabulary), ["a heart of gold to all", "good to all"])
    length = vocabulary.lengths[3]
    np.testing.assert_allclose(row[:, start:end], [[length], [0]], rtol=1e-6)


@pytest.mark.parametrize("texts", [[], [""], ["", "…"]])
def test_no_words_teach_no_features(texts: list[str]) -> None:
    vocabulary = features.learnt(texts, ())
    assert vocabulary.size == 0
    assert rows(Looking(vocabulary), ["late", ""]).shape == (2, 0)


@pytest.mark.parametrize("text", ["", "…", "\0", "😀", "很好", "x" * 100_000])
def test_a_text_that_shares_nothing_has_a_row_of_zeros(text: str) -> None:
    assert rows(Looking(VOCABULARY), ["late", text])[1].tolist() == [0] * len(
        VOCABULARY.weights
    )


def test_no_texts_have_no_rows() -> None:
    assert rows(Looking(VOCABULARY), []).shape == (0, VOCABULARY.size)
