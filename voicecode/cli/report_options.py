"""The options of commands that write for publication, said in one way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.cli import options

if TYPE_CHECKING:
    from voicecode.workflows import run

OutputFolder = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="DIR", help="The folder to write to."),
]
Scale = Annotated[
    str,
    typer.Option(
        "--scale",
        metavar="SCALE",
        help='Words of quantity, such as "most": education-scotland, estyn, or a path.',
    ),
]
Rounding = Annotated[
    int,
    typer.Option(
        "--rounding",
        min=1,
        max=1000,
        metavar="N",
        help="Print numbers rounded to the nearest N; 1 leaves them exact.",
    ),
]
Threshold = Annotated[
    int,
    typer.Option(
        "--threshold",
        min=1,
        max=1000,
        metavar="N",
        help="Print no number under N, and none that gives one away; 1 prints all.",
    ),
]
Shared = Annotated[
    int,
    typer.Option(
        "--k",
        min=1,
        max=1000,
        metavar="N",
        help="Say no more of who speaks than at least N people share.",
    ),
]
ReportFile = Annotated[
    Path,
    typer.Option(
        "-o", "--output", metavar="FILE", help="The file to write; - is stdout."
    ),
]
AllowUnreviewed = Annotated[
    bool,
    typer.Option(
        "--allow-unreviewed",
        help="Take suggestions that nobody decided on as they are, and say so.",
    ),
]
House = Annotated[
    Path | None,
    typer.Option(
        "--house",
        metavar="FILE.docx",
        help="A Word file whose styles, paper, heads and feet are used.",
    ),
]


def edition(
    scale: str, rounding: int = 5, threshold: int = 5, k: int = 5
) -> run.Edition:
    """Gather what was typed into how findings are told."""
    from voicecode.domain.disclosure import Publication
    from voicecode.workflows import run

    return run.Edition(scale, options.made_on(), Publication(rounding, threshold, k))
