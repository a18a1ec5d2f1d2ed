"""A project with names in it that were missed, and some that are asked about."""

from __future__ import annotations

from pathlib import Path

from tests.small_inputs import rules, written
from tests.whole_projects import add, begun
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.store import log_table, project_file, units_table
from voicecode.workflows import code_project, protect
from voicecode.workflows.import_sources import How
from voicecode.workflows.read import Watch

FIRST = """\
Interviewer: Where did you go?

Young person: We took the Ferry to the Quilt. My worker was late, at the Ferry.

Interviewer: And the Ferry?

Young person: It was late. My flat is 48213, and quorbin listened.
"""
SECOND = """\
Interviewer: Was it late?

Mum: They never listened at the Ferry. The Quilt's door was shut.
"""
UNIT, LAST, MUM = "a.txt#2", "a.txt#4", "b.txt#2"


def key_of(folder: Path) -> Path:
    """Say where the key lies."""
    return folder / "keys" / "k.json"


def how(folder: Path) -> How:
    """Protect what is imported, with the key beside the project."""
    return How(protect.How(key=key_of(folder)))


def made(folder: Path) -> Path:
    """Import two interviews, code them by rules, and decide on some of it."""
    project = begun(folder)
    written(folder / "in" / "a.txt", FIRST)
    written(folder / "in" / "b.txt", SECOND)
    add(project, folder / "in", how=how(folder))
    code_project.code_project(project, how=rules(""), watch=Watch())
    late = said(project, UNIT).index("late")
    with project_file.opened(project) as file:
        marked = Span(late, late + 4)
        log_table.append(
            file,
            [
                Decision(UNIT, Action.ACCEPT, "Ana", "punctuality", span=marked),
                Decision(UNIT, Action.MEMO, "Ana", memo="which Ferry?"),
                Decision(LAST, Action.ACCEPT, "Ana", "listened"),
                Decision(MUM, Action.ACCEPT, "Ana", "listened"),
            ],
        )
    return project


def said(project: Path, unit: str) -> str:
    """Give a unit's words as they are in the project now."""
    with project_file.opened(project) as file:
        found = units_table.unit(file, unit)
    assert found is not None
    return found.text


def held(folder: Path) -> bytes:
    """Give all bytes of a project's folder, in small letters."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return b"\n".join(path.read_bytes() for path in files).lower()
