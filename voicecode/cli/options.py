"""The options that several commands share, said in one way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from datetime import date

    from voicecode.workflows.code import How
    from voicecode.workflows.read import Inputs

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="INPUT...",
        help="Files or folders: .txt .md .docx .odt .rtf .pdf .vtt .srt .csv .tsv .xlsx"
        " .xls .ods .sav .jsonl .parquet .qdpx, or a .zip of these",
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
ModelFile = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="A model that 'voicecode train' wrote, in place of the shipped one.",
    ),
]
Semantic = Annotated[
    Path | None,
    typer.Option(
        "--semantic",
        metavar="DIR",
        help="A sentence model's folder (model.onnx, tokenizer.json); needs the extra"
        " voicecode[semantic].",
    ),
]
RulesOnly = Annotated[
    bool, typer.Option("--rules-only", help="Code by the rules alone.")
]
ClassifierOnly = Annotated[
    bool, typer.Option("--classifier-only", help="Code by the classifier alone.")
]
Gold = Annotated[
    list[Path],
    typer.Argument(
        metavar="TABLE...",
        help="CSV, XLSX or JSON lines with the columns text and codes.",
        show_default=False,
    ),
]
GoldCodebook = Annotated[
    str | None,
    typer.Option(
        "-c",
        "--codebook",
        metavar="CODEBOOK",
        help="A path, or a shipped name; without it the default, or else the codes"
        " in the tables.",
    ),
]
Seed = Annotated[
    int, typer.Option("--seed", min=0, help="Settles all that is left to chance.")
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", min=1, max=256, metavar="N", help="Processes to code in."),
]
Json = Annotated[bool, typer.Option("--json", help="Print as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]


def inputs(
    paths: list[Path],
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


def how(  # as many as there are options
    codebook: str,
    model: Path | None,
    semantic: Path | None,
    rules_only: bool,
    classifier_only: bool,
    jobs: int,
) -> How:
    """Gather what was typed into how to code."""
    from voicecode.domain.codings import Coders
    from voicecode.workflows.code import How
    from voicecode.workflows.open_model import ModelChoice

    if rules_only and classifier_only:
        raise BadInputError(
            "--rules-only and --classifier-only exclude each other.",
            hint="Leave both away to code by rules and classifier together.",
        )
    if rules_only and (model or semantic):
        raise BadInputError(
            "--rules-only leaves no room for a model.",
            hint="Leave --model and --semantic away, or --rules-only.",
        )
    alone = Coders.CLASSIFIER if classifier_only else Coders.COMBINED
    coders = Coders.RULES if rules_only else alone
    return How(codebook, coders, ModelChoice(model, semantic), jobs)


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
