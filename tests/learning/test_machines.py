from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from voicecode.learning import machines, ridge


def drawn(rows: int, features: int) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    chance = np.random.default_rng(3)
    seen = chance.normal(size=(rows, features))
    tilt = seen @ chance.normal(size=(features, 3)) + chance.normal(size=(rows, 3))
    counts = chance.integers(1, 4, size=(rows, 3)).astype(float)
    return csr_matrix(seen), tilt > [1.0, 0.0, -1.0], counts


def fitted(
    rows: csr_matrix, holds: np.ndarray, counts: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    start = ridge.fitted(rows, holds, counts, smooth=1.0)
    return machines.fitted(rows, holds, counts, start=start)


def test_it_comes_to_what_going_row_by_row_comes_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machines, "ROUNDS", 15)
    monkeypatch.setattr(machines, "STEPS", 30)
    rows, holds, counts = drawn(rows=400, features=20)
    weights, constants = fitted(rows, holds, counts)
    scores = rows @ weights + constants
    for code in range(3):
        # The constant is to cost next to nothing, as it does not here.
        apart = LinearSVC(
            C=machines.STRENGTH, intercept_scaling=100, tol=1e-6, max_iter=100_000
        )
        apart.fit(rows, holds[:, code], counts[:, code])
        expected = apart.decision_function(rows)
        np.testing.assert_allclose(scores[:, code], expected, atol=0.02)


def test_no_round_makes_it_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, holds, counts = drawn(rows=12, features=30)
    sides = ridge.sides(holds)

    def loss(rounds: int) -> np.ndarray:
        monkeypatch.setattr(machines, "ROUNDS", rounds)
        weights, constants = fitted(rows, holds, counts)
        short = np.maximum(1 - sides * (rows @ weights + constants), 0)
        missed = machines.STRENGTH * (counts * short**2).sum(axis=0)
        return (weights**2).sum(axis=0) / 2 + missed

    losses = [loss(rounds) for rounds in range(6)]
    for before, after in pairwise(losses):
        assert (after <= before + 1e-4).all()


def test_what_nothing_pulls_at_stays_finite() -> None:
    rows = csr_matrix(np.array([[50.0], [-50.0]]))
    holds = np.array([[True], [False]])
    far = (np.array([[1.0]], np.float32), np.zeros(1, np.float32))
    weights, constants = machines.fitted(rows, holds, np.ones((2, 1)), start=far)
    assert np.isfinite(weights).all()
    assert np.isfinite(constants).all()
    assert ((rows @ weights + constants > 0) == holds).all()
