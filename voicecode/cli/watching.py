"""Watching: what a person sees while the work goes on."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from voicecode.cli import console

if TYPE_CHECKING:
    from voicecode.domain.documents import Refusal, Remark
    from voicecode.workflows.read import Watch

LEARNING = "Learning from the shipped corpus, which is done once"


@contextmanager
def watched(
    what: str, *, quiet: bool = False, printing: bool = False
) -> Iterator[tuple[Watch, list[Refusal]]]:
    """Give a watch for a workflow and the list of what it refused.

    Remarks and refusals go to stderr as they come; a progress bar is shown on a
    terminal only, and not where results are ``printing`` on it at the same time.
    """
    from voicecode.domain.documents import Refusal
    from voicecode.workflows.read import Watch

    refused: list[Refusal] = []

    def tell(said: Remark | Refusal) -> None:
        if isinstance(said, Refusal):
            refused.append(said)
            console.remark(f"not read: {said.problem} {said.hint}".rstrip())
        elif not quiet:
            console.remark(str(said))

    is_in_the_way = printing and sys.stdout.isatty()
    if quiet or is_in_the_way or not sys.stderr.isatty():
        yield Watch(tell=tell), refused
        return
    with _bar(what) as (progress, learning):
        yield Watch(tell, progress, learning), refused


@contextmanager
def shares(what: str, *, quiet: bool = False) -> Iterator[Callable[[float], None]]:
    """Give a function that is told how much of the work is done, 0 to 1."""
    if quiet or not sys.stderr.isatty():
        yield lambda _share: None
        return
    from rich.console import Console
    from rich.progress import Progress

    screen = Console(stderr=True)
    with Progress(console=screen, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda share: bar.update(task, completed=share)


def left_out(units: int, *, quiet: bool) -> None:
    """Say how many gold units an interviewer said, if any."""
    if units and not quiet:
        count = f"{units} row{'s' * (units != 1)}"
        console.remark(f"{count} left out, as an interviewer said them.")


@contextmanager
def _bar(
    what: str,
) -> Iterator[tuple[Callable[[float, int], None], Callable[[float], None]]]:
    """Give what is told of units, and of a model that is learnt before them."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[told]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("left"),
    )
    screen = Console(stderr=True)
    # Unless told, Rich takes all that is printed to stdout for its own screen.
    with Progress(
        *columns, console=screen, transient=True, redirect_stdout=False
    ) as bar:
        task = bar.add_task(what, total=1.0, told="")

        def progress(share: float, units: int) -> None:
            rate = units / (bar.tasks[task].elapsed or math.inf)
            told = f"{units:,} units, {rate:,.0f} a second,"
            bar.update(task, completed=share, told=told)

        def learning(share: float) -> None:
            if share < 1:
                bar.update(task, description=LEARNING, completed=share, refresh=True)
            else:  # the clock starts anew
                bar.reset(task, description=what)

        yield progress, learning
