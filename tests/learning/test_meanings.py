from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import meanings
from voicecode.learning.networks import Network

WIDTH, UNITS = 3, 600


def rows(seed: int) -> tuple[csr_matrix, np.ndarray]:
    """Give rows of a word and a vector of length 1, and what no plane divides.

    The first code holds where the vector's first two numbers have the same sign, the
    second where the third is positive.
    """
    vectors = np.random.default_rng(seed).normal(size=(UNITS, WIDTH))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    holds = np.stack([vectors[:, 0] * vectors[:, 1] > 0, vectors[:, 2] > 0], axis=1)
    return csr_matrix(np.hstack([np.ones((UNITS, 1)), vectors])), holds


@pytest.fixture(scope="module")
def network() -> Network:
    seen, holds = rows(1)
    return meanings.fitted(seen, WIDTH, holds, seed=0)


def test_it_finds_what_no_plane_divides(network: Network) -> None:
    seen, holds = rows(2)
    right = (meanings.scores(network, seen) > 0) == holds
    assert right.mean(axis=0).min() > 0.85


def test_words_beside_the_vectors_do_not_count(network: Network) -> None:
    seen, _ = rows(2)
    other = seen.copy()
    other[:, 0] = 7
    assert (meanings.scores(network, seen) == meanings.scores(network, other)).all()


def test_a_units_company_does_not_matter(network: Network) -> None:
    seen, _ = rows(2)
    together = meanings.scores(network, seen)
    alone = np.vstack([meanings.scores(network, seen[[row]]) for row in range(20)])
    np.testing.assert_allclose(alone, together[:20], rtol=0, atol=1e-12)
