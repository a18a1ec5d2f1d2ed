"""Scenarios: commands that write, each to be killed at any moment."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from threading import Thread

from tests.kills import naming
from tests.kills.killing import Command, Scenario, started
from tests.small_inputs import BOOK, rules, written
from tests.whole_projects import add, begun
from voicecode.domain.decisions import Action, Decision
from voicecode.store import (
    codings_table,
    log_table,
    project_file,
    runs_table,
    sources_table,
    units_table,
)
from voicecode.workflows import code_project, erase
from voicecode.workflows.read import Watch

WHOM = "yp-003.txt"
WHO, WHOSE = f"{WHOM}/Young person", b"of 3, and who listened?"
TURNS = 60  # in an interview, half of them questions
MANY = 100  # interviews: their codable units make two batches
UNIT = "yp-000.txt#2"
_TOLD = re.compile(rb"(?:ok|saved no\.|saved as no\.) (\d+)")
_LINES = 2_000  # more than are decided before the kill
# Stars, valences, codes, flags, notes and what is taken back; each leaves an entry.
_KEYS = (b"s", b"v", b"2", b"f", b"nodd\r", b"u", b"r", b"x", b"nodder\r", b"v")
_Count = dict[str, int]


def all_of(folder: Path, *, many: int = MANY) -> Iterator[Scenario]:
    """Prepare every scenario in a folder, with so many interviews to import."""
    project = begun(folder)
    few = _interviews(folder / "few", 4)
    add(project, few)
    code_project.code_project(project, how=rules(""), watch=Watch())
    with project_file.opened(project) as file:
        kept = [Decision(UNIT, Action.ADD, "Ben", "listened", memo="before it all")]
        log_table.append(file, kept)
    yield Scenario("decide", project, _decide, _kept, 0.5)
    yield Scenario("plain", project, _plain, _kept, 0.5)
    yield Scenario("screen", project, _screen, _kept, 0.8)
    yield naming.scenario(folder, _piped)
    yield naming.undoing(folder, _piped)
    interviews = _interviews(folder / "many", many)
    yield _import(interviews, many, project)
    coded = _coded(interviews, project)
    yield _erase(coded)
    yield _code(coded)


def _interviews(folder: Path, count: int) -> Path:
    for number in range(count):
        turns = (
            f"Interviewer: What of {turn}?\n\nYoung person: They were late, no. {turn}"
            f" of {number}, and who listened?\n\n"
            for turn in range(TURNS // 2)
        )
        written(folder / f"yp-{number:03}.txt", "".join(turns))
    return folder


def _kept(project: Path) -> list[str]:
    with project_file.opened(project) as file:
        entries = [one.decision for one in log_table.entries(file) if one.decision]
    first = next((one for one in entries if one.coder == "Ben"), None)
    return (
        [] if first and first.memo == "before it all" else ["an old decision is gone"]
    )


def _decide(project: Path) -> Command:
    line = {"unit": UNIT, "code": "punctuality", "action": "accept", "coder": "Ana"}
    lines = (json.dumps({**line, "memo": str(n)}) + "\n" for n in range(_LINES))
    words = ("decide", "--from", "-", "-p", project)
    return _piped("".join(lines).encode(), *words)


def _plain(project: Path) -> Command:
    lines = "".join(f"note the {number}th\nstar\n" for number in range(_LINES))
    words = ("review", "--plain", "--queue", "all", "--coder", "Ana", "-p", project)
    return _piped(lines.encode(), *words)


def _piped(said: bytes, *words: object) -> Command:
    pipe = subprocess.PIPE
    process = started(*words, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    command = Command(process)
    assert process.stdin
    assert process.stdout
    place, hears = process.stdin, process.stdout

    def say() -> None:
        with suppress(OSError):
            place.write(said)
        with suppress(OSError):
            place.close()

    def hear() -> None:
        for line in hears:
            if not line.endswith(b"\n"):
                continue  # the kill cut it short: it was not told
            if found := _TOLD.match(line):
                command.told.add(int(found[1]))
        hears.close()

    return _with_threads(command, say, hear)


def _screen(project: Path) -> Command:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    process = started(
        "review", "--queue", "all", "--coder", "Ana", "-p", project,
        stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(theirs)
    command = Command(process)
    keys = cycle(_KEYS)

    def press() -> None:
        shown = b""
        with suppress(OSError):
            while piece := os.read(ours, 65_536):
                shown = shown[-100:] + piece
                # A number is whole only when something stands behind it.
                found = re.findall(_TOLD.pattern + rb"(?=\D)", shown)
                command.told.update(map(int, found))
                if found or b"Young" in shown:
                    os.write(ours, next(keys))
        os.close(ours)

    return _with_threads(command, press)


def _with_threads(command: Command, *work: Callable[[], None]) -> Command:
    threads = [Thread(target=one, daemon=True) for one in work]
    for thread in threads:
        thread.start()

    def end() -> None:
        for thread in threads:
            thread.join(timeout=10)

    command.end = end
    return command


def _import(interviews: Path, many: int, project: Path) -> Scenario:
    def start(project: Path) -> Command:
        return _silent("import", interviews, "-p", project, "-q")

    def verify(project: Path) -> list[str]:
        wrong = _kept(project) + _half(project)
        add(project, interviews)
        with project_file.opened(project) as file:
            if len(sources_table.stored(file)) != many:
                wrong.append("importing again did not bring the rest")
        return wrong + _half(project)

    return Scenario("import", project, start, verify, 0.9)


def _half(project: Path) -> list[str]:
    """Name the sources of which not all units are there."""
    with project_file.opened(project) as file:
        found = {
            one.name: len(list(units_table.units(file, source=one.name)))
            for one in sources_table.stored(file)
        }
    return [
        f"{name} has {count} units" for name, count in found.items() if count != TURNS
    ]


def _coded(interviews: Path, template: Path) -> Path:
    """Make a project of many interviews, coded once."""
    project = interviews.parent / "to-code" / "project"
    project.parent.mkdir()
    shutil.copytree(template, project)
    add(project, interviews)
    code_project.code_project(project, how=rules(""), watch=Watch())
    return project


def _erase(template: Path) -> Scenario:
    def start(project: Path) -> Command:
        return _silent("erase", WHO, "-p", project)

    def verify(project: Path) -> list[str]:
        with project_file.opened(project) as file:
            is_there = sources_table.source(file, WHOM) is not None
        held = b"".join(path.read_bytes() for path in sorted(project.glob("*.db*")))
        half = (WHOSE in held) != is_there
        return [*_kept(project), *(["somebody is half erased"] if half else [])]

    return Scenario("erase", template, start, verify, 0.3, erase.finish)


def _code(template: Path) -> Scenario:
    project = template.parent / "changed"
    shutil.copytree(template, project)
    before = _proposed(project)
    changed = BOOK.replace('phrase: "late"', 'phrase: "nobody says this"')
    written(project / "codebook.yaml", changed)

    def start(project: Path) -> Command:
        return _silent("code", "--rules-only", "-p", project, "-q")

    def verify(project: Path) -> list[str]:
        now = _proposed(project)
        after = {"listened": before["listened"]}
        half = [] if now in (before, after) else [f"proposals are half there: {now}"]
        return half + _kept(project)

    return Scenario("code", project, start, verify, 1.1)


def _silent(*words: object) -> Command:
    nothing = subprocess.DEVNULL
    return Command(started(*words, stdin=nothing, stdout=nothing, stderr=nothing))


def _proposed(project: Path) -> _Count:
    with project_file.opened(project) as file:
        assert runs_table.current(file)
        names = [unit.name for unit in units_table.units(file)]
        current = codings_table.current(file, names)
    found: _Count = {}
    for codings in current.values():
        for coding in codings:
            found[coding.code] = found.get(coding.code, 0) + 1
    return found
