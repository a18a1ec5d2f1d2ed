"""How much of what names somebody is found, on texts with every identifier marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import protection

WITH_ROSTER, WITHOUT, PRECISION = 0.97, 0.90, 0.90
# Texts by an independent hand that no rule was written to fall short of the goal: the
# guide says so. Here stands what was reached, so that it does not get worse.
KEPT_BACK = "kept-back"
REACHED_WITH_ROSTER, REACHED_WITHOUT = 0.84, 0.82


def test_there_are_enough_texts_in_both_halves() -> None:
    halves = {half: list(protection.marked(half)) for half in protection.HALVES}
    assert sum(map(len, halves.values())) >= 12
    for texts in halves.values():
        assert len(texts) >= 7
        assert all(len(one.identifiers) > 10 and one.roster for one in texts)


@pytest.mark.parametrize("half", [h for h in protection.HALVES if h != KEPT_BACK])
@pytest.mark.parametrize(
    ("with_roster", "reach"), [(True, WITH_ROSTER), (False, WITHOUT)]
)
def test_identifiers_are_found(
    half: str, with_roster: bool, reach: float, tmp_path: Path
) -> None:
    done = protection.measure(half, tmp_path, with_roster=with_roster)
    assert done.recall >= reach, done.missed
    assert done.precision >= PRECISION, done.wrong


@pytest.mark.parametrize(
    ("with_roster", "reached"), [(True, REACHED_WITH_ROSTER), (False, REACHED_WITHOUT)]
)
def test_in_texts_kept_back_no_less_is_found_than_was_reached(
    with_roster: bool, reached: float, tmp_path: Path
) -> None:
    done = protection.measure(KEPT_BACK, tmp_path, with_roster=with_roster)
    assert done.recall >= reached, done.missed
    assert done.precision >= PRECISION, done.wrong
