from __future__ import annotations

from pathlib import Path

from tests.small_inputs import INTERVIEW, rules, written
from tests.whole_projects import FIRST, SECOND, add, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.review import standings
from voicecode.store import (
    checking,
    codings_table,
    log_table,
    project_file,
    samples_table,
)
from voicecode.workflows import code_project, sources
from voicecode.workflows.import_sources import Imported
from voicecode.workflows.read import Watch

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


def test_turns_that_became_one_keep_what_was_proposed_for_both(tmp_path: Path) -> None:
    project = imported(tmp_path)
    parts = "Mum: She was late on Monday.\n\nDad: But on time on Friday.\n"
    path = written(tmp_path / "in" / "yp-01.txt", INTERVIEW + "\n" + parts)
    add(project, path)
    code_project.code_project(project, how=rules(""), watch=Watch())
    joined = "Mum: She was late on Monday. But on time on Friday.\n"
    changed(tmp_path, project, INTERVIEW + "\n" + joined)
    with project_file.opened(project) as file:
        [coding] = codings_table.current(file, ["yp-01.txt#5"])["yp-01.txt#5"]
        assert list(checking.findings(file)) == []
    assert [found.text for found in coding.evidence] == ["late", "on time"]
    assert coding.valence is Valence.MIXED


def test_what_comes_before_a_table_that_grew_keeps_all_it_had(tmp_path: Path) -> None:
    project = decided(tmp_path, LATE, HEARD)
    with project_file.opened(project) as file:
        before = codings_table.current(file, [FIRST, SECOND])
    one = changed(tmp_path, project, INTERVIEW + "\nMum: One more thing.\n")
    assert (one.moved.same, one.moved.decisions, one.moved.stranded) == (4, 2, ())
    assert standing(project, FIRST, SECOND) == [
        (FIRST, "punctuality", Span(8, 12)),
        (SECOND, "listened", None),
    ]
    with project_file.opened(project) as file:
        assert codings_table.current(file, [FIRST, SECOND]) == before


def test_a_flag_is_cleared_for_the_words_that_stood_there_and_no_others(
    tmp_path: Path,
) -> None:
    flag = Decision(FIRST, Action.FLAG, "Ana")
    clear = Decision(FIRST, Action.CLEAR, "Ana", memo="a film")
    project = decided(tmp_path, flag, clear)
    changed(tmp_path, project, BEFORE + INTERVIEW)
    with project_file.opened(project) as file:
        assert not standings.flags(log_table.standing(file))["yp-01.txt#4"]
    changed(tmp_path, project, INTERVIEW.replace("She was", "He hits me. She was"))
    with project_file.opened(project) as file:
        assert standings.flags(log_table.standing(file))[FIRST]
    [(_, reason)] = waiting(project)
    assert reason == "its words were changed"
