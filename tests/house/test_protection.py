"""How much of what names somebody is found, on texts with every identifier marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import protection

WITH_ROSTER, WITHOUT, PRECISION = 0.97, 0.90, 0.90
LEFT_OF_ROSTER = (
    0.03  # of what has a word of the roster: words that mean something else
)


def test_there_are_enough_texts_in_every_half() -> None:
    halves = {half: list(protection.marked(half)) for half in protection.HALVES}
    assert sum(map(len, halves.values())) >= 12
    for texts in halves.values():
        assert len(texts) >= 6
        assert all(len(one.identifiers) > 10 and one.roster for one in texts)


@pytest.mark.parametrize("half", protection.HALVES)
@pytest.mark.parametrize(
    ("with_roster", "reach"), [(True, WITH_ROSTER), (False, WITHOUT)]
)
def test_identifiers_are_found(
    half: str, with_roster: bool, reach: float, tmp_path: Path
) -> None:
    done = protection.measure(half, tmp_path, with_roster=with_roster)
    assert done.recall >= reach, done.missed
    assert done.precision >= PRECISION, done.wrong


@pytest.mark.parametrize("half", protection.HALVES)
def test_what_has_a_word_of_the_roster_is_found(half: str, tmp_path: Path) -> None:
    of_roster = list(protection.missed_of_roster(half, tmp_path))
    missed = [name for name, is_missed in of_roster if is_missed]
    assert len(of_roster) > 50
    assert len(missed) <= LEFT_OF_ROSTER * len(of_roster), missed
