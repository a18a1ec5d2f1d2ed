"""voicecode demo: the main job on the corpus that ships with voicecode."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voicecode.cli import options, showing


def demo(
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", help="The folder to write to."),
    ] = Path("demo-output"),
    quiet: options.Quiet = False,
) -> None:
    """Do the main job on a review of a fictional council, Riverside."""
    from voicecode import resources
    from voicecode.workflows.read import Inputs

    inputs = Inputs(paths=(resources.demo_corpus(),))
    showing.main_job(inputs, output, codebook="childrens-voice", jobs=1, quiet=quiet)
