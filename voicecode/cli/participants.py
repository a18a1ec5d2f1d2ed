"""voicecode participants: whose words a project holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecode.cli import console, options, project_text

if TYPE_CHECKING:
    from voicecode.domain.projects import Participant

app = typer.Typer(
    help="List the participants, or set what is known of one.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@app.callback()
def participants(
    context: typer.Context,
    project: options.Project = None,
    as_json: options.Json = False,
) -> None:
    """List the participants of the project, or set what is known of one."""
    from voicecode.workflows import participants as workflow

    if context.invoked_subcommand is not None:
        context.obj = (project, as_json)
        return
    _show(workflow.participants(project), as_json=as_json)


@app.command("set")
def set_(
    context: typer.Context,
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="As 'voicecode participants' lists it.")
    ],
    pairs: Annotated[
        list[str],
        typer.Argument(
            metavar="KEY=VALUE...",
            help="role=, consent= (quote, protected, analyse or withdrawn), or any"
            " attribute, such as age=14; nothing after = takes it away.",
        ),
    ],
    project: options.Project = None,
    as_json: options.Json = False,
) -> None:
    """Set what is known of a participant; it counts over what the source says."""
    from voicecode.workflows import participants as workflow

    outer, outer_json = context.obj
    changed = workflow.change(project or outer, identity, pairs)
    _show([changed], as_json=as_json or outer_json)


def _show(found: list[Participant], *, as_json: bool) -> None:
    if as_json:
        console.say_json([_as_json(one) for one in found])
        return
    head = ("participant", "role", "consent", "attributes", "units")
    rows = [
        (
            one.id,
            one.role,
            one.consent or "-",
            project_text.attributes(one.attributes),
            f"{one.units:,}",
        )
        for one in found
    ]
    console.table(head, rows, right=1)


def _as_json(one: Participant) -> dict[str, Any]:
    return {
        "participant": one.id,
        "role": one.role,
        "units": one.units,
        "consent": one.consent,
        "attributes": dict(one.attributes),
    }
