"""Killing: a command is started on a project, and killed while it writes to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from voicecode.store import checking, log_table, project_file

_NEVER = 60.0  # seconds, after which something is wrong with the command itself
_EARLY = 0.1  # the share of kills that come before the command writes anything


@dataclass
class Command:
    """A command that runs on a project; ``told`` are the decisions that it told."""

    process: subprocess.Popen[bytes]
    told: set[int] = field(default_factory=set)
    end: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Killed:
    """What came of one kill."""

    was_running: bool
    told: int
    lost: int
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Scenario:
    """A command, how long it writes about, and what must be true whenever it dies.

    ``verify`` lists what is not.
    """

    name: str
    project: Path
    start: Callable[[Path], Command]
    verify: Callable[[Path], list[str]]
    window: float  # seconds


def started(*words: object, **how: object) -> subprocess.Popen[bytes]:
    """Start a voicecode command in a session of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "voicecode", *map(str, words)],
        start_new_session=True,
        **how,  # type: ignore[call-overload]
    )


def killed(scenario: Scenario, project: Path, chance: Random) -> Killed:
    """Run a scenario's command on a project, kill it, and look at what is left."""
    command = scenario.start(project)
    if chance.random() >= _EARLY:
        _wait_for(command, project)
    time.sleep(chance.uniform(0, scenario.window))
    was_running = command.process.poll() is None
    _kill(command.process)
    command.end()
    with project_file.opened(project) as file:
        kept = {entry.seq for entry in log_table.entries(file)}
        problems = [str(finding) for finding in checking.findings(file)]
    lost = command.told - kept
    problems += scenario.verify(project)
    return Killed(was_running, len(command.told), len(lost), tuple(problems))


def _wait_for(command: Command, project: Path) -> None:
    """Wait until the command writes."""
    journal = project / f"{project_file.NAME}-wal"
    begun = time.monotonic()
    while command.process.poll() is None:
        if journal.exists() and journal.stat().st_size:
            return
        if time.monotonic() - begun > _NEVER:
            _kill(command.process)
            raise TimeoutError(command.process.args)
        time.sleep(0.002)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def totals(name: str, several: Sequence[Killed]) -> str:
    """Say in a line what came of all kills of a scenario."""
    running = sum(one.was_running for one in several)
    told = sum(one.told for one in several)
    lost = sum(one.lost for one in several)
    wrong = sum(bool(one.problems) for one in several)
    return (
        f"{name:<8} {len(several):>5} kills, {running:>4} while it ran;"
        f" {told:>6,} decisions told, {lost} lost; {wrong} projects not as they must be"
    )
