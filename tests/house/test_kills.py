"""Nothing that was told is lost by a kill; ``make kills`` tries it 200 times."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from tests.kills import scenarios, together
from tests.kills.killing import killed


def test_a_killed_command_loses_nothing_and_leaves_nothing_half(tmp_path: Path) -> None:
    told = 0
    for scenario in scenarios.all_of(tmp_path / "prepared", many=10):
        project = tmp_path / scenario.name
        shutil.copytree(scenario.project, project)
        one = killed(scenario, project, Random(7))  # noqa: S311 # no secret
        assert (one.lost, one.problems) == (0, ()), scenario.name
        told += one.told
    assert told > 0


def test_processes_that_decide_at_once_lose_no_decision(tmp_path: Path) -> None:
    assert together.decided(tmp_path / "together", processes=4, each=20) == 80
