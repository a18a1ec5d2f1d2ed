"""A small project on which two coders have decided, as exports are made from it."""

from __future__ import annotations

from pathlib import Path

from tests import doubly_coded, small_projects
from tests.small_inputs import written
from tests.whole_projects import begun
from voicecode.domain.documents import Columns
from voicecode.workflows import import_sources
from voicecode.workflows.import_sources import How
from voicecode.workflows.read import Inputs, Watch

_HEAD = "ID,Role,How old are you?,What would you change?\n"

FIRST, SECOND, THIRD = (f"yp-01.txt#{number}" for number in (2, 4, 6))
DECIDED = (
    f"Ana {FIRST} accept punctuality-",
    f"Ana {FIRST} accept listened+",
    f"Ana {SECOND} accept decisions-",
    f"Ana {SECOND} star",
    f"Ana {THIRD} reject punctuality",
    f"Ana {THIRD} accept promises-",
    f"Bo {FIRST} accept punctuality-",
    f"Bo {FIRST} accept listened+",
    f"Bo {THIRD} add promises-",
    f"Bo {THIRD} done",
)


def made(folder: Path) -> Path:
    """Make the project."""
    project = small_projects.made(folder)
    doubly_coded.decide(project, *DECIDED)
    return project


def surveyed(folder: Path, rows: str) -> Path:
    """Begin a project and import a survey: rows of ID, role, age and an answer."""
    project = begun(folder)
    survey = written(folder / "in" / "survey.csv", _HEAD + rows)
    columns = Columns(text=("What would you change?",), id="ID", role="Role")
    inputs = Inputs((survey,), columns=columns)
    import_sources.import_(project, inputs, how=How(), watch=Watch())
    return project
