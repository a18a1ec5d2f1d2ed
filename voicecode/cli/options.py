"""The options that several commands share, said in one way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from datetime import date

    from voicecode.workflows.read import Inputs

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="INPUT...",
        help="Files or folders: .txt .md .docx .vtt .srt .csv .tsv .xlsx",
        show_default=False,
    ),
]
CodebookName = Annotated[
    str,
    typer.Option(
        "-c", "--codebook", metavar="CODEBOOK", help="A path, or a shipped name."
    ),
]
Roles = Annotated[
    Path | None,
    typer.Option(
        "--roles",
        metavar="FILE",
        help="CSV with speaker,role[,participant,...attributes]; overrides what is"
        " read from labels.",
    ),
]
Text = Annotated[
    list[str] | None,
    typer.Option("--text", metavar="COLUMN", help="A table's open-text column."),
]
RoleColumn = Annotated[
    str | None, typer.Option("--role", metavar="COLUMN", help="A table's role column.")
]
IdColumn = Annotated[
    str | None, typer.Option("--id", metavar="COLUMN", help="A table's id column.")
]
Attributes = Annotated[
    list[str] | None,
    typer.Option("--attribute", metavar="COLUMN", help="A column to keep with units."),
]
UnitsFile = Annotated[
    Path,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=".jsonl, .csv or .parquet; - is stdout.",
    ),
]
RulesOnly = Annotated[
    bool,
    typer.Option(
        "--rules-only", help="Code by the rules alone: so far the only way there is."
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=1, max=256, metavar="N", help="Processes to code in."),
]
Json = Annotated[bool, typer.Option("--json", help="Print as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]


def inputs(
    paths: list[Path],
    *,
    roles: Path | None,
    text: list[str] | None,
    role: str | None,
    identity: str | None,
    attributes: list[str] | None,
) -> Inputs:
    """Gather what was typed into what is asked for."""
    from voicecode.domain.documents import Columns
    from voicecode.workflows.read import Inputs

    columns = Columns(
        text=tuple(text or ()),
        role=role,
        id=identity,
        attributes=tuple(attributes or ()),
    )
    return Inputs(paths=tuple(paths), roles=roles, columns=columns)


def made_on() -> date:
    """Give today's date, or that of ``SOURCE_DATE_EPOCH``, for reports to print."""
    from datetime import UTC, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise BadInputError(
            f"SOURCE_DATE_EPOCH is {epoch!r}.",
            hint="Set it to seconds since 1970, or not at all.",
        ) from error
