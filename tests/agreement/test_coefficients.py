from __future__ import annotations

import numpy as np
import pytest

from voicecode.agreement import coefficients, tables
from voicecode.agreement.coefficients import Reading
from voicecode.domain.measures import Measure


def _found(reading: Reading) -> dict:
    once = np.ones((1, len(reading.place)))
    keys = [(figure.measure, figure.pair) for figure in reading.figures]
    return dict(zip(keys, reading.of(once)[0], strict=True))


def _table(*coders: str) -> tables.Table:
    rows = [coder.split() for coder in coders]
    return tables.of(
        {
            (str(unit), "ABC"[coder]): cell.strip("-")
            for unit, cells in enumerate(zip(*rows, strict=True))
            for coder, cell in enumerate(cells)
        }
    )


def test_sets_that_share_codes_agree_only_by_set_distances() -> None:
    """Work out {a}, {a, b}, {a} against {a}, {a}, {b} by hand.

    Of six codings four are {a}, one {a, b}, one {b}: as names 2 x 4 x 1 + 2 x 4 x 1 +
    2 x 1 x 1 = 18 apart, and twice 2 in the units: 1 - 5 x 4 / 18. Jaccard's distances
    are 1/2 from {a, b} to either, MASI's 2/3.
    """
    found = _found(coefficients.of_sets(_table("a ab a", "a a b")))
    assert found[Measure.PERCENT, None] == pytest.approx(1 / 3)
    assert found[Measure.ALPHA, None] == pytest.approx(1 - 5 * 4 / 18)
    assert found[Measure.ALPHA_JACCARD, None] == pytest.approx(1 - 5 * 3 / (4 + 8 + 1))
    masi = 1 - 5 * (2 * 2 / 3 + 2) / (2 * 4 * 2 / 3 + 8 + 2 * 2 / 3)
    assert found[Measure.ALPHA_MASI, None] == pytest.approx(masi)


def test_a_code_has_one_alpha_by_whatever_distance() -> None:
    found = _found(coefficients.of_presence(_table("a ab b -", "a a b b"), "b"))
    alphas = {found[m, None] for m in Measure if "alpha" in m and (m, None) in found}
    assert len(alphas) == 1
    assert found[Measure.COHEN, (0, 1)] == pytest.approx(0)


def test_numbers_are_weighed_by_their_own_size() -> None:
    """Work out 1 1 5 against 1 2 5 by hand: chance is (1 + 4 + 8 + 4 + 3) / 9.

    One of three units is 1 apart: the linear kappa is 1 - (1/3) / (20/9).
    """
    reading = coefficients.of_numbers(_table("1 1 5", "1 2 5"))
    assert reading is not None
    found = _found(reading)
    chance = (2 * 1 * 1 + 2 * 1 * 4 + 1 * 1 * 4 + 1 * 1 * 3) / 9
    linear = found[Measure.COHEN_LINEAR, (0, 1)]
    assert linear == pytest.approx(1 - (1 / 3) / chance)


def test_words_are_no_numbers() -> None:
    assert coefficients.of_numbers(_table("a b", "a a")) is None


def test_scotts_pi_is_for_two() -> None:
    two = coefficients.of_sets(_table("a b", "a a"))
    three = coefficients.of_sets(_table("a b", "a a", "b b"))
    assert (Measure.SCOTT, None) in _found(two)
    assert (Measure.SCOTT, None) not in _found(three)
    pairs = {pair for _, pair in _found(three)}
    assert pairs == {None, (0, 1), (0, 2), (1, 2)}
    assert {pair for _, pair in _found(three.of_all())} == {None}


def test_units_coded_alike_are_weighed_together() -> None:
    reading = coefficients.of_sets(_table("a a b a", "a a b b"))
    assert reading.rows == 3
    weights = np.array([[1.0, 1, 1, 1], [2, 0, 1, 1]])
    one, other = reading.of(weights)
    assert one == pytest.approx(other)
