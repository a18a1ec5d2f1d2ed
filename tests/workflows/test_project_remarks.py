from __future__ import annotations

from pathlib import Path

from tests import doubly_coded, small_projects
from tests.workflows.test_final_codings import FIRST, SECOND, THIRD, opened
from voicecode.domain.disclosure import Publication
from voicecode.store import project_file, questions_table, rewriting
from voicecode.workflows import project_remarks


def test_a_reader_is_told_how_much_nobody_reviewed(tmp_path: Path) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        [remark, *_] = project_remarks.of(final, Publication())
        [exact, *_] = project_remarks.of(final, Publication(1, 1))
    assert remark.startswith("Not reviewed: fewer than 5 passages hold codes that a")
    assert exact.startswith("Not reviewed: 3 passages hold codes that a machine")


def test_a_reader_is_told_what_coders_differ_on(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path)
    decided = [f"Ana {unit} done" for unit in (FIRST, SECOND, THIRD)]
    doubly_coded.decide(project, *decided, f"Bo {SECOND} accept decisions")
    with opened(project) as final:
        [remark, *_] = project_remarks.of(final, Publication())
        [exact, *_] = project_remarks.of(final, Publication(1, 1))
    assert remark.startswith("Coders differ on fewer than 5 passages;")
    assert exact.startswith("Coders differ on 1 passage;")


def test_where_all_is_decided_a_reader_is_told_of_names_and_harm(
    tmp_path: Path,
) -> None:
    project = small_projects.made(tmp_path)
    decided = [f"Ana {unit} done" for unit in (FIRST, SECOND, THIRD)]
    with opened(project, *decided) as final:
        names = list(project_remarks.of(final, Publication()))
        harm = project_remarks.on_harm(final, Publication())
    assert names == [
        "No name, place or number that leads to a person was found to replace.",
        "No odd capital or number was left for a person to decide on.",
    ]
    assert harm.startswith("No passage was found that may speak of harm.")


def test_a_reader_is_told_how_much_was_replaced_and_is_open_and_no_name(
    tmp_path: Path,
) -> None:
    project = small_projects.made(tmp_path, asked=("He", "Not"))
    with project_file.opened(project) as file, file.writing():
        [(text, *_)] = rewriting.texts(file)
        questions_table.count(file, text, {"brother": 2, "school": 1})
    with opened(project) as final:
        *_, replaced, still_open = project_remarks.of(final, Publication())
    assert replaced.startswith("3 names and numbers were replaced by stand-ins")
    assert still_open.startswith("2 words and numbers are open questions, in 2 places")


def test_a_reader_is_told_how_much_may_speak_of_harm(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path, flagged=[SECOND, THIRD])
    with opened(project) as final:
        remark = project_remarks.on_harm(final, Publication())
        exact = project_remarks.on_harm(final, Publication(1, 1, 1))
    assert remark.startswith("Fewer than 5 passages may speak of harm: they are count")
    assert "This is no safeguarding system" in remark
    assert exact.startswith("2 passages may speak of harm:")
