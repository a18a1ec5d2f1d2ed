"""voicecode sources: what a project holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voicecode.cli import console, options, project_text

if TYPE_CHECKING:
    from voicecode.domain.projects import StoredSource


def sources(project: options.Project = None, as_json: options.Json = False) -> None:
    """List the sources of the project, and decisions that need another look."""
    from voicecode.domain.documents import NOT_PROTECTED
    from voicecode.domain.source_ids import source_id
    from voicecode.workflows import sources as workflow

    found = workflow.sources(project)
    if as_json:
        told = [(one, source_id(one.kind, one.number)) for one in found.stored]
        console.say_json([_as_json(one, printed) for one, printed in told])
        return
    head = ("source", "id", "imported", "protected", "version", "units", "characters")
    rows = [
        (
            one.name,
            source_id(one.kind, one.number),
            project_text.day(one.imported),
            "yes" if one.is_protected else "no",
            str(one.version),
            f"{one.units:,}",
            f"{one.characters:,}",
        )
        for one in found.stored
    ]
    console.table(head, rows, right=3)
    if found.stranded:
        console.say()
        console.say("Look at these decisions again; their words have changed:")
        for stranded in found.stranded:
            console.say(f"  {project_text.stranded(stranded)}")
    if not all(one.is_protected for one in found.stored):
        console.remark(NOT_PROTECTED)


def _as_json(one: StoredSource, identity: str) -> dict[str, Any]:
    return {
        "source": one.name,
        "id": identity,
        "kind": one.kind,
        "version": one.version,
        "units": one.units,
        "characters": one.characters,
        "imported": one.imported.isoformat(),
        "sha256": one.digest,
        "protected": one.is_protected,
    }
