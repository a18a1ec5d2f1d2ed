"""voicecode participants: whose words a project holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicecode.cli import console, options, project_text
from voicecode.errors import BadInputError

if TYPE_CHECKING:
    from voicecode.domain.projects import Participant
    from voicecode.workflows.participants import Changed

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
        str | None,
        typer.Argument(metavar="[ID]", help="As 'voicecode participants' lists it."),
    ] = None,
    pairs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[KEY=VALUE...]",
            help="role=, consent= (quote, protected, analyse or withdrawn), or any"
            " attribute, such as age=14; nothing after = takes it away.",
        ),
    ] = None,
    table: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="CSV with participant,consent[,role,...attributes], one a line.",
        ),
    ] = None,
    key: options.KeyFile = None,
    project: options.Project = None,
    as_json: options.Json = False,
) -> None:
    """Set what is known of a participant; it counts over what the source says.

    With --from, of all those in a table. Who stands there by name is found with the
    project's key.
    """
    outer, outer_json = context.obj
    changed = _changed(project or outer, identity, pairs or [], table, key)
    _show(list(changed.participants), as_json=as_json or outer_json)
    for remark in _to_see_to(changed):
        console.remark(remark)
    if changed.unknown:
        raise typer.Exit(1)


def _changed(
    project: Path | None,
    identity: str | None,
    pairs: list[str],
    table: Path | None,
    key: Path | None,
) -> Changed:
    from voicecode.workflows import participants as workflow
    from voicecode.workflows import set_participants

    if table and not identity:
        return set_participants.set_from(project, table, key=key)
    if table or key or not identity:
        raise BadInputError(
            "what is set is ID KEY=VALUE, or comes from --from FILE.",
            hint="For example: voicecode participants set --from consent.csv.",
        )
    return workflow.change(project, identity, pairs)


def _to_see_to(changed: Changed) -> Iterator[str]:
    if any(one.consent == "withdrawn" for one in changed.participants):
        yield (
            "Whoever withdrew is not counted, quoted or learnt from any more;"
            " 'voicecode erase' takes their words out."
        )
    if changed.models:
        yield f"Not used any more, as they learnt from them: {_listed(changed.models)}."
    if changed.exports:
        yield f"Written earlier, with words of theirs: {_listed(changed.exports)}."
    if changed.unknown:
        yield changed.unknown


def _listed(paths: Iterable[str]) -> str:
    return ", ".join(paths)


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
