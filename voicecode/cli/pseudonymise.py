"""voicecode pseudonymise: protected copies, the key apart, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voicecode.cli import console, options, showing, watching
from voicecode.errors import BadInputError


def pseudonymise(
    paths: options.Paths,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", help="The folder to write to."),
    ],
    names: options.Names = None,
    key: options.KeyFile = None,
    decisions: options.Decisions = None,
    restore: Annotated[
        bool,
        typer.Option(
            "--restore", help="Go back: INPUT are protected copies, --key is theirs."
        ),
    ] = False,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    quiet: options.Quiet = False,
) -> None:
    """Replace names by stand-ins and write protected copies; the key lies apart."""
    if restore:
        _restore(paths, output, key, quiet=quiet)
        return
    from voicecode.workflows import protect
    from voicecode.workflows import pseudonymise as workflow

    wanted = options.inputs(paths, None, text, role, identity, attribute)
    how = protect.How(names, key, decisions)
    with watching.watched("Protecting", quiet=quiet) as (watch, refused):
        done = workflow.pseudonymise(wanted, output, how=how, watch=watch)
    for path in done.files:
        console.say(str(path))
    if not quiet:
        for sentence in done.sentences:
            console.remark(sentence)
        showing.kept(done.kept)
    if refused:
        raise typer.Exit(1)


def _restore(paths: list[Path], output: Path, key: Path | None, *, quiet: bool) -> None:
    from voicecode.workflows import pseudonymise as workflow

    if key is None:
        raise BadInputError(
            "--restore needs the key.",
            hint="Say with --key where it lies; without it nobody can go back.",
        )
    done = workflow.restore(paths, output, key=key)
    for path in done.files:
        console.say(str(path))
    for name in done.inexact:
        console.remark(
            f"{name}: was changed since it was protected; every stand-in became the"
            " first form of its name."
        )
    if not quiet:
        console.remark(f"{done.count:,} stand-ins became names again.")
