"""Kills: every command that writes is killed at random moments, and nothing is lost.

``python -m tests.kills [N] [SEED]`` kills N times in all, 200 by default, and lets
four processes decide 200 times each.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.kills import scenarios, together
from tests.kills.killing import Killed, killed, totals


def main(kills: int, seed: int) -> int:
    chance = Random(seed)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="voicecode-kills-") as place:
        prepared = list(scenarios.all_of(Path(place)))
        for number, scenario in enumerate(prepared):
            own = kills // len(prepared) + (number < kills % len(prepared))
            several: list[Killed] = []
            for _ in range(own):
                project = Path(place) / "killed"
                shutil.copytree(scenario.project, project)
                several.append(killed(scenario, project, chance))
                shutil.rmtree(project)
            for one in several:
                bad += bool(one.lost or one.problems)
                print(*one.problems, sep="\n", end="\n" if one.problems else "")
            print(totals(scenario.name, several), flush=True)
        stored = together.decided(Path(place) / "together", processes=4, each=200)
        print(f"together {stored} of 800 decisions stored by four processes at once")
    return 1 if bad or stored != 800 else 0


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*[*wanted, *[200, 0][len(wanted) :]]))
