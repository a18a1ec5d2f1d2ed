from __future__ import annotations

from pathlib import Path

from tests import doubly_coded, small_projects
from tests.workflows.test_final_codings import FIRST, SECOND, THIRD, opened
from voicecode.domain.disclosure import Publication
from voicecode.workflows import project_remarks


def test_a_reader_is_told_how_much_nobody_reviewed(tmp_path: Path) -> None:
    with opened(small_projects.made(tmp_path)) as final:
        [remark] = project_remarks.of(final, Publication())
        [exact] = project_remarks.of(final, Publication(1, 1))
    assert remark.startswith("Not reviewed: fewer than 5 passages hold codes that a")
    assert exact.startswith("Not reviewed: 3 passages hold codes that a machine")


def test_a_reader_is_told_what_coders_differ_on(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path)
    decided = [f"Ana {unit} done" for unit in (FIRST, SECOND, THIRD)]
    doubly_coded.decide(project, *decided, f"Bo {SECOND} accept decisions")
    with opened(project) as final:
        [remark] = project_remarks.of(final, Publication())
        [exact] = project_remarks.of(final, Publication(1, 1))
    assert remark.startswith("Coders differ on fewer than 5 passages;")
    assert exact.startswith("Coders differ on 1 passage;")


def test_where_all_is_decided_and_protected_nothing_need_be_told(
    tmp_path: Path,
) -> None:
    project = small_projects.made(tmp_path)
    decided = [f"Ana {unit} done" for unit in (FIRST, SECOND, THIRD)]
    with opened(project, *decided) as final:
        assert list(project_remarks.of(final, Publication())) == []
