from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.analysis.matrices import MatrixCounts
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role

BOOK = Codebook(
    id="b",
    title="B",
    themes=(Theme("t", "Topic", codes=(Code("a", "A", ""), Code("b", "B", ""))),),
)


def _matrix(units, by=None, seed=0):
    counts = MatrixCounts(by)
    for one in units:
        counts.add(one)
    return counts.matrix(BOOK, seed=seed)


@pytest.mark.parametrize(
    ("codes", "mark"),
    [
        (["a+"], "+"),
        (["a-"], "−"),
        (["a?"], "•"),
        (["a±"], "±"),
        (["a+", "a-"], "±"),
        (["a+", "a?"], "+"),
    ],
)
def test_a_mark_says_which_way_somebody_spoke(said, codes, mark):
    units = [said("They came.", code, number=n) for n, code in enumerate(codes)]
    [theme] = _matrix(units).themes
    assert theme.grid.rows == (("C01", mark, ""),)


def test_nobodys_name_or_source_is_in_a_matrix(said):
    units = [
        said("They came.", "a+", who="interviews/ana.docx/Ana", role=Role.STAFF),
        said("They came.", "b-", who="bo", role=Role.PARENT),
    ]
    matrix = _matrix(units)
    assert "ana" not in str(matrix).casefold()
    assert matrix.themes[0].mentions.rows == (("A", "S01"), ("B", "P01"))
    assert matrix.key.rows == (("P…", "Parents"), ("S…", "Staff"))


def test_the_seed_draws_the_ids(said):
    units = [said("They came.", f"{'ab'[n % 2]}+", who=f"p{n}") for n in range(9)]
    assert _matrix(units, seed=3) == _matrix(units, seed=3)
    assert _matrix(units, seed=3) != _matrix(units, seed=4)


def test_organisations_can_be_the_rows_under_ids_too(said):
    units = [
        replace(one, unit=replace(one.unit, attributes={"Organisation": place}))
        for one, place in [
            (said("They came.", "a+", who="1"), "Harbour Trust"),
            (said("They came.", "a-", who="2"), "Harbour Trust"),
            (said("They came.", "b-", who="3"), ""),
        ]
    ]
    matrix = _matrix(units, by="organisation")
    assert "Harbour" not in str(matrix)
    assert matrix.themes[0].grid.rows == (("O01", "±", ""),)


def test_who_raised_nothing_is_named_apart_and_records_stand_in_no_row(said):
    units = [
        said("They came.", "a+"),
        said("Hello there.", who="P2"),
        said("A note.", "a+", who=None),
    ]
    matrix = _matrix(units)
    assert len(matrix.silent) == 1
    assert len(matrix.themes[0].grid.rows) == 1


def test_who_answered_a_survey_may_be_left_out(said):
    counts = MatrixCounts(only=Kind.TRANSCRIPT)
    counts.add(said("They came.", "a+", who="1"))
    counts.add(said("They came.", "a+", who="2", kind=Kind.SURVEY))
    matrix = counts.matrix(BOOK)
    assert len(matrix.themes[0].grid.rows) == 1
    assert matrix.is_of_conversations
