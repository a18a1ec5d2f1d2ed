"""voicecode log: who did what and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecode.cli import console, options, project_text

if TYPE_CHECKING:
    from voicecode.domain.decisions import Entry


def log(
    project: options.Project = None,
    last: Annotated[
        int | None,
        typer.Option("--last", min=1, metavar="N", help="The latest N entries only."),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Show the log: every decision, import and run, in the order they were made."""
    from voicecode.workflows import log as workflow

    entries = list(workflow.entries(project, last=last))
    if as_json:
        console.say_json([_as_json(one) for one in entries])
        return
    head = ("at", "coder", "action", "unit", "code", "valence", "memo", "seq")
    console.table(head, [_row(one) for one in entries], right=1)


def _row(entry: Entry) -> tuple[str, ...]:
    said = _as_json(entry)
    cells = (said[key] for key in ("coder", "action", "unit", "code", "valence"))
    return (
        project_text.moment(entry.at),
        *(cell or "" for cell in cells),
        " ".join(said["memo"].split()),
        str(entry.seq),
    )


def _as_json(entry: Entry) -> dict[str, Any]:
    decision = entry.decision
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "action": entry.action,
        "coder": entry.coder,
        "unit": decision.unit if decision else None,
        "code": decision.code if decision else None,
        "valence": decision.valence if decision else None,
        "memo": decision.memo if decision else entry.memo,
        "run": entry.run,
    }
