from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.small_inputs import BOOK, INTERVIEW, book, rules, written
from tests.whole_projects import FIRST, SECOND, add, begun, imported
from voicecode.domain.codings import CodedUnit, Coders
from voicecode.domain.decisions import Action, Decision
from voicecode.errors import BadCodebookError, BadInputError, OutputError
from voicecode.store import (
    checking,
    codings_table,
    log_table,
    project_file,
    runs_table,
)
from voicecode.workflows import code, code_project, participants
from voicecode.workflows.code import How
from voicecode.workflows.read import Watch

RULES = rules("")


def coded(project: Path, how: How = RULES) -> code_project.Coded:
    return code_project.code_project(project, how=how, watch=Watch())


def current(project: Path) -> dict[str, list[str]]:
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []
        found = codings_table.current(file, [FIRST, SECOND])
    return {unit: [one.code for one in codings] for unit, codings in found.items()}


def test_every_unit_that_may_carry_codes_is_coded(tmp_path: Path) -> None:
    project = imported(tmp_path)
    done = coded(project)
    assert (done.run, done.units, done.with_codes, done.codings) == (1, 4, 4, 4)
    assert current(project) == {FIRST: ["punctuality"], SECOND: ["listened"]}
    with project_file.opened(project) as file:
        run = runs_table.current(file)
        [entry] = [one for one in log_table.entries(file) if one.action == "code"]
    assert run is not None
    assert (run.command, run.codebook, run.model) == ("code", 1, None)
    assert run.settings["coders"] == "rules"
    assert (entry.run, entry.memo) == (1, "4 codes proposed for 4 of 4 units")


def test_a_new_run_replaces_proposals_and_no_decision(tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    kept = Decision(FIRST, Action.REJECT, "Ana", "punctuality")
    with project_file.opened(project) as file:
        log_table.append(file, [kept])
    changed = BOOK.replace('phrase: "late"', 'phrase: "naive"')
    written(project / "codebook.yaml", changed)
    assert coded(project).codebook == 2
    assert current(project) == {FIRST: ["punctuality"], SECOND: ["listened"]}
    with project_file.opened(project) as file:
        [entry] = log_table.of_units(file, [FIRST])
        assert (entry.decision, entry.run, entry.codebook) == (kept, 1, 1)
        assert [run.codebook for run in runs_table.runs(file)] == [1, 2]


def test_a_run_that_breaks_off_leaves_the_proposals_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = imported(tmp_path, coded=True)
    before = current(project)

    def broken(units: Iterable[object], *, how: How) -> Iterator[CodedUnit]:
        del how
        yield CodedUnit(next(iter(units)))
        raise RuntimeError

    monkeypatch.setattr(code_project, "_AT_ONCE", 1)
    monkeypatch.setattr(code, "coded", broken)
    with pytest.raises(RuntimeError):
        coded(project)
    assert current(project) == before
    monkeypatch.undo()
    assert coded(project).run == 3
    assert current(project) == before


def test_of_two_runs_at_once_the_later_one_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = imported(tmp_path)
    real = code.coded

    def overtaken(units: Iterable[object], *, how: How) -> Iterator[CodedUnit]:
        monkeypatch.setattr(code, "coded", real)
        coded(project)
        return real(units, how=how)

    monkeypatch.setattr(code, "coded", overtaken)
    with pytest.raises(OutputError, match="another voicecode"):
        coded(project)
    assert current(project)[FIRST] == ["punctuality"]
    with project_file.opened(project) as file:
        assert [run.number for run in runs_table.runs(file)] == [2]


def test_people_decide_while_a_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = imported(tmp_path)
    monkeypatch.setattr(code_project, "_AT_ONCE", 1)
    monkeypatch.setattr("voicecode.store.connections.PATIENCE", 0.5)

    def decide(_share: float, _units: int) -> None:
        with project_file.opened(project) as file:
            log_table.append(file, [Decision(FIRST, Action.DONE, "Ana")])

    watch = Watch(progress=decide)
    code_project.code_project(project, how=RULES, watch=watch)
    with project_file.opened(project) as file:
        assert len(log_table.of_units(file, [FIRST])) == 4


def test_several_processes_propose_what_one_does(tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    before = current(project)
    coded(project, replace(RULES, jobs=2))
    assert current(project) == before


def test_a_run_with_the_classifier_says_which_model_it_was(tmp_path: Path) -> None:
    project = imported(tmp_path)
    coded(project, How("", Coders.COMBINED))
    with project_file.opened(project) as file:
        run = runs_table.current(file)
    assert run is not None
    assert run.model == "learnt from the codebook"


def test_an_empty_project_is_not_coded(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="nothing that people said"):
        coded(begun(tmp_path))


def test_a_rule_with_a_mistake_is_told_before_a_run_begins(tmp_path: Path) -> None:
    project = imported(tmp_path)
    book(project, BOOK.replace('"late"', '"(late"'), name="codebook.yaml")
    with pytest.raises(BadCodebookError, match="line 12"):
        coded(project)
    with project_file.opened(project) as file:
        assert runs_table.current(file) is None


def test_what_was_said_by_who_withdrew_is_coded_no_more(tmp_path: Path) -> None:
    project = imported(tmp_path)
    young = "yp-01.txt/Young person"
    participants.change(project, young, ["consent=withdrawn"])
    assert coded(project).units == 2
    assert current(project) == {FIRST: [], SECOND: []}


def test_how_much_may_speak_of_harm_is_told(tmp_path: Path) -> None:
    project = imported(tmp_path)
    assert coded(project).harm.startswith("No passage was found that may speak of harm")
    written(
        tmp_path / "in" / "yp-02.txt", INTERVIEW.replace("My carer", "He hits me. He")
    )
    assert add(project, tmp_path / "in").harm.startswith("1 passage may speak of harm")
    assert "'voicecode review --queue safeguarding' shows" in coded(project).harm
