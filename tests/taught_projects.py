"""Small projects in which people have decided enough to learn something from."""

from __future__ import annotations

from pathlib import Path

from tests import doubly_coded, small_projects

LATE = ("She was late.", "He came late again.", "They never came.", "Late, as ever.")
HEARD = ("He listened to me.", "They do listen.", "She heard me.", "They asked me.")
ELSE = ("It was fine.", "We had tea.", "I like maths.", "No.")
TURNS = tuple(
    f"Young person: {said}"
    for three in zip(LATE, HEARD, ELSE, strict=True)
    for said in three
)
CODES = ("punctuality-", "listened+", "")


def taught(folder: Path, *, coder: str = "Ana", units: int = len(TURNS)) -> Path:
    """Make a project in which a coder has coded some units of yp-01.txt."""
    small_projects.made(folder, interviews={"yp-01.txt": TURNS}, proposed={})
    decide(folder, coder, units)
    return folder


def decide(folder: Path, coder: str, units: int) -> None:
    """Let a coder give each unit the code that it is about."""
    sets = {f"u{at + 1}": CODES[at % len(CODES)] for at in range(units)}
    doubly_coded.code(folder, coder, **sets)
