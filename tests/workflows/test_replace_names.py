from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_names import FIRST, LAST, MUM, UNIT, held, how, key_of, made, said
from tests.whole_projects import add, begun
from voicecode.domain.name_decisions import Mark, Names, Replaced
from voicecode.domain.pseudonyms import Listed, RosterName, Verdict
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError, OutputError
from voicecode.pseudonyms import key_file
from voicecode.store import (
    checking,
    codings_table,
    exports_table,
    free_pages,
    log_table,
    project_file,
    questions_table,
    sources_table,
)
from voicecode.workflows import open_project, replace_names
from voicecode.workflows.import_sources import Outcome

FERRY = Verdict("Ferry", False, "place")


def replaced(folder: Path, names: Names, *, key: Path | None = None) -> Replaced:
    """Replace in the project of a folder, as a command does."""
    with open_project.opened(folder / "project") as file:
        done = replace_names.names(file, names, key=key or key_of(folder), coder="Ana")
    with project_file.opened(folder / "project") as file:
        assert list(checking.findings(file)) == []
    return done


def test_a_name_is_replaced_in_every_text_of_the_project(tmp_path: Path) -> None:
    project = made(tmp_path)
    done = replaced(tmp_path, Names((FERRY,)))
    assert (done.stand_ins, done.places, done.sources) == (("[place 1]",), 4, 2)
    assert said(project, UNIT).startswith("We took the [place 1] to the Quilt.")
    assert said(project, MUM).startswith("They never listened at the [place 1].")


