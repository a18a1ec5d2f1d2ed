from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import ridge


def drawn(rows: int = 40, features: int = 6, codes: int = 3) -> tuple[np.ndarray, ...]:
    chance = np.random.default_rng(5)
    seen = chance.normal(size=(rows, features)) + 1
    holds = chance.random((rows, codes)) < [0.2, 0.5, 0.8][:codes]
    counts = chance.integers(0, 4, size=(rows, codes)).astype(float)
    return seen, holds, counts


def exactly(
    seen: np.ndarray, holds: np.ndarray, counts: np.ndarray, smooth: float
) -> tuple[np.ndarray, float]:
    """Solve one code's normal equations (Hoerl and Kennard 1970), constant and all."""
    wide = seen.shape[1]
    with_one = np.hstack([seen, np.ones((len(seen), 1))])
    penalty = np.diag([smooth] * wide + [0.0])
    square = with_one.T @ (with_one * counts[:, None]) + penalty
    found = np.linalg.solve(square, with_one.T @ (counts * np.where(holds, 1, -1)))
    return found[:-1], found[-1]


@pytest.mark.parametrize("smooth", [0.5, 1.0, 10.0])
def test_the_plane_is_the_nearest_one(smooth: float) -> None:
    seen, holds, counts = drawn()
    weights, constants = ridge.fitted(csr_matrix(seen), holds, counts, smooth=smooth)
    for code in range(3):
        best, constant = exactly(seen, holds[:, code], counts[:, code], smooth)
        np.testing.assert_allclose(weights[:, code], best, atol=2e-4)
        assert constants[code] == pytest.approx(constant, abs=2e-4)


def test_it_is_settled_after_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, holds, counts = drawn(rows=200, features=50)
    found = ridge.fitted(csr_matrix(seen), holds, counts, smooth=1.0)
    monkeypatch.setattr(ridge, "STEPS", 60)
    longer = ridge.fitted(csr_matrix(seen), holds, counts, smooth=1.0)
    np.testing.assert_allclose(found[0], longer[0], atol=0.02)


def test_a_feature_that_is_never_seen_has_no_weight() -> None:
    seen, holds, counts = drawn()
    seen[:, 2] = 0
    weights, _ = ridge.fitted(csr_matrix(seen), holds, counts, smooth=1.0)
    assert (weights[2] == 0).all()


def test_rows_without_features_leave_the_mean_alone() -> None:
    _, holds, counts = drawn()
    weights, constants = ridge.fitted(csr_matrix((40, 4)), holds, counts, smooth=1.0)
    assert (weights == 0).all()
    sides = np.where(holds, 1, -1)
    expected = (counts * sides).sum(axis=0) / counts.sum(axis=0)
    np.testing.assert_allclose(constants, expected, rtol=1e-5)


def test_no_codes_are_no_trouble() -> None:
    none = np.zeros((40, 0))
    rows = csr_matrix(np.ones((40, 4)))
    weights, constants = ridge.fitted(rows, none.astype(bool), none, smooth=1.0)
    assert (weights.shape, constants.shape) == ((4, 0), (0,))
