from __future__ import annotations

import numpy as np
import pytest

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.spans import Span
from voicecode.learning import reliance
from voicecode.learning.reliance import Reliance

COLUMNS = {"late": 0, "kind": 1}
LATE = Reliance({"late.1": 3, "late.2": 8}, {"late.1": 2, "late.2": 7}, common=0.6)


def coding(code: str, *rules: str) -> Coding:
    found = tuple(Evidence(f"{code}.{rule}", Span(0, 4), "said") for rule in rules)
    return Coding(code, "theme", None, 0.9, ("rules",), found)


def holds(*units: str) -> np.ndarray:
    """Read the codes of each unit, "l" and "k"."""
    return np.array([["l" in unit, "k" in unit] for unit in units], dtype=bool)


def odds(share: float) -> float:
    return float(np.log(share / (1 - share)))


def test_hits_and_right_hits_are_counted_by_rule() -> None:
    codings = [
        [coding("late", "1"), coding("kind", "1")],
        [coding("late", "1", "2")],
        [],
        [coding("late", "1", "1", "1")],
    ]
    found = reliance.of(codings, holds("l", "l", "lk", "k"), COLUMNS)
    assert found.fired == {"late.1": 3, "late.2": 1, "kind.1": 1}
    assert found.right == {"late.1": 2, "late.2": 1, "kind.1": 0}
    assert found.common == pytest.approx((3 + 1) / (5 + 2))


@pytest.mark.parametrize("codings", [[], [[]], [[], []]])
def test_rules_that_never_fired_are_even_odds(codings: list[list[Coding]]) -> None:
    found = reliance.of(codings, holds(*[""] * len(codings)), COLUMNS)
    assert found == Reliance({}, {}, 0.5)
    told = found.signs([[coding("kind", "7")]], COLUMNS, None)
    assert told[0, 1].tolist() == [1, 0, 0]


def test_a_rules_share_is_drawn_to_that_of_all_rules() -> None:
    """Work out 2 of 3 right, and four more of which 0.6 are."""
    told = LATE.signs([[coding("late", "1")]], COLUMNS, None)
    np.testing.assert_allclose(told[0, 0], [1, 0, odds((2 + 4 * 0.6) / (3 + 4))])


def test_a_rule_that_was_not_there_is_as_good_as_all() -> None:
    told = LATE.signs([[coding("kind", "9")]], COLUMNS, None)
    np.testing.assert_allclose(told[0, 1], [1, 0, odds(0.6)])


def test_the_best_of_several_rules_speaks_and_each_is_counted_once() -> None:
    told = LATE.signs([[coding("late", "1", "2", "2")]], COLUMNS, None)
    best = odds((7 + 4 * 0.6) / (8 + 4))
    np.testing.assert_allclose(told[0, 0], [1, np.log(2), best])


def test_where_no_rule_fired_nothing_is_said() -> None:
    told = LATE.signs([[], [coding("kind", "1")], []], COLUMNS, None)
    assert told.shape == (3, 2, len(reliance.SIGNS))
    assert np.argwhere(told[:, :, 0]).tolist() == [[1, 1]]
    assert np.count_nonzero(told[[0, 2]]) == np.count_nonzero(told[1, 0]) == 0
    assert LATE.signs([], COLUMNS, None).shape == (0, 2, 3)


def test_a_unit_that_taught_is_judged_by_all_others() -> None:
    """Take the unit's own hit away: 1 of 2 is left if it was right, 2 of 2 if not.

    Of all eleven hits nine are right; of the ten others' eight or nine.
    """
    codings = [[coding("late", "1")], [coding("late", "1")]]
    told = LATE.signs(codings, COLUMNS, holds("l", "k"))
    right = (1 + 4 * (8 + 1) / (10 + 2)) / (2 + 4)
    wrong = (2 + 4 * (9 + 1) / (10 + 2)) / (2 + 4)
    np.testing.assert_allclose(told[:, 0, 2], [odds(right), odds(wrong)])


def test_what_people_said_of_a_unit_does_not_tell_in_its_own_signs() -> None:
    codings = [[coding("late", "1")]]
    told = [
        reliance.of(codings, said, COLUMNS).signs(codings, COLUMNS, said)
        for said in (holds("l"), holds("k"))
    ]
    assert told[0].tolist() == told[1].tolist()


def test_no_rule_is_ever_certain() -> None:
    codings = [[coding("late", "1"), coding("kind", "1")]] * 200
    found = reliance.of(codings, holds(*["l"] * 200), COLUMNS)
    for held_out in (None, holds(*["l"] * 200)):
        told = found.signs(codings, COLUMNS, held_out)
        assert np.isfinite(told).all()
        assert (told[:, 0, 2] > 3).all()
        assert (told[:, 1, 2] < -3).all()
