"""voicecode code: code units and write them, streaming."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voicecode.cli import console, options, watching


def code(
    paths: options.Paths,
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help=".jsonl, .csv or .parquet; - is stdout.",
        ),
    ],
    codebook: options.CodebookName = "childrens-voice",
    roles: options.Roles = None,
    text: options.Text = None,
    role: options.RoleColumn = None,
    identity: options.IdColumn = None,
    attribute: options.Attributes = None,
    rules_only: Annotated[
        bool,
        typer.Option(
            "--rules-only",
            help="Code by the rules alone: so far the only way there is.",
        ),
    ] = False,
    jobs: options.Jobs = 1,
    quiet: options.Quiet = False,
) -> None:
    """Code every unit and write it; memory does not grow with the input."""
    del rules_only  # there is no classifier yet that it could leave out
    from voicecode.workflows import code as workflow

    wanted = options.inputs(
        paths,
        roles=roles,
        text=text,
        role=role,
        identity=identity,
        attributes=attribute,
    )
    with watching.watched("Coding", quiet=quiet) as (watch, refused):
        count = workflow.code(wanted, output, codebook=codebook, jobs=jobs, watch=watch)
    if not quiet:
        console.remark(f"{count:,} units written to {output}.")
    if refused:
        raise typer.Exit(1)
