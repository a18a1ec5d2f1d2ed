"""Naming: names are decided on one after the other, and that is killed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.kills.killing import Command, Scenario
from tests.small_inputs import written
from tests.whole_projects import add, begun
from voicecode.pseudonyms import key_file
from voicecode.store import log_table, project_file, questions_table, units_table
from voicecode.workflows import open_project, protect
from voicecode.workflows.import_sources import How

_SOURCES = 3
_UNDONE = 500  # more often than before the kill
_STAND_IN = re.compile(r"\[(place [0-9]+)\]")
# Words of the dictionary: with a capital each is asked about.
NAMES = tuple(
    "Ferry Quilt Anchor Barrel Basket Blanket Bottle Bucket Candle Carpet Cupboard"
    " Curtain Feather Fiddle Hammer Kettle Ladder Lantern Locker Magnet Mirror Needle"
    " Paddle Pebble Pillow Saddle Shovel Spanner Teapot Trumpet Tunnel Umbrella Violin"
    " Wagon Whistle Windmill".split()
)
Start = Callable[..., Command]


def scenario(folder: Path, piped: Start) -> Scenario:
    """Prepare a project in which every turn holds a name that is asked about."""
    key = folder / "keys" / "k.json"
    project = begun(folder / "named")
    for number in range(_SOURCES):
        turns = (
            f"Interviewer: What then?\n\nYoung person: By the {name} of {number}.\n\n"
            for name in NAMES
        )
        written(folder / "names" / f"yp-{number}.txt", "".join(turns))
    add(project, folder / "names", how=How(protect.How(key=key)))
    first = folder / "keys" / "first.json"
    shutil.copy(key, first)
    lines = "".join(f"replace {name}=place\n" for name in NAMES).encode()

    def start(project: Path) -> Command:
        shutil.copy(first, key)
        words = ("review", "--plain", "--queue", "all", "--coder", "Ana")
        return piped(lines, *words, "--key", key, "-p", project)

    def verify(project: Path) -> list[str]:
        return _half(project) + _without_a_key(project, key)

    return Scenario("names", project, start, verify, 1.5, _opened)


def undoing(folder: Path, piped: Start) -> Scenario:
    """Prepare a project in which a word is kept, and that is taken back, in turn."""
    project = begun(folder / "kept")
    said = written(folder / "kept.txt", "Young person: By the Ferry, and the Ferry.\n")
    add(project, said, how=How(protect.How(key=folder / "keys" / "kept.json")))
    lines = b"keep 1\nundo\nredo\nundo\n" * _UNDONE

    def start(project: Path) -> Command:
        words = ("review", "--plain", "--queue", "all", "--coder", "Ana")
        return piped(lines, *words, "-p", project)

    return Scenario("undo", project, start, _otherwise, 0.5)


def _otherwise(project: Path) -> list[str]:
    """Name the word if it is open where it was kept last, or the other way round."""
    with project_file.opened(project) as file:
        kept = "Ferry" in questions_table.kept(file)
        entries = len(log_table.about(file, "Ferry"))
    # Of four lines the first and the third leave it kept.
    return [] if kept == bool(entries % 2) else [f"after {entries} lines: {kept}"]


def _opened(project: Path) -> None:
    """Open a project as the next command does."""
    with open_project.opened(project):
        pass


def _said(project: Path) -> str:
    with project_file.opened(project) as file:
        return "\n".join(unit.text for unit in units_table.units(file))


def _half(project: Path) -> list[str]:
    """Name what was replaced in some places only, or is left in the file's bytes."""
    said = _said(project)
    held = b"".join(path.read_bytes() for path in sorted(project.glob("*.db*")))
    wrong = []
    for name in NAMES:
        places = said.count(name)
        if places not in (0, _SOURCES):
            wrong.append(f"{name} stands in {places} places")
        if not places and name.lower().encode() in held.lower():
            wrong.append(f"{name} is in the file still")
    return wrong


def _without_a_key(project: Path, key: Path) -> list[str]:
    """Name the stand-ins that no key leads back from."""
    known = key_file.read(key)
    given = {entry.stand_in for entry in known.entries} if known else set()
    lost = set(_STAND_IN.findall(_said(project))) - given
    return [f"{one} leads back to nobody" for one in sorted(lost)]
