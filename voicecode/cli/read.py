"""voicecode read: how the input is read, before anything is coded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, watching

if TYPE_CHECKING:
    from voicecode.domain.units import Unit


def read(
    paths: options.Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help=".jsonl, .csv or .parquet; - is stdout.",
        ),
    ] = None,
    roles: options.Roles = None,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Show every unit as it is read: who speaks, in what role, and the words."""
    from voicecode.workflows import read as workflow

    wanted = options.inputs(
        paths,
        roles=roles,
        text=text,
        role=role,
        identity=identity,
        attributes=attribute,
    )
    printing = output is None or str(output) == "-"
    with watching.watched("Reading", quiet=quiet, printing=printing) as told:
        watch, refused = told
        if output is None and not as_json:
            _show(workflow.units(workflow.opened(wanted), watch))
        else:
            workflow.written(wanted, output or Path("-"), watch=watch)
    if refused:
        raise typer.Exit(1)


def _show(units: Iterable[Unit]) -> None:
    source = None
    for unit in units:
        if unit.source != source:
            source = unit.source
            console.say(console.styled(source, "bold"))
        who = " ".join(filter(None, (unit.speaker, f"[{unit.role}]")))
        asked = f" {' '.join(unit.question.split())}:" if unit.question else ""
        words = " ".join(unit.text.split())
        console.say(f"{unit.number:>5}  {who}{asked}  {words or f'({unit.answer})'}")
