"""The options of comparing coders."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicecode.domain.measures import By
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.domain.agreements import CoderColumns
    from voicecode.workflows.coder_sets import Who


class Blank(StrEnum):
    """What an empty cell of a table with a column for each coder means."""

    NONE = "none"
    UNCODED = "uncoded"


Table = Annotated[
    Path | None,
    typer.Argument(
        metavar="[TABLE]",
        help="CSV, XLSX or JSON lines with unit,coder,codes, or a column for each"
        " coder; without it the coders of the project are compared.",
        show_default=False,
    ),
]
Coders = Annotated[
    str | None,
    typer.Option(
        "--coders",
        metavar="NAME,NAME",
        help="Only these; of a table with a column for each coder, its columns.",
    ),
]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="COLUMN", help="Names the unit.")
]
Coder = Annotated[
    str | None,
    typer.Option("--coder-column", metavar="COLUMN", help="Names the coder."),
]
Codes = Annotated[
    str | None, typer.Option("--codes", metavar="COLUMN", help="Holds the codes.")
]
Source = Annotated[
    str | None,
    typer.Option("--source", metavar="COLUMN", help="Names the unit's source."),
]
Between = Annotated[
    str | None,
    typer.Option("--between", metavar="MARK", help="Parts codes in a cell: ;"),
]
EmptyCell = Annotated[
    Blank,
    typer.Option(
        "--blank",
        help="What an empty cell means where each coder has a column: no code, or not"
        " coded.",
    ),
]
Code = Annotated[
    list[str] | None,
    typer.Option("--code", metavar="ID", help="Compare this code only; repeatable."),
]
Valences = Annotated[
    bool, typer.Option("--valences", help="Let a code's valence be part of the code.")
]
LeaveOutEmpty = Annotated[
    bool,
    typer.Option(
        "--leave-out-empty", help="Leave out units to which nobody gave a code."
    ),
]
CountSingle = Annotated[
    bool,
    typer.Option(
        "--count-single",
        help="Let units of one coder count in what chance would give (Gwet 2014).",
    ),
]
DrawnBy = Annotated[By, typer.Option("--by", help="What is drawn for the intervals.")]
WithMachine = Annotated[
    bool,
    typer.Option("--with-machine", help="In a project: compare with the machine too."),
]
WithSettled = Annotated[
    bool,
    typer.Option(
        "--with-settled",
        help="In a project: compare with what was settled between coders too.",
    ),
]
Draws = Annotated[
    int,
    typer.Option("--draws", min=0, max=100_000, help="How often; 0: no intervals."),
]


def columns(  # as many as there are options
    unit: str | None,
    coder: str | None,
    codes: str | None,
    source: str | None,
    coders: str | None,
    between: str | None,
    blank: Blank,
    valences: bool,
) -> CoderColumns:
    """Gather what was typed into where a table has what."""
    from voicecode.domain.agreements import CoderColumns

    return CoderColumns(
        unit=unit,
        coder=coder,
        codes=codes,
        source=source,
        coders=named(coders),
        between=between and between.replace("\\n", "\n"),
        blank=blank is Blank.NONE,
        valences=valences,
    )


def named(coders: str | None) -> tuple[str, ...]:
    """Part the names of coders as they are typed: "Ana,Ben"."""
    return tuple(name.strip() for name in (coders or "").split(",") if name.strip())


def check(
    table: Path | None, columns: CoderColumns, who: Who, project: Path | None
) -> None:
    """Refuse options of a project with a table, and those of a table without one.

    Raises:
        BadInputError: there are such options.
    """
    if table and (project or who.with_machine or who.with_settled):
        raise BadInputError(
            "--project, --with-machine and --with-settled are for a project.",
            hint="Leave them away, or leave the table away.",
        )
    of_table = (columns.unit, columns.coder, columns.codes, columns.source)
    if not table and (any(of_table) or columns.between):
        raise BadInputError(
            "the columns of a table are named, but no table is given.",
            hint="Give the table, or leave the columns away to compare the coders of"
            " a project.",
        )
