from __future__ import annotations

import numpy as np
import pytest

from voicecode.agreement import calibration
from voicecode.domain.scores import Calibration, Share


def _of(*offered: tuple[float, bool]) -> Calibration:
    confidence = np.array([one for one, _ in offered], dtype=float)
    return calibration.of(confidence, np.array([one for _, one in offered], dtype=bool))


@pytest.mark.parametrize(
    ("confidence", "number"),
    [(0.0, 0), (0.099, 0), (0.1, 1), (0.3, 3), (0.6, 6), (0.7, 7), (0.9, 9), (1.0, 9)],
)
def test_a_confidence_on_an_edge_is_in_the_upper_bin(
    confidence: float, number: int
) -> None:
    bins = _of((confidence, True)).bins
    assert [one.right.codings for one in bins] == [int(n == number) for n in range(10)]


def test_a_bin_has_its_mean_confidence_and_share_right() -> None:
    one = _of((0.82, True), (0.88, True), (0.85, False), (0.85, True)).bins[8]
    assert (one.low, one.high) == (0.8, 0.9)
    assert one.confidence == pytest.approx(0.85)
    assert one.right.share == 0.75
    assert one.right.interval is not None
    assert one.right.interval.low < 0.75 < one.right.interval.high


def test_an_empty_bin_says_nothing() -> None:
    one = _of((0.85, True)).bins[0]
    assert one.confidence is None
    assert one.right == Share(0, 0)


def test_errors_are_weighted_by_codings() -> None:
    """Work out by hand: gaps of 0.05 (3 codings of 0.95, right) and 0.35 (1 of 0.35).

    The expected error is (3 x 0.05 + 1 x 0.35) / 4; Brier's score is
    (3 x 0.05^2 + 0.35^2) / 4.
    """
    found = _of((0.95, True), (0.95, True), (0.95, True), (0.35, False))
    assert found.expected_error == pytest.approx(0.125)
    assert found.brier == pytest.approx((3 * 0.0025 + 0.1225) / 4)


def test_the_sure_codings_start_at_nine_tenths() -> None:
    found = _of((0.9, True), (0.95, False), (0.899, False))
    assert found.sure_from == 0.9
    assert (found.sure.right, found.sure.codings) == (1, 2)


def test_nothing_offered_has_no_errors() -> None:
    found = _of()
    assert found.expected_error is found.brier is found.sure.share is None
    assert len(found.bins) == 10
