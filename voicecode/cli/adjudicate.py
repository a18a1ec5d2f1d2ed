"""voicecode adjudicate: decide between coders who differ."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecode.cli import console, options, review
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.domain.settlements import Dispute

_DECISIONS = {True: "settle", False: "dismiss", None: ""}

Decided = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="A table with unit, code, decision (settle or dismiss) and perhaps memo.",
    ),
]
Template = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write a CSV to decide in, for --from."
    ),
]
ToList = Annotated[bool, typer.Option("--list", help="List what coders differ on.")]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Decide line by line: for screen readers, scripts."),
]
Every = Annotated[
    bool, typer.Option("--all", help="List or write what is decided already, too.")
]


def adjudicate(
    decided: Decided = None,
    output: Template = None,
    to_list: ToList = False,
    plain: Plain = False,
    every: Every = False,
    coder: options.Coder = None,
    project: options.Project = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Decide between coders who differ, on the screen or from a table.

    Without options the review screen opens on the disagreements; where there is no
    terminal, they are listed. What the coders gave stays beside what is settled.
    """
    ways = (decided, output, to_list or as_json, plain)
    if sum(map(bool, ways)) > 1:
        raise BadInputError(
            "--from, --output, --list and --plain exclude each other.",
            hint="Write a table with -o, decide in it, and read it with --from.",
        )
    if decided:
        _decide_from(project, decided, coder=coder, quiet=quiet)
    elif output:
        _write(project, output, every=every, quiet=quiet)
    elif plain or not (to_list or as_json or every or not _is_a_terminal()):
        review.review(
            coder=coder, queue=Queue.DISAGREEMENTS, plain=plain, project=project
        )
    else:
        _list(project, every=every, as_json=as_json)


def _is_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _decide_from(
    project: Path | None, table: Path, *, coder: str | None, quiet: bool
) -> None:
    from voicecode.workflows import adjudicate as workflow

    done = workflow.decide_from(project, table, coder=coder)
    if not quiet:
        console.say(
            f"{done.settled} settled, {done.dismissed} dismissed,"
            f" {done.unchanged} decided so before; {done.left_open} still open."
        )


def _write(project: Path | None, output: Path, *, every: bool, quiet: bool) -> None:
    from voicecode.workflows import adjudicate as workflow

    count = workflow.write(project, output, decided_too=every)
    if not quiet:
        console.remark(
            f"{output}: {count} rows. Write settle or dismiss under decision, and give"
            " it to --from. It holds what people said: keep it inside the team."
        )


def _list(project: Path | None, *, every: bool, as_json: bool) -> None:
    from voicecode.workflows import adjudicate as workflow

    found = workflow.disputes(project, decided_too=every)
    if as_json:
        console.say_json([_record(one) for one in found])
        return
    if not found:
        console.say("Coders differ on nothing that is not decided.")
        return
    rows = [
        [
            one.unit,
            one.code,
            ", ".join(one.given_by),
            ", ".join(one.not_by),
            _DECISIONS[one.settled],
        ]
        for one in found
    ]
    console.table(["unit", "code", "given by", "not by", "decision"], rows)


def _record(one: Dispute) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "code": one.code,
        "given_by": list(one.given_by),
        "not_by": list(one.not_by),
        "decision": _DECISIONS[one.settled] or None,
    }
