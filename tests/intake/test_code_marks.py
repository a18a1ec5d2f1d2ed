from __future__ import annotations

import pytest

from voicecode.intake import code_marks


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("", []),
        (" ; ", []),
        ("trust", ["trust"]),
        ("trust; listened ;", ["trust", "listened"]),
        (("trust", " listened", ""), ["trust", "listened"]),
        (("a;b",), ["a;b"]),
    ],
)
def test_a_cells_codes_are_parted(cell, codes) -> None:
    assert code_marks.parted(cell, ";") == codes


def test_a_cell_can_be_parted_at_any_mark() -> None:
    assert code_marks.parted_anyhow("a; b,c|d\ne") == ["a", "b", "c", "d", "e"]
    assert code_marks.parted_anyhow(("a, b", " ")) == ["a, b"]


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["a", "b"], ";"),
        (["a", "b", "a, b"], ","),
        (["a", "b", "a\nb"], "\n"),
        (["a", "b | c"], ";"),
        (["a", "b", "b | a"], "|"),
        (["a", "a, b", "a; b"], ";"),
        (["Listened, really", "Listened"], ","),
        (["Being heard, or not", "Trust"], ";"),
        ([("a, b",), ("a",)], ";"),
    ],
)
def test_a_mark_shows_itself_by_pieces_that_stand_alone(cells, mark) -> None:
    assert code_marks.found(cells) == mark


@pytest.mark.parametrize(
    ("codes", "mark"), [(["a"], None), (["a", "b, c"], ","), (["a, b; c"], ";")]
)
def test_a_mark_that_stands_in_codes_is_suspected(codes, mark) -> None:
    assert code_marks.suspected(codes) == mark


def test_a_mark_is_written_as_it_is_typed() -> None:
    assert [code_marks.written(mark) for mark in (",", "\n")] == [",", "\\n"]
