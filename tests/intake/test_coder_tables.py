from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from voicecode.domain.agreements import CoderColumns, CoderTable
from voicecode.errors import BadInputError
from voicecode.intake import coder_tables


def _read(tmp_path: Path, content: str, name: str = "coded.csv", **asked) -> CoderTable:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return coder_tables.read(path, columns=CoderColumns(**asked))


def _codings(table: CoderTable) -> dict[str, set[str]]:
    return {
        f"{unit}/{coder}": {*codes} for (unit, coder), codes in table.codings.items()
    }


def test_a_blank_is_coded_with_none_and_no_row_is_not_coded(tmp_path: Path):
    table = _read(tmp_path, "unit,coder,codes\nu1,A,b; a ;\nu1,B,\nu2,A,a\n")
    assert _codings(table) == {"u1/A": {"a", "b"}, "u1/B": set(), "u2/A": {"a"}}
    assert table.remarks == ()
    assert table.sources == {}


def test_json_lines_give_codes_as_text_or_list(tmp_path: Path):
    table = _read(
        tmp_path,
        '{"unit": "u1", "coder": "A", "codes": ["a", "b"]}\n'
        '{"unit": "u1", "coder": "B", "codes": "a;b"}\n'
        '{"unit": "u2", "coder": "B", "codes": []}\n',
        "coded.jsonl",
    )
    assert _codings(table) == {"u1/A": {"a", "b"}, "u1/B": {"a", "b"}, "u2/B": set()}


def test_a_workbook_is_read_like_a_table(tmp_path: Path):
    book = Workbook()
    for row in (["unit", "coder", "codes"], [1, "A", 3], [1, "B", "3"]):
        book.active.append(row)
    book.save(tmp_path / "coded.xlsx")
    table = coder_tables.read(tmp_path / "coded.xlsx", columns=CoderColumns())
    assert _codings(table) == {"1/A": {"3"}, "1/B": {"3"}}


def test_a_column_for_each_coder_is_read_row_by_row(tmp_path: Path):
    content = 'id,text,Ana,Ben\n7,"late, again",a,"a, b"\n8,no,,b\n'
    table = _read(tmp_path, content)
    assert _codings(table) == {
        "7/Ana": {"a"},
        "7/Ben": {"a", "b"},
        "8/Ana": set(),
        "8/Ben": {"b"},
    }
    uncoded = _read(tmp_path, content, blank=False)
    assert "8/Ana" not in _codings(uncoded)


def test_a_line_of_json_without_a_coder_is_not_coded_by_them(tmp_path: Path):
    lines = '{"id": 1, "Coder A": "x", "Coder B": []}\n{"id": 2, "Coder B": "y"}\n'
    table = _read(tmp_path, lines, "wide.jsonl", blank=False)
    assert _codings(table) == {
        "1/Coder A": {"x"},
        "1/Coder B": set(),
        "2/Coder B": {"y"},
    }


def test_rows_are_units_where_nothing_names_them(tmp_path: Path):
    table = _read(tmp_path, "Coder A,Coder B\nx,x\n,\ny,x\n")
    assert {unit for unit, _ in table.codings} == {"row 2", "row 4"}


def test_a_coder_may_have_a_row_for_each_code(tmp_path: Path):
    table = _read(tmp_path, "unit,coder,code\nu1,A,a\nu1,A,b\nu1,B,\n")
    assert _codings(table) == {"u1/A": {"a", "b"}, "u1/B": set()}


def test_a_codes_valence_counts_when_it_is_asked_for(tmp_path: Path):
    content = "unit,coder,codes\nu1,A,trust:Positive; Theme: bullying ;a:\nu1,B,:x\n"
    left, kept = (
        _codings(_read(tmp_path, content, valences=valences))
        for valences in (False, True)
    )
    assert left == {"u1/A": {"trust", "Theme: bullying", "a:"}, "u1/B": {":x"}}
    assert kept["u1/A"] == {"trust:positive", "Theme: bullying", "a:"}


@pytest.mark.parametrize(
    ("content", "asked", "sources"),
    [
        ("unit,coder,codes\nyp-01.txt#3,A,a\n", {}, {"yp-01.txt#3": "yp-01.txt"}),
        ("unit,coder,codes,file\nu1,A,a,yp-01\n", {}, {"u1": "yp-01"}),
        ("unit,coder,codes,who\nu1,A,a,R7\n", {"source": "who"}, {"u1": "R7"}),
    ],
)
def test_a_unit_says_its_source_by_a_column_or_its_name(
    tmp_path, content, asked, sources
):
    assert _read(tmp_path, content, **asked).sources == sources


def test_only_the_coders_wanted_are_kept(tmp_path: Path):
    content = "unit,coder,codes\nu1,A,a\nu1,B,a\nu1,C,a\n"
    table = _read(tmp_path, content, coders=("C", "A"))
    assert _codings(table) == {"u1/A": {"a"}, "u1/C": {"a"}}


@pytest.mark.parametrize(
    ("content", "asked", "problem"),
    [
        ("unit,coder,codes\nu1,,a\n", {}, "coded.csv, row 2: the row names no coder"),
        ("unit,coder,codes\n,A,a\n", {}, "coded.csv, row 2: the row names no unit"),
        (
            "unit,coder,codes\nu1,A,a\nu2,A,a\nu1,A,b\n",
            {},
            "coded.csv, row 4: “A” coded the unit “u1” already, in row 2",
        ),
        (
            "id,Ana,Ben\n1,a,a\n1,b,b\n",
            {"unit": "id"},
            "coded.csv, row 3: “Ana” coded the unit “1” already, in row 2",
        ),
        ("unit,coder,codes\nu1,A,a\n", {"coders": ("Z",)}, "no coder is called “Z”"),
        ("a,b\n1,2\n", {}, "which columns are the coders' cannot be told"),
    ],
)
def test_what_is_wrong_is_told_by_its_row(tmp_path, content, asked, problem):
    with pytest.raises(BadInputError) as refused:
        _read(tmp_path, content, **asked)
    assert problem in refused.value.problem
    assert refused.value.hint


@pytest.mark.parametrize(
    ("limit", "problem"),
    [("MOST_CODERS", "2 coders, more than 1"), ("MOST_CODES", "2 different codes")],
)
def test_text_taken_for_codes_or_coders_is_refused(
    tmp_path, monkeypatch, limit, problem
):
    monkeypatch.setattr(coder_tables, limit, 1)
    with pytest.raises(BadInputError, match=problem):
        _read(tmp_path, "unit,coder,codes\nu1,A,a\nu1,B,b\n")
