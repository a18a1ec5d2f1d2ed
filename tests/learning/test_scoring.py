from __future__ import annotations

import numpy as np
import pytest

from tests import coded_units
from voicecode.learning import features, scoring
from voicecode.learning.features import Looking
from voicecode.learning.linear import Linear
from voicecode.learning.scorers import Scorers
from voicecode.learning.scoring import SIGNS, Rows

TEXTS = [
    "She was late again last week.",
    "Late. She was late again last week. We live near the park.",
    "",
    "No. Yes. Perhaps.",
    "...",
]


@pytest.fixture
def looking() -> Looking:
    return Looking(coded_units.model().vocabulary)


def of_length(rows: np.ndarray) -> list[float]:
    return np.round(np.linalg.norm(rows, axis=1), 4).tolist()


def test_every_text_has_a_row(looking: Looking) -> None:
    seen = scoring.rows(looking, TEXTS, None)
    assert seen.whole.shape == (5, looking.vocabulary.size)
    assert seen.tones.shape == (5, 2)


def test_a_text_without_words_is_an_empty_row(looking: Looking) -> None:
    seen = scoring.rows(looking, ["", "...", "  \n ", "?!"], None)
    assert seen.whole.nnz == 0
    assert seen.sentences.shape[0] == 0


def test_no_texts_have_no_rows(looking: Looking) -> None:
    assert scoring.rows(looking, [], None).whole.shape[0] == 0


def test_only_longer_sentences_of_texts_with_several_stand_alone(
    looking: Looking,
) -> None:
    seen = scoring.rows(looking, TEXTS, None)
    assert seen.owners.tolist() == [1, 1]
    assert seen.places.tolist() == [1, 2]


def test_a_texts_row_does_not_hang_on_its_neighbours(looking: Looking) -> None:
    together = scoring.rows(looking, TEXTS, None).whole.toarray()
    for place, text in enumerate(TEXTS):
        [alone] = scoring.rows(looking, [text], None).whole.toarray()
        np.testing.assert_array_equal(together[place], alone)


def test_words_never_met_change_nothing(looking: Looking) -> None:
    [one, other] = scoring.rows(looking, ["late", "late"], None).whole.toarray()
    scoring.rows(looking, ["zyzzyva qwxz"], None)
    np.testing.assert_array_equal(one, other)


def test_the_rows_of_some_units_are_those_of_all(looking: Looking) -> None:
    seen = scoring.rows(looking, [*TEXTS, TEXTS[1]], None)
    some = seen.of(np.array([1, 3, 5]))
    assert some.owners.tolist() == [0, 0, 2, 2]
    assert some.places.tolist() == [1, 2, 1, 2]
    np.testing.assert_array_equal(some.whole.toarray(), seen.whole.toarray()[[1, 3, 5]])
    assert some.sentences.shape[0] == len(some.places) == 4
    assert some.tones.shape == (3, 2)
    np.testing.assert_array_equal(some.near.toarray(), seen.near.toarray()[[1, 3, 5]])


@pytest.fixture
def known() -> tuple[Rows, Linear]:
    """Make one feature, the word "good", that speaks for one code."""
    looking = Looking(features.learnt(["good", "good"], ()))
    texts = ["good", "bad bad bad bad. good good bad bad. good good bad bad.", "bad"]
    seen = scoring.rows(looking, texts, None)
    weights = np.zeros((looking.vocabulary.size, 2), np.float32)
    weights[0, 0] = 1
    return seen, Linear(weights, np.array([0, -1], np.float32))


def only(linear: Linear, seen: Rows) -> Scorers:
    """Let nothing else score."""
    none = np.zeros(2, np.float32)
    near = Linear(np.zeros((seen.near.shape[1], 2), np.float32), none)
    return Scorers(linear, near, Linear(np.zeros_like(linear.weights), none))


def test_what_stands_near_and_what_leans_score_as_well() -> None:
    model = coded_units.model()
    looking = Looking(model.vocabulary)
    seen = scoring.rows(looking, ["She was late again last week."], None)
    found = scoring.signs(seen, model.scorers, model.likeness).values[0]
    near = model.scorers.near.scores(seen.near)[0]
    leaning = model.scorers.leaning.scores(seen.whole)[0]
    assert seen.near.nnz > 0
    assert found[:, SIGNS.index("near")].tolist() == near.tolist()
    assert found[:, scoring.LEANING].tolist() == leaning.tolist()
    assert leaning[0] < 0


def test_a_unit_speaks_by_its_best_sentence(known: tuple[Rows, Linear]) -> None:
    seen, linear = known
    found = scoring.signs(seen, only(linear, seen), np.zeros_like(linear.weights))
    assert found.values.shape == (3, 2, len(SIGNS))
    whole, best = found.values[:, 0, 0], found.values[:, 0, 1]
    assert whole.tolist() == [1, 1, 0]
    assert best.tolist() == [1, 1, 0]


def test_of_sentences_that_speak_alike_the_first_is_the_best(
    known: tuple[Rows, Linear],
) -> None:
    seen, linear = known
    found = scoring.signs(seen, only(linear, seen), np.zeros_like(linear.weights))
    assert seen.places[found.best[1, 0]] == 1
    assert seen.places[found.best[1, 1]] == 0


def test_a_unit_of_one_sentence_has_no_best_one(known: tuple[Rows, Linear]) -> None:
    seen, linear = known
    found = scoring.signs(seen, only(linear, seen), np.zeros_like(linear.weights))
    assert found.best[0].tolist() == found.best[2].tolist() == [-1, -1]
    np.testing.assert_array_equal(found.values[0, :, 0], found.values[0, :, 1])


def test_likeness_is_to_what_the_codebook_says() -> None:
    model = coded_units.model()
    looking = Looking(model.vocabulary)
    seen = scoring.rows(looking, ["Arriving when it was arranged.", "Money"], None)
    found = scoring.signs(seen, model.scorers, model.likeness)
    assert found.values[:, :, SIGNS.index("likeness")].argmax(axis=1).tolist() == [0, 3]


def test_rows_of_features_have_one_length(looking: Looking) -> None:
    seen = scoring.rows(looking, TEXTS[:2], None)
    words = seen.whole.toarray()[:, : looking.vocabulary.edges[1]]
    assert of_length(words) == [1, 1]
