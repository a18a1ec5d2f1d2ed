"""The options that several commands share, said in one way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from datetime import date

    from voicecode.workflows import protect
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
OptionalPaths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="INPUT...",
        help="Files or folders, as 'voicecode read' takes them; none: the project.",
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
        " read from labels. An attribute consent is heeded.",
    ),
]
Consent = Annotated[
    Path | None,
    typer.Option(
        "--consent",
        metavar="FILE",
        help="CSV with participant,consent: quote, protected, analyse or withdrawn.",
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
OptionalGold = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[TABLE...]",
        help="CSV, XLSX or JSON lines with the columns text and codes; without them,"
        " the project's decisions.",
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
Project = Annotated[
    Path | None,
    typer.Option(
        "-p",
        "--project",
        metavar="DIR",
        help="The project's folder; without it the one the working folder lies in.",
        show_default=False,
    ),
]
Coder = Annotated[
    str | None,
    typer.Option(
        "--coder",
        metavar="NAME",
        help="Who decides; without it VOICECODE_CODER, or coder in voicecode.toml.",
        show_default=False,
    ),
]
Names = Annotated[
    Path | None,
    typer.Option(
        "--names",
        metavar="FILE",
        help="CSV with name,kind of names in the evidence; kinds are participant,"
        " staff, home, school and place.",
    ),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE",
        help="Where the key of stand-ins lies, or is to lie; without it, in your own"
        " data folder.",
    ),
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="The list of open questions, with what you decided; without it, beside"
        " the key.",
    ),
]
NoProtect = Annotated[
    bool,
    typer.Option(
        "--no-protect", help="Leave every name as it is; every output says so."
    ),
]
Protect = Annotated[
    bool,
    typer.Option(
        "--protect", help="Replace names first; otherwise the text stays as it is."
    ),
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


def protection(
    names: Path | None,
    key: Path | None,
    decisions: Path | None,
    *,
    is_wanted: bool,
    flag: str,
) -> protect.How | None:
    """Gather what was typed into how names are replaced, or None.

    ``flag`` is the option that says whether they are.
    """
    from voicecode.workflows import protect

    if is_wanted:
        return protect.How(names, key, decisions)
    if names or key or decisions:
        raise BadInputError(
            "--names, --key and --decisions say how names are replaced.",
            hint=f"Leave them away, or see to {flag}.",
        )
    return None


def made_on() -> date:
    """Give today's date, or that of ``SOURCE_DATE_EPOCH``, for reports to print."""
    from datetime import datetime

    from voicecode import clock

    return (clock.settled() or datetime.now().astimezone()).date()
