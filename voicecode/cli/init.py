"""voicecode init: begin a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voicecode.cli import console, options


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", help="The folder to make it in.", show_default=False
        ),
    ],
    codebook: options.CodebookName = "childrens-voice",
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="T", help="What reports call the project."),
    ] = None,
    quiet: options.Quiet = False,
) -> None:
    """Begin a project: a folder in which evidence is kept, coded and decided on.

    Makes voicecode.toml, codebook.yaml (a copy, yours to change) and voicecode.db.
    """
    from voicecode.workflows import init as workflow

    begun = workflow.init(folder, codebook=codebook, title=title)
    for remark in begun.remarks:
        console.remark(remark)
    if not quiet:
        console.remark(f"{begun.folder}: begun, with {begun.codes} codes.")
        console.remark(f"  voicecode import INPUT... -p {begun.folder}")
