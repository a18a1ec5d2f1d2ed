"""voicecode read: how the input is read, before anything is coded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import console, options, watching

if TYPE_CHECKING:
    from voicecode.domain.units import Unit


_MOST_DESCRIBED = 1000  # people whose attributes are not shown again


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
    described: dict[str | None, Mapping[str, str]] = {}
    for unit in units:
        if unit.source != source or len(described) > _MOST_DESCRIBED:
            described.clear()
        if unit.source != source:
            source = unit.source
            console.say(console.styled(source, "bold"))
        is_new = described.get(unit.participant) != unit.attributes
        console.say(_line(unit, is_new=is_new))
        described[unit.participant] = unit.attributes


def _line(unit: Unit, *, is_new: bool) -> str:
    who = " ".join(filter(None, (unit.speaker, f"[{unit.role}]")))
    if is_new and unit.attributes:
        told = (f"{name}: {value}" for name, value in unit.attributes.items())
        who += f" ({', '.join(told)})"
    asked = f" {' '.join(unit.question.split())}:" if unit.question else ""
    words = " ".join(unit.text.split()) or f"({unit.answer})"
    when = f"{unit.clock}  " if unit.clock else ""
    return f"{unit.number:>5}  {when}{who}{asked}  {words}"
