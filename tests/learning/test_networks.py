from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import networks
from voicecode.learning.networks import Network, Plan

WIDTH, UNITS = 3, 600
PLAN = Plan(sums=256, smooth=0.1, rounds=5, steps=120)


def numbers(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Give numbers, and what no plane divides.

    The first code holds where the first two have the same sign, the second where the
    third is positive.
    """
    found = np.random.default_rng(seed).normal(size=(UNITS, WIDTH))
    return found, np.stack([found[:, 0] * found[:, 1] > 0, found[:, 2] > 0], axis=1)


def scores(network: Network, seen: np.ndarray) -> np.ndarray:
    """Score rows of numbers without counts."""
    return network.scores(seen, csr_matrix((len(seen), 0)))


def fitted(seed: int = 0) -> Network:
    return networks.fitted(*numbers(1), PLAN, seed=seed)


@pytest.fixture(scope="module")
def network() -> Network:
    return fitted()


def test_it_finds_what_no_plane_divides(network: Network) -> None:
    seen, holds = numbers(2)
    right = (scores(network, seen) > 0) == holds
    assert right.mean(axis=0).min() > 0.85


def test_the_seed_settles_all(network: Network) -> None:
    seen, _ = numbers(2)
    first = scores(network, seen).tobytes()
    assert (
        first == scores(fitted(), seen).tobytes() != scores(fitted(9), seen).tobytes()
    )


def test_a_rows_company_does_not_matter(network: Network) -> None:
    seen, _ = numbers(2)
    together = scores(network, seen)
    alone = np.vstack([scores(network, seen[[row]]) for row in range(20)])
    np.testing.assert_allclose(alone, together[:20], rtol=0, atol=1e-12)


def test_a_single_code_is_learnt_too() -> None:
    seen, holds = numbers(1)
    found = networks.fitted(seen, holds[:, 1:], PLAN, seed=0)
    assert scores(found, seen).shape == (UNITS, 1)
    assert ((scores(found, seen) > 0) == holds[:, 1:]).mean() > 0.9


def test_a_code_that_nobody_gave_is_as_good_as_never_found() -> None:
    seen, holds = numbers(1)
    found = networks.fitted(seen, holds & [True, False], PLAN, seed=0)
    assert (scores(found, seen)[:, 1] < 0).mean() > 0.99


def test_codes_may_stand_in_another_order(network: Network) -> None:
    seen, _ = numbers(2)
    turned = scores(network.in_order([1, 0]), seen)
    np.testing.assert_allclose(turned, scores(network, seen)[:, ::-1], atol=1e-12)


def test_what_is_seen_may_be_mostly_noughts(network: Network) -> None:
    seen, _ = numbers(2)
    seen[::2, 2] = 0
    found = network.scores(seen[:, :2], csr_matrix(seen[:, 2:]))
    np.testing.assert_allclose(found, scores(network, seen), atol=1e-5)


def test_together_they_say_what_they_say_on_average(network: Network) -> None:
    seen, _ = numbers(2)
    several = [network, fitted(1), fitted(2)]
    mean = np.mean([scores(one, seen) for one in several], axis=0)
    together = networks.together(several)
    np.testing.assert_allclose(scores(together, seen), mean, atol=1e-5)


def test_it_may_see_numbers_as_they_are(network: Network) -> None:
    seen, _ = numbers(2)
    middles, widths = np.array([5.0, 0.0, -2.0]), np.array([0.1, 1.0, 30.0])
    raw = seen * widths + middles
    found = scores(network.seeing(middles, widths), raw)
    np.testing.assert_allclose(found, scores(network, seen), atol=1e-3)
