from __future__ import annotations

from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.learning import folds

RESPONDENTS = st.lists(st.sampled_from(["ann", "bel", "cai", "", None]), max_size=40)


@given(RESPONDENTS, st.integers(0, 2**32))
def test_every_unit_is_set_aside_once(respondents: list[str | None], seed: int) -> None:
    held = [units.tolist() for units in folds.of(respondents, seed=seed)]
    assert all(units == sorted(units) and units for units in held)
    if held:
        assert sorted(chain.from_iterable(held)) == list(range(len(respondents)))
        assert 2 <= len(held) <= folds.FOLDS


@given(RESPONDENTS, st.integers(0, 2**32))
def test_a_respondents_units_stay_together(
    respondents: list[str | None], seed: int
) -> None:
    held = [
        {respondents[unit] for unit in units} - {None}
        for units in folds.of(respondents, seed=seed)
    ]
    assert len(set().union(*held)) == sum(map(len, held))


@pytest.mark.parametrize("respondents", [[], [None], ["ann"], ["ann"] * 9])
def test_one_respondent_alone_has_no_folds(respondents: list[str | None]) -> None:
    assert folds.of(respondents, seed=0) == []


@pytest.mark.parametrize("number", [2, 3, 5])
def test_few_respondents_have_a_fold_each(number: int) -> None:
    held = folds.of([f"p{unit % number}" for unit in range(20)], seed=0)
    assert len(held) == number


def test_units_without_a_respondent_stand_for_themselves() -> None:
    held = folds.of([None] * 20, seed=0)
    assert [len(units) for units in held] == [4] * folds.FOLDS


def test_many_units_have_fewer_folds() -> None:
    held = folds.of([None] * 3_000, seed=0)
    assert [len(units) for units in held] == [1_000] * 3


def test_of_very_many_units_halves_are_enough() -> None:
    held = folds.of([None] * 24_000, seed=0)
    assert [len(units) for units in held] == [12_000] * 2


def test_the_seed_settles_the_folds() -> None:
    def drawn(seed: int) -> list[list[int]]:
        return [units.tolist() for units in folds.of([None] * 50, seed=seed)]

    assert drawn(7) == drawn(7) != drawn(8)
    assert all(np.diff(units).max() > 1 for units in drawn(7))
