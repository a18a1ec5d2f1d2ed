from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import linear
from voicecode.learning.linear import Linear

# Texts on two things, ten of each, and nothing in between.
SIDES = np.repeat([[1, 0], [0, 1]], 10, axis=0)
ROWS = csr_matrix(SIDES.astype(np.float32))
HOLDS = SIDES.astype(bool)


Fit = Callable[..., Linear]


def machines(
    rows: csr_matrix, holds: np.ndarray, counts: np.ndarray | None = None
) -> Linear:
    counts = np.ones(holds.shape) if counts is None else counts
    start = linear.regressions(rows, holds, counts)
    return linear.machines(rows, holds, counts, start=start)


def machines_apart(
    rows: csr_matrix, holds: np.ndarray, counts: np.ndarray | None = None
) -> Linear:
    counts = np.ones(holds.shape) if counts is None else counts
    return linear.machines_apart(rows, holds, counts, seed=0)


def regressions(
    rows: csr_matrix, holds: np.ndarray, counts: np.ndarray | None = None
) -> Linear:
    counts = np.ones(holds.shape) if counts is None else counts
    return linear.regressions(rows, holds, counts)


all_ways = pytest.mark.parametrize("fitted", [machines, machines_apart, regressions])


def scattered() -> tuple[csr_matrix, np.ndarray]:
    """Draw texts that no line divides, for three codes."""
    chance = np.random.default_rng(1)
    rows = csr_matrix(chance.normal(size=(60, 8)))
    return rows, chance.random((60, 3)) < [0.2, 0.5, 0.7]


@all_ways
def test_codes_that_a_line_divides_are_told_apart(fitted: Fit) -> None:
    scores = fitted(ROWS, HOLDS).scores(ROWS)
    assert scores.shape == (20, 2)
    assert ((scores > 0) == HOLDS).all()


def test_scores_are_weights_times_features_and_a_constant() -> None:
    model = Linear(
        np.array([[1, 0], [2, -1]], np.float32), np.array([0.5, -1], np.float32)
    )
    rows = csr_matrix([[1.0, 1.0], [0.0, 0.0], [0.0, 3.0]])
    assert model.scores(rows).tolist() == [[3.5, -2], [0.5, -1], [6.5, -4]]
    assert model.scores(rows[:0]).shape == (0, 2)


@all_ways
def test_a_code_never_seen_scores_minus_one_everywhere(fitted: Fit) -> None:
    never = np.zeros((20, 1), dtype=bool)
    scores = fitted(ROWS, np.hstack([HOLDS, never])).scores(ROWS)
    assert (scores[:, 2] == -1).all()


@all_ways
def test_nothing_to_learn_from_scores_minus_one_everywhere(fitted: Fit) -> None:
    model = fitted(csr_matrix((0, 2)), np.zeros((0, 3), dtype=bool))
    assert (model.scores(ROWS) == -1).all()


@all_ways
def test_a_row_that_does_not_count_teaches_nothing(fitted: Fit) -> None:
    wrong = csr_matrix(np.vstack([SIDES, SIDES]).astype(np.float32))
    holds = np.vstack([HOLDS, ~HOLDS])
    counts = np.vstack([np.ones((20, 2)), np.zeros((20, 2))])
    with_them, without = fitted(wrong, holds, counts), fitted(ROWS, HOLDS)
    np.testing.assert_allclose(with_them.weights, without.weights, atol=1e-6)
    np.testing.assert_allclose(with_them.constants, without.constants, atol=1e-6)


@all_ways
def test_a_row_may_count_for_one_code_and_not_for_another(fitted: Fit) -> None:
    counts = np.ones(HOLDS.shape)
    counts[10:, 0] = 0  # all that speaks against the first code
    scores = fitted(ROWS, HOLDS, counts).scores(ROWS)
    assert (scores[:, 0] == 1).all()  # it always holds
    assert ((scores[:, 1] > 0) == HOLDS[:, 1]).all()


@all_ways
def test_a_row_that_counts_more_is_heeded_more(fitted: Fit) -> None:
    same = csr_matrix(np.ones((4, 1)))
    holds = np.array([[True], [False], [False], [False]])

    def score(worth: float) -> float:
        counts = np.array([[worth], [1], [1], [1]])
        return float(fitted(same, holds, counts).scores(same)[0, 0])

    assert score(1) < 0 < score(9)


@all_ways
def test_codes_are_learnt_one_by_one(fitted: Fit) -> None:
    rows, holds = scattered()
    together = fitted(rows, holds)
    for code in range(3):
        alone = fitted(rows, holds[:, [code]])
        weights = together.weights[:, [code]]
        np.testing.assert_allclose(weights, alone.weights, atol=1e-4)
        np.testing.assert_allclose(together.constants[code], alone.constants, atol=1e-4)


@pytest.mark.parametrize("seed", [0, 1, 2**32 - 1])
def test_the_seed_settles_the_model(seed: int) -> None:
    rows, holds = scattered()
    one, other = (
        linear.machines_apart(rows, holds, np.ones(holds.shape), seed=seed)
        for _ in range(2)
    )
    assert one.weights.tobytes() == other.weights.tobytes()
    assert one.constants.tobytes() == other.constants.tobytes()


def test_a_model_and_a_share_of_another_add_up() -> None:
    rows, holds = scattered()
    one, other = machines(rows, holds), regressions(rows, holds)
    added = one.plus(other, share=1.5).scores(rows)
    np.testing.assert_allclose(
        added, one.scores(rows) + 1.5 * other.scores(rows), atol=1e-5
    )
