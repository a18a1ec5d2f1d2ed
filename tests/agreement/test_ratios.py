from __future__ import annotations

import math

import numpy as np
import pytest

from voicecode.agreement import ratios


def test_a_share_of_nothing_is_not_a_number() -> None:
    shares = ratios.of(np.array([1.0, 1.0, 0.0]), np.array([4.0, 0.0, 0.0]))
    assert shares[0] == 0.25
    assert np.isnan(shares[1:]).all()


@pytest.mark.parametrize(
    ("observed", "expected", "beyond"),
    [(1.0, 0.5, 1.0), (0.5, 0.5, 0.0), (0.75, 0.5, 0.5), (0.0, 0.5, -1.0)],
)
def test_agreement_is_counted_above_chance(
    observed: float, expected: float, beyond: float
) -> None:
    found = ratios.above_chance(np.array([observed]), np.array([expected]))
    assert found == pytest.approx([beyond])


def test_no_agreement_is_above_a_chance_of_one_even_when_rounded() -> None:
    nearly_one = np.array([1.0, 1 - 1e-16, 1 + 1e-16])
    assert np.isnan(ratios.above_chance(np.ones(3), nearly_one)).all()


def test_a_number_is_known_unless_it_is_nan() -> None:
    assert ratios.known(np.float64(0.5)) == 0.5
    assert ratios.known(math.nan) is None
