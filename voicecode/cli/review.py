"""voicecode review: units come one by one, and people decide."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.workflows.review import Desk


Which = Annotated[
    Queue, typer.Option("--queue", help="Which units come, and in which order.")
]
Blind = Annotated[
    bool, typer.Option("--blind", help="Show nothing that is proposed: double coding.")
]
Plain = Annotated[
    bool, typer.Option("--plain", help="Line by line: for screen readers and scripts.")
]
SampleSize = Annotated[
    int | None,
    typer.Option(
        "--sample",
        min=1,
        metavar="N",
        help="Draw N units anew for the random queue; without it the last sample, or"
        " 100.",
        show_default=False,
    ),
]
DrawnBy = Annotated[
    int | None,
    typer.Option("--seed", metavar="N", help="Settles the draw.", show_default=False),
]


def review(
    coder: options.Coder = None,
    queue: Which = Queue.UNSURE,
    blind: Blind = False,
    plain: Plain = False,
    sample: SampleSize = None,
    seed: DrawnBy = None,
    key: options.KeyFile = None,
    project: options.Project = None,
) -> None:
    """Decide on what is proposed, unit by unit; every key is saved at once.

    On a terminal it is a screen, with all keys under '?'.
    """
    from voicecode.workflows import review as workflow
    from voicecode.workflows.review_queue import Drawing

    wish = workflow.Wish(coder, queue, blind, Drawing(sample, seed), key)
    with workflow.opened(project, wish) as desk:
        if not desk.units:
            console.say(f"Nothing waits in the queue '{queue}'.")
        elif plain:
            from voicecode.cli import review_plain

            if not review_plain.review(desk, sys.stdin):
                raise typer.Exit(1)
        else:
            _on_a_screen(desk)


def _on_a_screen(desk: Desk) -> None:
    from voicecode.tui import review_app

    is_dumb = os.environ.get("TERM") == "dumb"  # one that cannot move its cursor
    if is_dumb or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInputError(
            "the review screen needs a terminal.",
            hint="Use --plain where there is none, or 'voicecode decide' for scripts.",
        )
    review_app.review(desk)
