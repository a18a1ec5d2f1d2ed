from __future__ import annotations

from pathlib import Path

import pytest

from tests import doubly_coded, small_projects
from tests.agreement import OBSERVERS
from tests.small_inputs import written
from voicecode.domain.agreements import CoderColumns, Compared
from voicecode.domain.measures import By, Measure
from voicecode.domain.scores import Interval
from voicecode.errors import BadInputError
from voicecode.workflows import agreement
from voicecode.workflows.agreement import How
from voicecode.workflows.coder_sets import Who


def long_table(*coders: str) -> str:
    """Write out a row of values for each coder, "." being not coded, as a table."""
    rows = [
        f"u{unit},{'ABCD'[coder]},{value.strip('-').replace('+', ';')}"
        for coder, row in enumerate(coders)
        for unit, value in enumerate(row.split(), start=1)
        if value != "."
    ]
    return "\n".join(["unit,coder,codes", *rows, ""])


def _compared(folder: Path, *coders: str, **how) -> Compared:
    path = written(folder / "coded.csv", long_table(*coders))
    return agreement.of_table(path, columns=CoderColumns(), how=How(**how))


def test_krippendorffs_table_has_his_alphas(tmp_path: Path) -> None:
    found = _compared(tmp_path, *OBSERVERS).comparison
    values = {m: c.value for m, c in found.whole.coefficients.items()}
    assert values[Measure.ALPHA] == pytest.approx(0.743, abs=5e-4)
    assert values[Measure.ALPHA_ORDINAL] == pytest.approx(0.815, abs=5e-4)
    assert values[Measure.ALPHA_INTERVAL] == pytest.approx(0.849, abs=5e-4)
    assert (found.units, found.coders) == (11, ("A", "B", "C", "D"))


def test_a_unit_that_one_coder_coded_changes_nothing_unless_asked_to(
    tmp_path: Path,
) -> None:
    both = ("a b a b a", "a b b b a")
    more = (f"{both[0]} b", f"{both[1]} .")
    before, after = (_compared(tmp_path, *rows).comparison for rows in (both, more))
    assert before.whole == after.whole
    counted = _compared(tmp_path, *more, count_single=True).comparison
    assert counted.whole != before.whole


def test_units_without_any_code_are_compared_with_and_without(tmp_path: Path) -> None:
    rows = ("a b - - -", "a a - - -")
    found = _compared(tmp_path, *rows, draws=0)
    assert found.without_empty is not None
    left = _compared(tmp_path, *rows, draws=0, leave_out_empty=True)
    assert left.without_empty is None
    assert left.comparison.whole == found.without_empty.whole
    assert (found.comparison.units, left.comparison.units) == (5, 2)


def test_without_such_units_there_is_nothing_to_leave_out(tmp_path: Path) -> None:
    assert _compared(tmp_path, "a b -", "a a .").without_empty is None


def test_only_the_codes_asked_for_are_compared(tmp_path: Path) -> None:
    found = _compared(tmp_path, "a+b a b", "a b b+c", codes=("b", "c")).comparison
    assert list(found.codes) == ["b", "c"]
    assert found.units == 3
    assert {d.unit: d.codings["A"] for d in found.disagreements} == {
        "u1": {"b"},
        "u2": frozenset(),
        "u3": {"b"},
    }


@pytest.mark.parametrize(
    ("code", "hint"),
    [("trusst", "Did you mean 'trust'?"), ("x", "Check its spelling.")],
)
def test_a_code_that_nobody_gave_is_refused(tmp_path, code, hint) -> None:
    with pytest.raises(BadInputError) as refused:
        _compared(tmp_path, "trust", "trust", codes=(code,))
    assert repr(code) in refused.value.problem
    assert refused.value.hint == hint


def _sources(tmp_path: Path, named: bool) -> Path:
    rows = [
        f"{'s' + str(at // 4) + '#' if named else 'u'}{at},{coder},{'ab'[at % 2]}"
        for at in range(12)
        for coder in "AB"
    ]
    rows[:8:2] = [row[:-1] + "c" for row in rows[:8:2]]  # A differs in all of one
    return written(tmp_path / "coded.csv", "\n".join(["unit,coder,codes", *rows, ""]))


def test_sources_can_be_drawn_whole(tmp_path: Path) -> None:
    path = _sources(tmp_path, named=True)
    by_unit, by_source = (
        agreement.of_table(path, columns=CoderColumns(), how=How(by=by, draws=200))
        for by in By
    )
    intervals = [
        found.comparison.whole.coefficients[Measure.PERCENT].interval
        for found in (by_unit, by_source)
    ]
    assert intervals[1] == Interval(0, 1)
    assert intervals[0]
    assert 0.25 < intervals[0].low < intervals[0].high < 1


def test_units_without_a_source_cannot_be_drawn_by_source(tmp_path: Path) -> None:
    path = _sources(tmp_path, named=False)
    with pytest.raises(BadInputError, match="'u0' does not say which source"):
        agreement.of_table(path, columns=CoderColumns(), how=How(by=By.SOURCE))


def test_without_draws_there_are_no_intervals(tmp_path: Path) -> None:
    found = _compared(tmp_path, "a b a b", "a b b b", draws=0).comparison
    assert {c.interval for c in found.whole.coefficients.values()} == {None}


def test_coders_of_a_project_are_compared(tmp_path: Path) -> None:
    folder = small_projects.made(tmp_path)
    doubly_coded.code(folder, "Ana", u2="punctuality", u4="", u6="promises")
    doubly_coded.code(folder, "Ben", u2="punctuality listened", u4="")
    found = agreement.of_project(folder, who=Who(), how=How(draws=0))
    assert (found.comparison.units, found.comparison.left_out) == (2, 1)
    [one] = found.comparison.disagreements
    assert (one.unit, one.disputed) == ("yp-01.txt#2", ("listened",))
    by_source = How(by=By.SOURCE, draws=5)
    assert agreement.of_project(folder, who=Who(), how=by_source).comparison.units == 2