def test_each_source_is_in_a_new_version_with_the_same_units(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    with project_file.opened(project) as file:
        found = {one.name: one.version for one in sources_table.stored(file)}
    assert found == {"a.txt": 2, "b.txt": 2}


def test_codings_decisions_and_memos_move_with_their_words(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    with project_file.opened(project) as file:
        accepted, memo = log_table.of_units(file, [UNIT])
        [coding] = codings_table.current(file, [UNIT])[UNIT]
        assert log_table.stranded(file) == []
    assert accepted.decision is not None
    assert accepted.decision.span is not None
    assert accepted.decision.span.of(said(project, UNIT)) == "late"
    assert [one.text for one in coding.evidence] == ["late"]
    assert memo.decision is not None
    assert memo.decision.memo == "which [place 1]?"


def test_the_name_leaves_every_byte_of_the_project(tmp_path: Path) -> None:
    project = made(tmp_path)
    assert b"quilt" in held(project)
    replaced(tmp_path, Names((Verdict("Quilt", False, "home"),)))
    assert b"quilt" not in held(project)
    assert said(project, MUM).endswith("The [home A]'s door was shut.")


def test_an_earlier_version_of_a_text_loses_it_too(tmp_path: Path) -> None:
    project = made(tmp_path)
    corrected = FIRST.replace("My worker", "Our worker")
    add(project, written(tmp_path / "in" / "a.txt", corrected), how=how(tmp_path))
    replaced(tmp_path, Names((Verdict("Quilt", False, "home"),)))
    assert b"quilt" not in held(project)
    with project_file.opened(project) as file:
        assert len(log_table.of_units(file, [UNIT])) == 2


def test_the_key_is_written_and_alone_leads_back(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    path = key_of(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    entries = json.loads(path.read_text("utf-8"))["entries"]
    assert {"stand_in": "place 1", "kind": "place", "forms": ["Ferry"],
            "decided": ["Ferry"]} in entries  # fmt: skip
    assert b"ferry" not in held(project)


def test_the_log_says_who_decided_and_no_name(tmp_path: Path) -> None:
    project = made(tmp_path)
    done = replaced(tmp_path, Names((FERRY,)))
    with project_file.opened(project) as file:
        *_, last = log_table.entries(file)
    assert (last.seq, last.action, last.coder) == (done.seq, "replace", "Ana")
    assert last.memo == "[place 1]: 4 places in 2 sources"


def test_nothing_is_asked_about_it_any_more_and_it_is_counted(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    with project_file.opened(project) as file:
        assert questions_table.words(file) == ["Quilt", "48213"]
        assert questions_table.summary(file).replaced == {"place": 4}


def test_a_decision_holds_for_what_is_imported_later(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY, Verdict("48213", False, "number"))))
    text = "Int: And?\n\nYP: The Ferry, at 48213. The Quilt.\n"
    add(project, written(tmp_path / "c.txt", text), how=how(tmp_path))
    assert said(project, "c.txt#2") == "The [place 1], at [number 1]. The Quilt."
    with project_file.opened(project) as file:
        assert questions_table.words(file) == ["Quilt"]


def test_the_file_that_was_imported_is_known_again(tmp_path: Path) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    again = add(project, tmp_path / "in", how=how(tmp_path))
    assert {one.outcome for one in again.imported} == {Outcome.SAME}
    corrected = written(tmp_path / "in" / "a.txt", FIRST + "\nInterviewer: Bye.\n")
    [one] = add(project, corrected, how=how(tmp_path)).imported
    assert (one.source.version, one.moved.same, one.moved.decisions) == (3, 4, 3)


def test_a_name_that_nobody_asked_about_is_pointed_at(tmp_path: Path) -> None:
    project = made(tmp_path)
    at = said(project, LAST).index("quorbin")
    done = replaced(tmp_path, Names(mark=Mark(LAST, Span(at, at + 8), "teacher")))
    assert done.stand_ins == ("[teacher 1]",)
    assert said(project, LAST).endswith("and [teacher 1] listened.")


@pytest.mark.parametrize("pointed_at", [Span(0, 0), Span(12, 13), Span(11, 20)])
def test_what_is_no_name_cannot_be_pointed_at(tmp_path: Path, pointed_at: Span) -> None:
    project = made(tmp_path)
    replaced(tmp_path, Names((FERRY,)))
    before = said(project, UNIT)
    names = Names(mark=Mark(UNIT, pointed_at, "name"))
    with pytest.raises(BadInputError, match="no name to replace"):
        replaced(tmp_path, names)
    assert said(project, UNIT) == before


def test_a_roster_is_looked_for_in_all_that_is_there(tmp_path: Path) -> None:
    project = made(tmp_path)
    roster = (
        RosterName("The Quilt", Listed.HOME),
        RosterName("Quorbin Hale", Listed.STAFF),
        RosterName("Nobody Heard", Listed.PARTICIPANT),
    )
    done = replaced(tmp_path, Names(roster=roster))
    assert set(done.stand_ins) == {"[home A]", "[staff 1]"}
    assert "[staff 1] listened" in said(project, LAST)


def test_words_that_stand_nowhere_change_nothing(tmp_path: Path) -> None:
    made(tmp_path)
    nobody = Verdict("Zorbin", False, "")
    before = key_of(tmp_path).read_bytes()
    assert replaced(tmp_path, Names((nobody,))) == Replaced()
    with pytest.raises(BadInputError, match="1 of the names stands in no text"):
        replaced(tmp_path, Names((FERRY, nobody), must_stand=True))
    assert key_of(tmp_path).read_bytes() == before


def test_an_unknown_kind_is_refused_and_the_nearest_named(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(BadInputError, match="no kind of name") as refused:
        replaced(tmp_path, Names((Verdict("Ferry", False, "plaice"),)))
    assert "'place'" in refused.value.hint
    assert replace_names.kind("") == "name"


def test_without_its_key_nothing_is_replaced(tmp_path: Path) -> None:
    project = made(tmp_path)
    with pytest.raises(BadInputError, match="is not there"):
        replaced(tmp_path, Names((FERRY,)), key=tmp_path / "none.json")
    assert "Ferry" in said(project, UNIT)


def test_where_the_key_cannot_be_written_nothing_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = made(tmp_path)

    def full(*_: object) -> None:
        raise OutputError("k.json: cannot write the key there (disk full).", hint="")

    monkeypatch.setattr(key_file, "write", full)
    with pytest.raises(OutputError, match="disk full"):
        replaced(tmp_path, Names((FERRY,)))
    assert "Ferry" in said(project, UNIT)


def test_a_project_that_was_never_protected_gets_a_key(tmp_path: Path) -> None:
    project = begun(tmp_path)
    add(project, written(tmp_path / "a.txt", FIRST))
    replaced(tmp_path, Names((FERRY,)))
    assert "[place 1]" in said(project, UNIT)
    assert key_of(tmp_path).is_file()
    replaced(tmp_path, Names((Verdict("Quilt", False, "place"),)))
    assert "[place 2]" in said(project, UNIT)


def test_what_is_cut_off_before_the_end_is_finished_when_it_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = made(tmp_path)

    def killed(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(free_pages, "finish", killed)
        with pytest.raises(RuntimeError):
            replaced(tmp_path, Names((Verdict("Quilt", False, "home"),)))
    assert "[home A]" in said(project, UNIT)
    with project_file.opened(project) as file:
        [finding] = checking.findings(file)
    assert "replacing was interrupted" in finding.problem
    with open_project.opened(project) as file:
        assert list(checking.findings(file)) == []
    assert b"quilt" not in held(project)


def test_exports_from_before_that_may_hold_it_are_named(tmp_path: Path) -> None:
    project = made(tmp_path)
    with project_file.opened(project) as file:
        mum, young = "b.txt/Mum", "a.txt/Young person"
        exports_table.record(file, "mum.csv", participants=[mum])
        exports_table.record(file, "young.csv", participants=[young])
    done = replaced(tmp_path, Names((Verdict("48213", False, "number"),)))
    assert done.exports == ("young.csv",)


def test_a_source_that_is_called_by_it_goes_by_another_name(tmp_path: Path) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "in" / "quorbin.txt", FIRST)
    add(project, path, how=how(tmp_path))
    names = Names((Verdict("quorbin", False, "teacher"),))
    done = replaced(tmp_path, names)
    assert done.renamed == {"quorbin.txt": "teacher-1.txt"}
    assert said(project, "teacher-1.txt#4").endswith("[teacher 1] listened.")
    assert b"quorbin" not in held(project)
    [again] = add(project, path, how=how(tmp_path)).imported
    assert (again.source.name, again.outcome) == ("teacher-1.txt", Outcome.SAME)
