from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import besides, judges
from voicecode.learning.besides import Besides
from voicecode.learning.judges import Judge
from voicecode.learning.sigmoids import Sigmoid

CODES = 3
BY_DEFAULT = Sigmoid(np.array([2.0, 0.0]), np.array([0.0, 0.0, 1.0]))


def signs(units: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Give two signs a code, and what holds.

    The first sign speaks for its code, but the second code never holds beside the
    first, whatever speaks for it; the other sign says nothing.
    """
    drawn = np.random.default_rng(seed).normal(size=(units, CODES, 2))
    holds = drawn[:, :, 0] > 0
    holds[:, 1] &= ~holds[:, 0]
    return drawn, holds


def fitted(units: int, lowered: float = 0.0) -> tuple[Judge, np.ndarray]:
    seen, holds = signs(units)
    return learnt(seen, holds, lowered=lowered)


def learnt(
    seen: np.ndarray, holds: np.ndarray, lowered: float = 0.0
) -> tuple[Judge, np.ndarray]:
    """Learn from signs alone."""
    return judges.fitted(
        seen, none(seen), holds, by_default=BY_DEFAULT, lowered=lowered, seed=0
    )


def none(seen: np.ndarray) -> Besides:
    return besides.nothing(len(seen))


def right(judge: Judge) -> np.ndarray:
    """Give the share of units judged rightly of each code."""
    seen, holds = signs(2_000, seed=7)
    return ((judge.chances(seen, none(seen)) >= judge.thresholds) == holds).mean(axis=0)


@pytest.fixture(scope="module")
def many() -> tuple[Judge, np.ndarray]:
    return fitted(judges.FEWEST)


def test_with_few_units_every_code_is_judged_by_its_own_signs() -> None:
    judge, chances = fitted(300)
    assert judge.network is None
    assert chances.shape == (300, CODES)
    assert right(judge)[[0, 2]].min() > 0.95
    assert right(judge)[1] < 0.85


def test_with_many_what_speaks_for_another_code_counts(
    many: tuple[Judge, np.ndarray],
) -> None:
    few, _ = fitted(judges.FEWEST - 1)
    assert few.network is None
    assert many[0].network is not None
    assert right(many[0])[1] > right(few)[1] + 0.05
    assert right(many[0])[[0, 2]].min() > 0.95


def test_what_is_said_of_units_comes_from_networks_that_did_not_see_them() -> None:
    """Let chance alone decide what holds: nothing of it can be known beforehand."""
    seen, _ = signs(judges.FEWEST)
    holds = np.random.default_rng(3).random((judges.FEWEST, CODES)) > 0.5
    _, chances = learnt(seen, holds)
    ranked = [np.corrcoef(chances[:, code], holds[:, code])[0, 1] for code in range(3)]
    assert np.abs(ranked).max() < 0.1


def test_codes_are_proposed_as_often_as_they_hold(
    many: tuple[Judge, np.ndarray],
) -> None:
    judge, chances = many
    _, holds = signs(judges.FEWEST)
    proposed = (chances >= judge.thresholds).sum(axis=0)
    np.testing.assert_allclose(proposed, holds.sum(axis=0), atol=3)
    lower, _ = fitted(judges.FEWEST, lowered=0.5)
    assert (lower.thresholds < judge.thresholds).all()


def test_codes_may_stand_in_another_order(many: tuple[Judge, np.ndarray]) -> None:
    seen, _ = signs(50, seed=7)
    for judge in (many[0], fitted(300)[0]):
        turned = judge.in_order([2, 0, 1])
        chances = turned.chances(seen[:, [2, 0, 1]], none(seen))
        np.testing.assert_allclose(
            chances, judge.chances(seen, none(seen))[:, [2, 0, 1]]
        )
        assert turned.thresholds.tolist() == judge.thresholds[[2, 0, 1]].tolist()


def test_a_sign_that_never_differs_does_no_harm() -> None:
    seen, holds = signs(judges.FEWEST)
    seen[:, :, 1] = 4
    judge, _ = learnt(seen, holds)
    assert np.isfinite(judge.chances(seen, none(seen))).all()


def vectors(drawn: np.ndarray) -> Besides:
    return replace(none(drawn), vectors=(drawn / 5).astype(np.float32))


def families(drawn: np.ndarray) -> Besides:
    """Let several families be heard where a number is positive."""
    heard = np.repeat(drawn > 0, 8, axis=1)
    return replace(none(drawn), families=csr_matrix(heard, dtype=np.float32))


@pytest.mark.parametrize("seen_as", [vectors, families])
def test_what_networks_see_besides_signs_counts(
    seen_as: Callable[[np.ndarray], Besides],
) -> None:
    """Let the second code hold where the first two numbers have the same sign."""
    seen, holds = signs(judges.FEWEST + 2_000)
    drawn = np.random.default_rng(5).normal(size=(len(seen), 4))
    holds[:, 1] = drawn[:, 0] * drawn[:, 1] > 0
    taught, others = np.split(np.arange(len(seen)), [judges.FEWEST + 1_000])
    judge, _ = judges.fitted(
        seen[taught],
        seen_as(drawn[taught]),
        holds[taught],
        by_default=BY_DEFAULT,
        lowered=0,
        seed=0,
    )
    found = judge.chances(seen[others], seen_as(drawn[others]))
    right = (found >= judge.thresholds) == holds[others]
    assert right.mean(axis=0).min() > 0.8
    turned = judge.in_order([2, 0, 1])
    again = turned.chances(seen[others][:, [2, 0, 1]], seen_as(drawn[others]))
    np.testing.assert_allclose(again, found[:, [2, 0, 1]])


def test_there_may_be_nothing_to_judge(many: tuple[Judge, np.ndarray]) -> None:
    none_seen = np.empty((0, CODES, 2))
    assert many[0].chances(none_seen, none(none_seen)).shape == (0, CODES)


def test_untaught_it_takes_the_signs_as_they_are() -> None:
    judge = judges.untaught(BY_DEFAULT, CODES)
    assert judge.thresholds.tolist() == [0.5] * CODES
    nothing = np.zeros((1, CODES, 2))
    chances = judge.chances(nothing, none(nothing))[0]
    assert chances.tolist() == [0.5, 0.5, 1 / (1 + np.exp(-1))]
