from __future__ import annotations

import pytest

from voicecode.domain.agreements import CoderColumns
from voicecode.errors import BadInputError
from voicecode.intake import coder_columns
from voicecode.intake.coder_columns import Long, Wide
from voicecode.intake.whole_tables import Line, WholeTable


def of_rows(*rows: str) -> WholeTable:
    """Read "id | Ana | Ben", and rows below it."""
    headers, *lines = ([cell.strip() for cell in row.split("|")] for row in rows)
    return WholeTable(
        "coded.csv",
        tuple(headers),
        tuple(
            Line(f"coded.csv, row {number}", dict(zip(headers, cells, strict=True)))
            for number, cells in enumerate(lines, start=2)
        ),
    )


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ("unit | coder | codes", Long("unit", "coder", "codes")),
        ("Unit | CODER | Codes", Long("Unit", "CODER", "Codes")),
        ("ID | Rater | Category", Long("ID", "Rater", "Category")),
        ("segment_id | Coded by | Code", Long("segment_id", "Coded by", "Code")),
        ("id | unit | coder | codes", Long("unit", "coder", "codes")),
        ("unit | coder | codes | file", Long("unit", "coder", "codes", "file")),
    ],
)
def test_a_row_for_each_coding_is_known_by_its_headers(headers, found) -> None:
    row = " | ".join("x" for _ in headers.split("|"))
    table = of_rows(headers, row)
    assert coder_columns.is_long(table.headers)
    assert coder_columns.of(table, CoderColumns()) == found


def test_columns_that_are_named_are_taken() -> None:
    table = of_rows("who | what | which | where", "A | trust | 7 | yp-01")
    asked = CoderColumns(unit="Which", coder="who", codes="what", source="where")
    assert coder_columns.of(table, asked) == Long("which", "who", "what", "where")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            ["id | Coder 1 | Coder 2", "1 | a | b"],
            Wide(("Coder 1", "Coder 2"), "id"),
        ),
        (
            ["Ref | Rater1 | Rater2", "1 | a | b"],
            Wide(("Rater1", "Rater2"), "Ref"),
        ),
        (
            ["text | codes_ana | codes_ben", "She came. | a | b"],
            Wide(("codes_ana", "codes_ben")),
        ),
        (
            ["id | text | Ana | Ben", "1 | She came, | a, b | a", "2 | yes | b | b"],
            Wide(("Ana", "Ben"), "id"),
        ),
        (
            ["file | id | Ana | Ben | Cai", "f | 1 | a | a | b", "f | 2 | b | b | a"],
            Wide(("Ana", "Ben", "Cai"), "id", "file"),
        ),
        (
            ["id | Ana | Ben", "R1 | a | b", "R1 | b | a"],
            Wide(("Ana", "Ben")),
        ),
    ],
)
def test_a_column_for_each_coder_is_known_by_header_or_by_shared_codes(
    rows, found
) -> None:
    assert coder_columns.of(of_rows(*rows), CoderColumns()) == found


def test_coders_that_are_named_are_columns() -> None:
    table = of_rows("id | group | Ana | Ben", "1 | x | a | a", "2 | x | b | x")
    asked = CoderColumns(coders=("ben", "Ana"))
    assert coder_columns.of(table, asked) == Wide(("Ben", "Ana"), "id")


def test_a_unit_column_that_is_named_may_repeat_and_is_refused_later() -> None:
    table = of_rows("id | Ana | Ben", "1 | a | b", "1 | b | a")
    assert coder_columns.of(table, CoderColumns(unit="id")) == Wide(
        ("Ana", "Ben"), "id"
    )


@pytest.mark.parametrize(
    ("rows", "asked", "problem", "hint"),
    [
        (
            ["id | Ana | Ben", "1 | a | b"],
            CoderColumns(),
            "which columns are the coders' cannot be told",
            "--coders",
        ),
        (
            ["id|in care|in school|A|B", "1|yes|no|a|b", "2|no|yes|b|a"],
            CoderColumns(),
            "which columns are the coders' cannot be told",
            "The columns are: id, in care, in school, A, B.",
        ),
        (["id | A | B", "1|a|a"], CoderColumns(unit="ref"), "no column “ref”", "id, A"),
        (["id | A | B", "1|a|a"], CoderColumns(coders=("C",)), "no column “C”", "B"),
        (
            ["id | A | B", "1|a|a"],
            CoderColumns(codes="A"),
            "which column has the coder cannot be told",
            "--coder-column",
        ),
        (
            ["quote | coder | code", "Late.|Ana|time"],
            CoderColumns(),
            "which column has the unit cannot be told",
            "Name it with --unit. The columns are: quote, coder, code.",
        ),
        (
            ["x | A | B", "1|a|a"],
            CoderColumns(codes="A", coder="B"),
            "which column has the unit cannot be told",
            "--unit",
        ),
    ],
)
def test_columns_that_cannot_be_told_are_asked_for(rows, asked, problem, hint) -> None:
    with pytest.raises(BadInputError) as refused:
        coder_columns.of(of_rows(*rows), asked)
    assert problem in refused.value.problem
    assert hint in refused.value.hint
