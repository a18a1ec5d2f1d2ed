from __future__ import annotations

import dataclasses

import pytest

from voicecode.domain.evaluations import CurvePoint, Error, ValenceScore


def test_an_error_stays_as_it_is() -> None:
    error = Error("a.csv, row 2", "trust", True, 0.2, "She came.", (), ("kindness",))
    with pytest.raises(dataclasses.FrozenInstanceError):
        error.code = "kindness"  # type: ignore[misc] # this is what is tried


def test_a_valence_that_cannot_be_scored_is_none_of_none() -> None:
    assert ValenceScore(None, 0) == ValenceScore(accuracy=None, codings=0)


def test_a_point_of_a_curve_may_have_scores_that_cannot_be_said() -> None:
    assert dataclasses.asdict(CurvePoint(50, None, None, None)) == {
        "units": 50,
        "micro_f1": None,
        "macro_f1": None,
        "alpha": None,
    }
