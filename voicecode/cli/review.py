"""voicecode review: units come one by one, and people decide."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options
from voicecode.domain.projects import Queue
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.workflows.review import Desk


def review(
    coder: options.Coder = None,
    queue: Annotated[
        Queue, typer.Option("--queue", help="Which units come, and in which order.")
    ] = Queue.UNSURE,
    blind: Annotated[
        bool,
        typer.Option("--blind", help="Show nothing that is proposed: double coding."),
    ] = False,
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Line by line: for screen readers and scripts."),
    ] = False,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample",
            min=1,
            metavar="N",
            help="Draw N units anew for the random queue; without it the last sample,"
            " or 100.",
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed", metavar="N", help="Settles the draw.", show_default=False
        ),
    ] = None,
    project: options.Project = None,
) -> None:
    """Decide on what is proposed, unit by unit; every key is saved at once.

    On a terminal it is a screen, with all keys under '?'.
    """
    from voicecode.workflows import review as workflow
    from voicecode.workflows.review_queue import Drawing

    wish = workflow.Wish(coder, queue, blind, Drawing(sample, seed))
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

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInputError(
            "the review screen needs a terminal.",
            hint="Use --plain where there is none, or 'voicecode decide' for scripts.",
        )
    review_app.review(desk)
