"""Whole projects, made as people make them: begun, and evidence imported."""

from __future__ import annotations

from pathlib import Path

from tests.small_inputs import INTERVIEW, SURVEY, book, rules, written
from voicecode.workflows import code_project, import_sources, init
from voicecode.workflows.import_sources import How, Result
from voicecode.workflows.read import Inputs, Watch

FIRST, SECOND = "yp-01.txt#2", "yp-01.txt#4"
MEETING = """\
Interviewer: Shall we begin?

Sam Okoro: She was late, and I waited in the rain for an hour.

Kit: Nobody listened to me. Sam Okoro did, though.

Sam Okoro: I only asked what you wanted.

Kit: That is what I mean.
"""


def begun(folder: Path) -> Path:
    """Begin a project with the small codebook."""
    init.init(folder / "project", codebook=str(book(folder)), title="A review of few")
    return folder / "project"


def imported(folder: Path, *, coded: bool = False) -> Path:
    """Begin a project and import an interview and a survey; code them by rules."""
    project = begun(folder)
    written(folder / "in" / "yp-01.txt", INTERVIEW)
    written(folder / "in" / "survey.csv", SURVEY)
    add(project, folder / "in")
    if coded:
        code_project.code_project(project, how=rules(""), watch=Watch())
    return project


def add(
    project: Path, *paths: Path, how: How | None = None, watch: Watch | None = None
) -> Result:
    """Import files into a project."""
    inputs = Inputs(tuple(paths))
    return import_sources.import_(
        project, inputs, how=how or How(), watch=watch or Watch()
    )
