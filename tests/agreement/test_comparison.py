from __future__ import annotations

import json

import pytest

from tests.agreement import OBSERVERS
from voicecode.agreement import comparison, tables
from voicecode.agreement.intervals import Resampling
from voicecode.domain.measures import Measure


def _table(*coders: str) -> tables.Table:
    return tables.of(
        {
            (f"u{unit}", "ABCD"[coder]): cell.strip("-").split("+")
            if cell != "-"
            else ()
            for coder, row in enumerate(coders)
            for unit, cell in enumerate(row.split(), start=1)
            if cell != "."
        }
    )


def _values(coefficients) -> dict[str, float | None]:
    return {measure: found.value for measure, found in coefficients.items()}


def test_krippendorffs_example_has_his_alphas_and_its_units() -> None:
    found = comparison.of(_table(*OBSERVERS))
    assert (found.units, found.left_out, found.coders) == (11, 1, tuple("ABCD"))
    values = _values(found.whole.coefficients)
    assert values["krippendorff_alpha"] == pytest.approx(0.743, abs=5e-4)
    assert values["krippendorff_alpha_ordinal"] == pytest.approx(0.815, abs=5e-4)
    assert values["krippendorff_alpha_interval"] == pytest.approx(0.849, abs=5e-4)
    assert values["krippendorff_alpha_masi"] == values["krippendorff_alpha"]
    assert [
        pair.name for pair in found.whole.pairs
    ] == "A|B A|C A|D B|C B|D C|D".split()
    assert [pair.units for pair in found.whole.pairs] == [9, 8, 9, 9, 10, 10]


def test_units_of_one_coder_count_by_chance_when_asked_to() -> None:
    table = _table("a b a a", "a b b .")
    without, with_single = (
        comparison.of(table, count_single=count) for count in (False, True)
    )
    assert without.units == with_single.units == 3
    assert without.left_out == with_single.left_out == 1
    before, after = (
        _values(without.whole.coefficients),
        _values(with_single.whole.coefficients),
    )
    assert before["percent"] == after["percent"]
    assert before["krippendorff_alpha"] == after["krippendorff_alpha"]
    # By hand: the shares of a are 1.5 of 3 and 2.5 of 4.
    assert before["fleiss_kappa"] == pytest.approx((2 / 3 - 1 / 2) / (1 / 2))
    chance = (2.5 / 4) ** 2 + (1.5 / 4) ** 2
    assert after["fleiss_kappa"] == pytest.approx((2 / 3 - chance) / (1 - chance))


def test_units_that_nobody_gave_a_code_can_be_left_out() -> None:
    table = _table("a b - -", "a a - -")
    kept, left = (
        comparison.of(table, leave_out_empty=leave) for leave in (False, True)
    )
    assert (kept.units, left.units, left.left_out) == (4, 2, 2)
    assert kept.whole.coefficients[Measure.PERCENT].value == 0.75
    assert left.whole.coefficients[Measure.PERCENT].value == 0.5


def test_each_code_is_compared_as_present_or_absent() -> None:
    found = comparison.of(_table("a+b a b -", "a a b b"))
    assert list(found.codes) == ["a", "b"]
    values = _values(found.codes["b"].coefficients)
    assert values["percent"] == 0.5
    assert values["krippendorff_alpha_masi"] == values["krippendorff_alpha"]
    [pair] = found.codes["b"].pairs
    assert pair.coefficients[Measure.COHEN].value == pytest.approx(0)


@pytest.mark.parametrize(
    ("coders", "measure", "reason"),
    [
        (("a b", "a a", "a a"), Measure.SCOTT, "for two coders"),
        (("a b", "a a"), Measure.ALPHA_ORDINAL, "not numbers"),
        (("a .", ". a"), Measure.PERCENT, "no unit has two coders"),
        (("a a", "a a"), Measure.GWET, "all codings are the same"),
    ],
)
def test_what_cannot_be_said_has_a_reason(coders, measure, reason) -> None:
    coefficient = comparison.of(_table(*coders)).whole.coefficients[measure]
    assert coefficient.value is None
    assert reason in coefficient.reason


def test_a_pair_without_common_units_has_a_reason() -> None:
    found = comparison.of(_table("a b . .", ". . a b", "a b a a"))
    first = found.whole.pairs[0]
    assert (first.name, first.units) == ("A|B", 0)
    assert first.coefficients[Measure.COHEN].reason == "no unit was coded by both"


def test_a_code_has_no_order() -> None:
    found = comparison.of(_table("1 2", "1 1"))
    coefficient = found.codes["1"].coefficients[Measure.ALPHA_INTERVAL]
    assert coefficient.reason == "a code is present or absent, and that has no order"


@pytest.mark.parametrize("codings", [{}, {("u1", "A"): ["a"]}, {("u1", "A"): []}])
def test_a_table_with_nothing_to_compare_says_nothing(codings) -> None:
    found = comparison.of(tables.of(codings), resampling=Resampling(draws=5))
    assert found.units == 0
    assert found.disagreements == ()
    values = {*_values(found.whole.coefficients).values()}
    assert values == {None}


def test_coders_who_agree_throughout_have_one_everywhere() -> None:
    found = comparison.of(_table("1 2 3 3", "1 2 3 3"))
    values = _values(found.whole.coefficients)
    assert [v for v in values.values() if v != pytest.approx(1)] == []
    assert found.disagreements == ()


def test_intervals_lie_around_the_coefficients() -> None:
    first, second = "a b a+b - a b a a - b " * 6, "a b a - a a a b a b " * 6
    third = "a b a - b b a b - b " * 6
    found = comparison.of(
        _table(first, second, third), resampling=Resampling(draws=200)
    )
    whole, code = found.whole.coefficients, found.codes["a"].coefficients
    for coefficient in (*whole.values(), *code.values()):
        if coefficient.value is not None:
            assert coefficient.interval is not None
            interval = coefficient.interval
            assert interval.low < coefficient.value < interval.high
    of_pair = found.whole.pairs[0].coefficients
    assert of_pair[Measure.COHEN].interval is not None
    assert found.codes["a"].pairs[0].coefficients[Measure.COHEN].interval is None


def test_clusters_are_those_of_the_tables_units_also_of_those_left_out() -> None:
    table = _table(". a b a b " * 4, "a a b b a " * 4)
    sources = [(int(unit[1:]) - 1) // 5 for unit in table.units]
    found = comparison.of(table, resampling=Resampling(clusters=sources))
    # Every source holds the same, so whichever are drawn, agreement stays.
    interval = found.whole.coefficients[Measure.PERCENT].interval
    assert interval is not None
    assert (interval.low, interval.high) == (0.5, 0.5)


def test_measures_are_plain_keys() -> None:
    found = comparison.of(_table("a b", "a a"))
    assert json.loads(json.dumps(_values(found.whole.coefficients)))["percent"] == 0.5


def test_what_each_coder_gave_is_counted_in_the_units_compared() -> None:
    found = comparison.of(_table("a a+b b b", "a - - ."))
    assert found.given == {"a": (2, 1), "b": (2, 0)}


def test_of_two_coders_each_codes_kappa_has_an_interval() -> None:
    found = comparison.of(
        _table("a b - a " * 8, "a b a - " * 8), resampling=Resampling(draws=50)
    )
    assert found.codes["a"].pairs[0].coefficients[Measure.COHEN].interval is not None
