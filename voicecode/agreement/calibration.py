"""Calibration: whether nine in ten of the codings offered at 0.9 are right."""

from __future__ import annotations

import numpy as np

from voicecode.agreement.intervals import wilson
from voicecode.agreement.ratios import Floats
from voicecode.agreement.sets import Booleans
from voicecode.domain.scores import Calibration, ConfidenceBin, Share

BINS = 10
SURE_FROM = 0.9


def of(confidence: Floats, right: Booleans) -> Calibration:
    """Compare the confidence of codings, 0 to 1 each, with whether they are right.

    The ten bins are equally wide; a coding on the edge of two is in the upper one,
    and one with confidence 1 in the last. Intervals are Wilson's (1927).
    """
    edges = np.arange(1, BINS) / BINS
    bin_of = np.searchsorted(edges, confidence, side="right")
    bins = tuple(
        _bin(number, confidence[bin_of == number], right[bin_of == number])
        for number in range(BINS)
    )
    return Calibration(
        bins=bins,
        expected_error=_expected_error(bins),
        brier=_brier(confidence, right),
        sure_from=SURE_FROM,
        sure=_share(right[confidence >= SURE_FROM]),
    )


def _bin(number: int, confidence: Floats, right: Booleans) -> ConfidenceBin:
    return ConfidenceBin(
        low=number / BINS,
        high=(number + 1) / BINS,
        confidence=float(confidence.mean()) if len(confidence) else None,
        right=_share(right),
    )


def _share(right: Booleans) -> Share:
    count = int(right.sum())
    return Share(count, len(right), wilson(count, len(right)))


def _expected_error(bins: tuple[ConfidenceBin, ...]) -> float | None:
    """Weigh each bin's gap between confidence and share right by its codings.

    The expected calibration error (Naeini et al. 2015; Guo et al. 2017, eq. 3).
    """
    codings = sum(one.right.codings for one in bins)
    gaps = [
        one.right.codings * abs(one.confidence - one.right.share)
        for one in bins
        if one.confidence is not None and one.right.share is not None
    ]
    return sum(gaps) / codings if codings else None


def _brier(confidence: Floats, right: Booleans) -> float | None:
    """Give the mean squared gap between confidence and being right (Brier 1950)."""
    if not len(confidence):
        return None
    return float(np.square(confidence - right).mean())
