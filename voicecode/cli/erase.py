"""voicecode erase: a person withdraws."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options
from voicecode.terminal_text import harmless

if TYPE_CHECKING:
    from voicecode.workflows.erase import Erased


def erase(
    participant: Annotated[
        str,
        typer.Argument(
            metavar="PARTICIPANT", help="As 'voicecode participants' lists them."
        ),
    ],
    project: options.Project = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Do not ask on a terminal.")
    ] = False,
) -> None:
    """Take out a participant who withdraws: no word of theirs stays in the project.

    Texts, units, codings, decisions' memos, the index, free pages and copies go, and
    cannot be brought back. Ends in 1 where something is left for you to see to.
    """
    from voicecode.workflows import erase as workflow

    if workflow.finish(project):
        console.remark("An erasure that was interrupted is finished now.")
    if not yes and sys.stdin.isatty():
        typer.confirm(
            f"Erase all that {harmless(participant)} said, for good?",
            abort=True,
            err=True,
        )
    done = workflow.erase(project, participant)
    _show(done)
    if done.exports or done.files or done.mentions:
        raise typer.Exit(1)


def _show(done: Erased) -> None:
    console.say(
        f"Erased: {done.removed} sources removed, {done.rewritten} written anew"
        f" without them, {done.decisions} decisions emptied."
    )
    _list("Models that learnt from them, and are deleted; train anew", done.deleted)
    marked = [model for model in done.models if model not in done.deleted]
    _list("Models that learnt from them, to be deleted and trained anew", marked)
    _list("Exports that hold their words, to be deleted", done.exports)
    _list("Files in this folder that hold their words, or may", done.files)
    _list("Units in which others say their name", done.mentions)
    if done.key:
        _list(
            "Outside the project, the key and the lists beside it may still hold their"
            " name and some words; unless you chose another place, they are at",
            [done.key],
        )


def _list(what: str, several: Sequence[object]) -> None:
    if several:
        console.say(f"{what}:")
        for one in several:
            console.say(f"  {one}")
