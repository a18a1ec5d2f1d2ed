from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.reports import word_columns
from voicecode.reports.markdown_blocks import Table, inline

ROOM = 160.0


def _table(head, *rows, numbers=None):
    counts = numbers or (False, *[True] * (len(head) - 1))
    cells = tuple(tuple(map(inline, row)) for row in rows)
    return Table(tuple(map(inline, head)), cells, tuple(counts))


def _one(*args, **choices):
    [part] = word_columns.parts(_table(*args, **choices), ROOM)
    return part.widths


def test_numbers_have_the_room_they_need_and_names_the_rest():
    names, people, passages = _one(
        ["Group", "People", "Passages"], ["Children and young people", "230", "1,849"]
    )
    assert names > 100
    assert people < passages < 30
    assert names + people + passages == pytest.approx(ROOM)


def test_no_word_of_a_heading_is_broken():
    widths = _one(
        ["Survey question", "Answered", "Placeholder", "Left blank"],
        ["What is good about the help you get from your worker? " * 3, "1", "2", "3"],
    )
    assert widths[2] > 24  # "Placeholder" in bold, and room on both sides
    assert sum(widths) == pytest.approx(ROOM)


def test_what_is_printed_for_small_numbers_stays_on_one_line_where_it_can():
    few = "fewer than 5"
    alone = _one(["Group", "People"], ["Others", few])[1]
    widths = _one(
        ["Group", "Goes well", "Concern", "Both", "People"], ["G"] + [few] * 4
    )
    assert all(width >= alone for width in widths[1:])


def test_long_lists_have_more_room_than_the_short_names_beside_them():
    name, ids = _one(
        ["Code", "Mentioned by"], ["Feeling cared for", "C010, " * 60],
        numbers=(False, False),
    )  # fmt: skip
    assert ids > 2 * name


def test_a_table_that_is_too_wide_is_set_in_parts_behind_its_first_column():
    head = ["Who", *(f"A long heading{number}" for number in range(24))]
    parts = list(word_columns.parts(_table(head, ["C1"] * 25), ROOM))
    assert len(parts) > 1
    assert all(part.columns[0] == 0 for part in parts)
    assert [at for part in parts for at in part.columns[1:]] == list(range(1, 25))
    assert all(sum(part.widths) <= ROOM + 0.01 for part in parts)


def test_one_column_has_all_the_room():
    assert _one(["Word"], ["listen"]) == (ROOM,)


@given(
    st.integers(1, 12).flatmap(
        lambda many: st.lists(
            st.lists(st.text("ab -x", max_size=90), min_size=many, max_size=many),
            min_size=1,
            max_size=4,
        )
    )
)
def test_no_part_is_wider_than_its_room_and_no_column_is_lost(rows):
    parts = list(word_columns.parts(_table(*rows), ROOM))
    assert {at for part in parts for at in part.columns} == set(range(len(rows[0])))
    for part in parts:
        assert sum(part.widths) <= ROOM + 0.01
        assert min(part.widths) > 0


def test_cells_are_tight_where_a_figure_would_be_cut_in_two():
    def part(columns):
        few = ["fewer than 5"] * columns
        table = _table(["Code", *["Group"] * columns], ["Being told", *few])
        [made] = word_columns.parts(table, ROOM)
        return made

    assert [part(columns).is_tight for columns in (3, 4, 5, 9)] == [
        False,
        False,
        True,
        False,  # they are cut in any case
    ]
    assert sum(part(5).widths) == pytest.approx(ROOM)


def test_a_short_heading_stays_on_one_line_in_a_crowded_table():
    few = "fewer than 5"
    head = ["Code", *["Foster and kinship carers"] * 5, "In all"]
    widths = _one(head, ["Being told and having things explained", *[few] * 5, "30"])
    assert widths[-1] > 12  # "In all" in bold, and room on both sides


def test_headings_of_numbers_stay_whole_where_names_stay_on_a_line_all_the_same():
    few = "fewer than 5"
    head = ["Code", "Goes well", "Concern", "Both", "People"]
    name = "Being told and having things explained"
    widths = _one(head, [name, "10", "35", few, "45"])
    alone = _one(["Group", "Goes well"], ["Others", "10"])[1]
    assert widths[1] >= alone
    assert widths[0] > 65  # the name in letters of 10 points, on one line
