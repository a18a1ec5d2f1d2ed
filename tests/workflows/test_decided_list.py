from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_names import UNIT, how, key_of, made, said
from tests.whole_projects import add
from voicecode.domain.pseudonyms import Verdict
from voicecode.errors import BadInputError
from voicecode.store import project_file, questions_table
from voicecode.workflows import decided_list, protect
from voicecode.workflows.import_sources import How


def test_all_that_a_list_says_counts_at_once(tmp_path: Path) -> None:
    project = made(tmp_path)
    verdicts = [
        Verdict("Ferry", False, "place"),
        Verdict("Quilt", True),
        Verdict("Oak", True),
        Verdict("Gone", False, "name"),
    ]
    with project_file.opened(project) as file:
        done = decided_list.obey(file, verdicts, key=key_of(tmp_path), coder="Ana")
        assert done.kept
        assert done.replaced.places == 4
        assert set(questions_table.kept(file)) == {"Quilt", "Oak"}
        assert questions_table.summary(file).questions == 1


def test_where_a_kind_is_wrong_nothing_counts(tmp_path: Path) -> None:
    project = made(tmp_path)
    verdicts = [Verdict("Quilt", True), Verdict("Ferry", False, "plaice")]
    with project_file.opened(project) as file:
        with pytest.raises(BadInputError, match="no kind of name"):
            decided_list.obey(file, verdicts, key=key_of(tmp_path), coder=None)
        assert questions_table.kept(file) == {}


def test_an_import_obeys_a_list_for_what_is_there_and_for_what_comes(
    tmp_path: Path,
) -> None:
    project = made(tmp_path)
    rows = "words,decision,kind\nFerry,replace,place\nZorb,replace,home\nOak,keep,\n"
    listed = written(tmp_path / "q.csv", rows)
    wanted = How(protect.How(key=key_of(tmp_path), decisions=listed))
    text = "Int: So?\n\nYP: The Zorb, the Oak, the Ferry and the Elms.\n"
    result = add(project, written(tmp_path / "c.txt", text), how=wanted)
    assert said(project, "c.txt#2") == (
        "The [home A], the Oak, the [place 1] and the Elms."
    )
    assert "[place 1]" in said(project, UNIT)
    assert result.asks
    with project_file.opened(project) as file:
        assert "Oak" in questions_table.kept(file)
        assert "Elms" in questions_table.words(file)
    later = written(tmp_path / "d.txt", text.replace("So?", "And?"))
    add(project, later, how=how(tmp_path))
    assert said(project, "d.txt#2") == said(project, "c.txt#2")
