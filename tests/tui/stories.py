"""Keystroke stories: keys are pressed on a review screen, and what came of it."""

from __future__ import annotations

import asyncio
import html
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.app import App

from voicecode.domain.decisions import Decision
from voicecode.domain.queues import Queue
from voicecode.store import log_table, project_file
from voicecode.tui.review_app import ReviewApp
from voicecode.workflows import review
from voicecode.workflows.review import Wish

_TEXT = re.compile(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<')
PASTED = "pasted:"  # a key that begins so is a text that is pasted
_CELL, _LINE = 12.2, 24.4  # pixels of a column and of a line in a screenshot


@dataclass(frozen=True)
class Told:
    """What a story left: the last screen, line by line, and the decisions it kept."""

    lines: list[str]
    kept: list[str]
    failed: Exception | None

    @property
    def screen(self) -> str:
        return "\n".join(self.lines) + "\n"

    @property
    def line(self) -> str:
        """The line that says what is saved."""
        return self.lines[-2].strip()


def told(
    folder: Path,
    *keys: str,
    coder: str = "Ana",
    queue: Queue = Queue.ALL,
    is_blind: bool = False,
    size: tuple[int, int] = (120, 36),
    theme: str = "dark",
) -> Told:
    """Sit a coder down, press keys, and look at the screen and into the database."""
    before = len(decisions(folder))
    with review.opened(folder, Wish(coder, queue, is_blind)) as desk:
        app = ReviewApp(desk)
        app.theme = theme
        failed, shown = asyncio.run(_pressed(app, keys, size))
    kept = [in_words(one) for one in decisions(folder)[before:]]
    return Told(lines_of(shown), kept, failed)


async def _pressed(
    app: ReviewApp, keys: Sequence[str], size: tuple[int, int]
) -> tuple[Exception | None, str]:
    """Press keys in one go, as fast as a program would: none may be lost."""
    shown = ""
    try:
        async with app.run_test(size=size) as pilot:
            await _drawn(pilot.app)
            for key in keys:
                app.post_message(_event(key))
            await _drawn(pilot.app)
            shown = app.export_screenshot()
    except Exception as error:  # noqa: BLE001 # what ended the screen is asked about
        return error, shown
    return app.return_value, shown


def _event(key: str) -> events.Event:
    if key.startswith(PASTED):
        return events.Paste(key.removeprefix(PASTED))
    typed = " " if key == "space" else key
    return events.Key(key, typed if len(typed) == 1 else None)


async def _drawn(app: App[Exception]) -> None:
    """Wait until all keys are read and nothing calls for another look at the room."""
    for _ in range(4):
        for wait in ("call_later", "call_after_refresh"):
            if app.return_code is not None:
                return
            reached = asyncio.Event()
            getattr(app if wait == "call_later" else app.screen, wait)(reached.set)
            while not reached.is_set() and app.return_code is None:
                await asyncio.sleep(0.002)


def decisions(folder: Path) -> list[Decision]:
    """Read what another process would read of the log."""
    with project_file.opened(folder) as file:
        return [entry.decision for entry in log_table.entries(file) if entry.decision]


def in_words(one: Decision) -> str:
    """Say a decision in a line, without its unit's source."""
    number = one.unit.rpartition("#")[2]
    span = f"{one.span.start}-{one.span.end}" if one.span else ""
    undone = f"no. {one.undoes}" if one.undoes else ""
    parts = (f"#{number}", one.action, one.code, one.valence, span, one.memo, undone)
    return " ".join(filter(None, parts))


def lines_of(screenshot: str) -> list[str]:
    """Read a screenshot's characters back, line by line."""
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for x, y, text in _TEXT.findall(screenshot):
        row, column = rows[round(float(y) / _LINE)], round(float(x) / _CELL)
        row.extend(" " * (column - len(row)))
        row[column:] = html.unescape(text).replace("\xa0", " ")
    places = range(min(rows, default=0), max(rows, default=-1) + 1)
    return ["".join(rows[at]).rstrip() for at in places]
