from __future__ import annotations

from pathlib import Path

from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, SECOND, add, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.store import (
    checking,
    codings_table,
    log_table,
    project_file,
    samples_table,
)
from voicecode.workflows import sources
from voicecode.workflows.import_sources import Imported

BEFORE = "Interviewer: Hello.\n\nMum: Hi!\n\n"
LATE = Decision(FIRST, Action.ACCEPT, "Ana", "punctuality", span=Span(8, 12))
HEARD = Decision(SECOND, Action.ADD, "Ana", "listened", memo="see her file")


def decided(tmp_path: Path, *decisions: Decision) -> Path:
    project = imported(tmp_path, coded=True)
    with project_file.opened(project) as file:
        log_table.append(file, decisions)
    return project


def changed(tmp_path: Path, project: Path, text: str) -> Imported:
    [one] = add(project, written(tmp_path / "in" / "yp-01.txt", text)).imported
    return one


def standing(project: Path, *units: str) -> list[tuple[str, str | None, Span | None]]:
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []
        found = [entry.decision for entry in log_table.of_units(file, units)]
    return [(one.unit, one.code, one.span) for one in found if one]


def waiting(project: Path) -> list[tuple[int, str]]:
    with project_file.opened(project) as file:
        return [(one.entry.seq, one.reason) for one in sources.stranded(file)]


def test_decisions_move_with_their_words(tmp_path: Path) -> None:
    project = decided(tmp_path, LATE, HEARD)
    one = changed(tmp_path, project, BEFORE + INTERVIEW)
    assert (one.moved.same, one.moved.decisions, one.moved.stranded) == (4, 2, ())
    assert standing(project, "yp-01.txt#4", "yp-01.txt#6") == [
        ("yp-01.txt#4", "punctuality", Span(8, 12)),
        ("yp-01.txt#6", "listened", None),
    ]
    assert standing(project, FIRST) == []


def test_a_span_moves_inside_a_unit_that_changed(tmp_path: Path) -> None:
    project = decided(tmp_path, LATE)
    changed(tmp_path, project, INTERVIEW.replace("She was", "Oh, she was"))
    assert standing(project, FIRST) == [(FIRST, "punctuality", Span(12, 16))]


def test_what_cannot_move_is_listed_with_the_reason_and_stays_in_the_log(
    tmp_path: Path,
) -> None:
    project = decided(tmp_path, LATE, HEARD)
    one = changed(
        tmp_path,
        project,
        INTERVIEW.replace("was late.", "was very kind.").replace(
            "My carer listened to me.", "Nobody at all."
        ),
    )
    assert [s.entry.decision for s in one.moved.stranded] == [LATE, HEARD]
    assert [seq for seq, _ in waiting(project)] == [
        s.entry.seq for s in one.moved.stranded
    ]
    assert all(reason for _, reason in waiting(project))
    assert standing(project, FIRST, SECOND) == []
    with project_file.opened(project) as file:
        kept = [e.decision for e in log_table.entries(file) if e.decision]
    assert kept == [LATE, HEARD]


def test_what_was_taken_back_need_not_be_looked_at_again(tmp_path: Path) -> None:
    project = decided(tmp_path, LATE)
    with project_file.opened(project) as file:
        seq = log_table.length(file)
        undo = Decision(FIRST, Action.UNDO, "Ana", undoes=seq)
        log_table.append(file, [undo])
    one = changed(tmp_path, project, INTERVIEW.replace("was late.", "was kind."))
    assert one.moved.stranded == ()
    assert waiting(project) == []
    standing(project, FIRST)


def test_decisions_come_back_when_their_words_do(tmp_path: Path) -> None:
    project = decided(tmp_path, LATE, HEARD)
    without = INTERVIEW.replace("My carer listened to me.", "Nobody at all.")
    changed(tmp_path, project, without)
    assert len(waiting(project)) == 1
    changed(tmp_path, project, INTERVIEW)
    assert waiting(project) == []
    assert standing(project, FIRST, SECOND) == [
        (FIRST, "punctuality", Span(8, 12)),
        (SECOND, "listened", None),
    ]


def test_proposals_and_samples_follow_where_the_words_still_stand(
    tmp_path: Path,
) -> None:
    project = imported(tmp_path, coded=True)
    with project_file.opened(project) as file:
        samples_table.record(file, {SECOND: 0.5}, seed=1, population=2)
        before = codings_table.current(file, [FIRST, SECOND])
    changed(
        tmp_path,
        project,
        BEFORE + INTERVIEW.replace("was late.", "was kind."),
    )
    with project_file.opened(project) as file:
        after = codings_table.current(file, ["yp-01.txt#4", "yp-01.txt#6"])
        sample = samples_table.newest(file)
    assert after == {"yp-01.txt#4": (), "yp-01.txt#6": before[SECOND]}
    assert before[FIRST]
    assert sample is not None
    assert sample.units == {"yp-01.txt#6": 0.5}
