from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.report_parts import FigureTable
from voicecode.domain.spans import Span
from voicecode.errors import CheckFailedError
from voicecode.store import log_table, project_file, units_table
from voicecode.workflows import keep_names, open_names
from voicecode.workflows.open_names import OpenNames

# She saw the Ferry and the Ferry at Quilt.
#             |12  17|      |26  31| |35  40|
SAID = ("Young person: She saw the Ferry and the Ferry at Quilt.", "Mum: The Ferry.")


@pytest.fixture
def names(tmp_path: Path) -> Iterator[OpenNames]:
    small_projects.made(
        tmp_path, interviews={"a.txt": SAID}, proposed={}, asked=("Ferry", "Quilt")
    )
    with project_file.opened(tmp_path) as file:
        yield open_names.of(file)


def note(names: OpenNames, unit: str, *stretches: Span) -> None:
    found = units_table.unit(names.file, unit)
    assert found is not None
    names.note(found, stretches)


@pytest.mark.parametrize(
    ("stretch", "words"),
    [
        (Span(0, 40), {"Ferry", "Quilt"}),
        (Span(0, 12), set()),
        (Span(10, 13), {"Ferry"}),
        (Span(14, 15), {"Ferry"}),
        (Span(17, 26), set()),
        (Span(17, 27), {"Ferry"}),
        (Span(33, 41), {"Quilt"}),
        (Span(40, 41), set()),
    ],
)
def test_only_what_is_quoted_counts(
    names: OpenNames, stretch: Span, words: set[str]
) -> None:
    note(names, "a.txt#1", stretch)
    assert names.quoted.get("a.txt#1", set()) == words


def test_nothing_stops_what_quotes_no_open_question(names: OpenNames) -> None:
    note(names, "a.txt#1", Span(0, 8))
    assert names.check(allowed=False, purpose="quotes q.csv") == ()
    assert log_table.length(names.file) == 0


def test_open_questions_stop_it_in_one_line_that_says_how_many_and_how_to_mend(
    names: OpenNames,
) -> None:
    note(names, "a.txt#1", Span(0, 40))
    names.note_by_name("a.txt#2", Span(0, 9))
    names.note_by_name("gone.txt#1", Span(0, 9))
    with pytest.raises(CheckFailedError) as stopped:
        names.check(allowed=False, purpose="quotes q.csv")
    assert stopped.value.problem == (
        "2 open questions about names in 2 passages that would be quoted, the first of"
        " them a.txt#1."
    )
    for command in ("pseudonymise", "review", "--allow-unreviewed"):
        assert command in stopped.value.hint
    assert log_table.length(names.file) == 0


def test_where_it_is_allowed_the_log_and_the_reader_are_told_without_a_name(
    names: OpenNames,
) -> None:
    names.note_by_name("a.txt#2", Span(0, 9))
    [remark] = names.check(allowed=True, purpose="quotes q.csv")
    [entry] = log_table.entries(names.file)
    assert entry.action == "allow-unreviewed"
    assert entry.memo == "quotes q.csv: 1 open question about names in 1 passage"
    assert remark.startswith("Not reviewed for names: 1 open question in 1 passage")
    assert "Ferry" not in remark + entry.memo


def test_what_was_decided_is_open_no_more(names: OpenNames) -> None:
    keep_names.keep(names.file, ["Ferry"], coder="Ana")
    still = open_names.of(names.file)
    assert [words for _, words in still.still_open["a.txt"]] == ["Quilt"]


def test_words_that_may_be_names_are_in_no_list_of_words(names: OpenNames) -> None:
    rows = (("ferry", "9"), ("late", "8"), ("quilt", "7"))
    table = FigureTable("Words", ("Word", "People"), rows, (90, 80, 70))
    left = names.left_out_of(table)
    assert (left.rows, left.lengths) == ((("late", "8"),), (80,))
    assert names.left_out_of(FigureTable("", (), rows)).lengths == ()
