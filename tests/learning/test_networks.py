from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import networks
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
    return networks.fitted(*_known(), seed=0)


def _known() -> tuple[csr_matrix, int, np.ndarray]:
    seen, holds = rows(1)
    return seen, WIDTH, holds


def test_it_finds_what_no_plane_divides(network: Network) -> None:
    seen, holds = rows(2)
    right = (network.scores(seen) > 0) == holds
    assert right.mean(axis=0).min() > 0.85


def test_words_beside_the_vectors_do_not_count(network: Network) -> None:
    seen, _ = rows(2)
    other = seen.copy()
    other[:, 0] = 7
    assert (network.scores(seen) == network.scores(other)).all()


def test_the_seed_settles_all() -> None:
    seen, _ = rows(2)
    same, other = (networks.fitted(*_known(), seed=seed) for seed in (0, 9))
    first = networks.fitted(*_known(), seed=0)
    assert first.scores(seen).tobytes() == same.scores(seen).tobytes()
    assert first.scores(seen).tobytes() != other.scores(seen).tobytes()


def test_a_units_company_does_not_matter(network: Network) -> None:
    seen, _ = rows(2)
    together = network.scores(seen)
    alone = np.vstack([network.scores(seen[[row]]) for row in range(20)])
    np.testing.assert_allclose(alone, together[:20], rtol=0, atol=1e-12)


def test_a_single_code_is_learnt_too() -> None:
    seen, holds = rows(1)
    found = networks.fitted(seen, WIDTH, holds[:, 1:], seed=0)
    assert found.scores(seen).shape == (UNITS, 1)
    assert ((found.scores(seen) > 0) == holds[:, 1:]).mean() > 0.9


def test_a_code_that_nobody_gave_is_as_good_as_never_found() -> None:
    seen, holds = rows(1)
    found = networks.fitted(seen, WIDTH, holds & [True, False], seed=0)
    assert (found.scores(seen)[:, 1] < 0).all()


def test_codes_may_stand_in_another_order(network: Network) -> None:
    seen, _ = rows(2)
    turned = network.in_order([1, 0]).scores(seen)
    np.testing.assert_allclose(turned, network.scores(seen)[:, ::-1], atol=1e-12)


def test_it_is_several_networks_side_by_side(network: Network) -> None:
    seen, _ = rows(2)
    half = network.inner.shape[1] // 2
    parts = [
        replace(
            network,
            inner=network.inner[:, part],
            inner_constants=network.inner_constants[part],
            outer=network.outer[part],
            outer_constants=network.outer_constants / 2,
        )
        for part in (slice(half), slice(half, None))
    ]
    together = sum(part.scores(seen) for part in parts)
    np.testing.assert_allclose(together, network.scores(seen), atol=1e-6)
