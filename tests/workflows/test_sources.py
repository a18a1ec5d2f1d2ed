from __future__ import annotations

from pathlib import Path

from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, add, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.store import log_table, project_file
from voicecode.workflows import sources


def test_sources_come_by_name_with_what_waits_for_a_person(tmp_path: Path) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        log_table.append(file, [Decision(FIRST, Action.DONE, "Ana")])
    assert sources.sources(project).stranded == ()
    changed = INTERVIEW.replace("She was late. Naïve of me “to hope”.", "No.")
    add(project, written(tmp_path / "in" / "yp-01.txt", changed))
    found = sources.sources(project)
    assert [(one.name, one.version) for one in found.stored] == [
        ("survey.csv", 1),
        ("yp-01.txt", 2),
    ]
    [stranded] = found.stranded
    assert stranded.entry.decision == Decision(FIRST, Action.DONE, "Ana")
