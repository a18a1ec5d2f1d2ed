from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voicecode.agreement import scores
from voicecode.agreement.intervals import Resampling
from voicecode.domain.scores import CodeScore

CODES = "abcd"
PAIRS = st.integers(0, 15).flatmap(
    lambda units: st.tuples(
        *[arrays.arrays(np.bool_, (units, len(CODES)))] * 2  # gold and found
    )
)


def _rows(*units: str, codes: str = CODES) -> np.ndarray:
    rows = [[code in unit for code in codes] for unit in units]
    return np.array(rows, dtype=bool).reshape(len(units), len(codes))


def _of(gold: np.ndarray, found: np.ndarray):
    return scores.of(gold, found, codes=CODES)


def test_codings_are_pooled_for_micro_and_averaged_for_macro() -> None:
    """Work out by hand: a is found in 1 of 2, b in 1 of 1, c never, d wrongly."""
    found = _of(_rows("ab", "a", "c", ""), _rows("ab", "", "", "d"))
    assert found.units == 4
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 4)
    assert found.micro_f1 == pytest.approx(2 * 2 / (4 + 3))
    assert found.macro_f1 == pytest.approx((2 / 3 + 1 + 0) / 3)


def test_each_code_has_its_own_scores() -> None:
    """Work out kappa by hand: 3 of 4 agree; chance is (2 x 1 + 2 x 3) / 16 = 1/2."""
    found = _of(_rows("ab", "a", "c", ""), _rows("ab", "", "", "d")).codes
    assert found[0] == CodeScore("a", 2, 1, 1.0, 0.5, pytest.approx(2 / 3), 0.5)
    assert found[1] == CodeScore("b", 1, 1, 1.0, 1.0, 1.0, 1.0)
    assert found[2] == CodeScore("c", 1, 0, None, 0.0, 0.0, 0.0)
    assert found[3] == CodeScore("d", 0, 1, 0.0, None, 0.0, 0.0)


def test_alpha_is_between_the_two_sets_of_each_unit() -> None:
    """Work out {a, b} and {a} against {a} twice, as the test of alpha by sets does."""
    found = _of(_rows("ab", "a"), _rows("a", "a"))
    assert found.alpha == pytest.approx(0)


def test_nothing_coded_by_anyone_has_no_scores() -> None:
    found = _of(_rows("", ""), _rows("", ""))
    assert found.units == 2
    assert found.micro_f1 is found.macro_f1 is found.alpha is None
    assert found.codes[0] == CodeScore("a", 0, 0, None, None, None, None)


def test_no_units_have_no_scores() -> None:
    found = _of(_rows(), _rows())
    assert found.units == 0
    assert found.precision is found.recall is found.micro_f1 is found.alpha is None


def test_no_codes_have_no_scores() -> None:
    none = np.zeros((3, 0), dtype=bool)
    found = scores.of(none, none, codes=[])
    assert found.micro_f1 is found.macro_f1 is found.alpha is None
    assert found.codes == ()


def test_a_theme_is_found_by_any_of_its_codes() -> None:
    gold, found = _rows("a", "c", ""), _rows("b", "c", "d")
    themes = {"one": (0, 1), "two": (2, 3), "none": ()}
    by_theme = scores.by_theme(gold, found, themes=themes)
    one, two, none = by_theme.codes
    assert one == CodeScore("one", 1, 1, 1.0, 1.0, 1.0, 1.0)
    assert (two.support, two.found, two.precision) == (1, 2, 0.5)
    assert (none.support, none.found, none.f1) == (0, 0, None)
    assert by_theme.macro_f1 == pytest.approx((1 + 2 / 3) / 2)


def test_no_themes_are_no_columns() -> None:
    assert scores.themed(_rows("a", "b"), {}).shape == (2, 0)


@settings(deadline=None)
@given(PAIRS)
def test_f1_is_what_counting_one_by_one_gives(pair) -> None:
    gold, found = pair
    counted = [_counted(gold[:, code], found[:, code]) for code in range(len(CODES))]
    scored = _of(gold, found)
    assert [code.f1 for code in scored.codes] == [
        pytest.approx(_f1(*counts)) for counts in counted
    ]
    assert scored.micro_f1 == pytest.approx(
        _f1(*(sum(column) for column in zip(*counted, strict=True)))
    )
    supported = [_f1(*c) for c, rows in zip(counted, gold.T, strict=True) if any(rows)]
    macro = sum(supported) / len(supported) if supported else None
    assert scored.macro_f1 == pytest.approx(macro)


def _counted(gold: np.ndarray, found: np.ndarray) -> tuple[int, int, int]:
    pairs = list(zip(gold.tolist(), found.tolist(), strict=True))
    return tuple(
        pairs.count(kind) for kind in ((True, True), (True, False), (False, True))
    )


def _f1(hits: int, missed: int, wrong: int) -> float | None:
    return hits / (hits + (missed + wrong) / 2) if hits + missed + wrong else None


@settings(deadline=None)
@given(PAIRS)
def test_scores_do_not_depend_on_the_order_of_units(pair) -> None:
    gold, found = pair
    backward = _of(gold[::-1], found[::-1])
    forward = _of(gold, found)
    assert backward.codes == forward.codes
    assert backward.micro_f1 == forward.micro_f1
    assert backward.alpha == pytest.approx(forward.alpha)


def _intervals(units: int = 60, **settings):
    chance = np.random.default_rng(3)
    gold = chance.random((units, len(CODES))) < (0.5, 0.3, 0.4, 0)
    found = gold ^ (chance.random(gold.shape) < (0.1, 0.1, 0.1, 0))
    between = scores.intervals_of(
        gold, found, codes=CODES, resampling=Resampling(**settings)
    )
    return _of(gold, found), between


def test_intervals_lie_around_the_scores() -> None:
    scored, between = _intervals(draws=400)
    for name in ("micro_f1", "macro_f1", "precision", "recall", "alpha"):
        interval = getattr(between, name)
        assert interval.low < getattr(scored, name) < interval.high
    for code in scored.codes[:3]:
        interval = between.codes[code.code]
        assert interval.low <= code.f1 <= interval.high


def test_a_code_that_nobody_gave_has_no_interval() -> None:
    _, between = _intervals(draws=50)
    assert between.codes["d"] is None


def test_intervals_by_respondent_differ_from_those_by_unit() -> None:
    _, by_unit = _intervals(draws=50)
    _, by_respondent = _intervals(draws=50, clusters=[unit // 6 for unit in range(60)])
    assert by_unit != by_respondent


def test_a_single_unit_has_no_intervals() -> None:
    _, between = _intervals(units=1)
    assert between.micro_f1 is None
    assert set(between.codes.values()) == {None}
