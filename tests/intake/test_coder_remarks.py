from __future__ import annotations

from tests.intake.test_coder_columns import of_rows
from voicecode.domain.agreements import CoderColumns
from voicecode.intake import coder_columns, coder_remarks


def _said(*rows: str, codings: list[set[str]], asked: CoderColumns | None = None):
    table, asked = of_rows(*rows), asked or CoderColumns()
    shape = coder_columns.of(table, asked)
    return list(coder_remarks.of(table, shape, asked, map(frozenset, codings)))


def test_a_table_as_the_contract_has_it_needs_no_remark() -> None:
    assert _said("unit|coder|codes", "u1|A|a", codings=[{"a"}]) == []


def test_other_headers_are_told_for_what_they_were_taken() -> None:
    said = _said("ID|Rater|Code", "u1|A|a", codings=[{"a"}])
    assert said == ["units: “ID”; coders: “Rater”; codes: “Code”"]


def test_blank_cells_are_counted_and_their_meaning_is_told() -> None:
    rows = ("id|Coder A|Coder B", "1|a|", "2||b")
    [none] = _said(*rows, codings=[{"a"}, {"b"}])
    assert none == (
        "units: “id”; coders: Coder A, Coder B; 2 blank cells mean: coded with no code"
        " (--blank uncoded: not coded)"
    )
    [uncoded] = _said(*rows, codings=[{"a"}, {"b"}], asked=CoderColumns(blank=False))
    assert uncoded.endswith("2 blank cells mean: not coded")


def test_units_without_a_column_are_the_rows() -> None:
    [said] = _said("Coder A|Coder B", "a|b", codings=[{"a"}])
    assert said == "units: the rows; coders: Coder A, Coder B"


def test_an_unusual_mark_between_codes_is_told() -> None:
    asked = CoderColumns(between="\n")
    [said] = _said("Coder A|Coder B", "a|b", codings=[{"a", "b"}], asked=asked)
    assert "codes parted by “\\n”" in said


def test_a_mark_that_may_part_codes_is_pointed_out() -> None:
    [said] = _said("unit|coder|codes", "u1|A|a, b", codings=[{"a, b"}, set()])
    assert said == "each cell counts as one code; if “,” parts codes, say --between ','"
    assert _said("unit|coder|codes", "u1|A|a", codings=[{"a, b", "c"}]) == []


def test_codes_that_differ_in_capitals_alone_are_pointed_out() -> None:
    said = _said("unit|coder|codes", "u1|A|a", codings=[{"Trust"}, {"trust", "a"}])
    assert said == ["“Trust” and “trust” count as two codes"]
    many = [{letter, letter.upper()} for letter in "abcdefgh"]
    assert len(_said("unit|coder|codes", "u1|A|a", codings=many)) == 5
