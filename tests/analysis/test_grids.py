from __future__ import annotations

from dataclasses import replace

from tests.counted import EXACT, RULES, C, code, counts, ledger
from voicecode.analysis import grids
from voicecode.domain.counts import Balance, Pairing
from voicecode.domain.findings import CodeFindings
from voicecode.domain.report_parts import Grid, GridCell

NAMES = {"a": "Ay", "b": "Bee", "c": "Sea", "d": "Dee"}
CODES = [CodeFindings(identity, name, "") for identity, name in NAMES.items()]


def _grid(*pairs, publication=RULES, codes=CODES):
    made = counts(
        {C: 300}, [code(one.id, {C: Balance(60)}) for one in codes], {C: Balance(300)}
    )
    made = replace(made, pairings=tuple(Pairing(*pair) for pair in pairs))
    return grids.together(ledger(made, publication), codes)


def test_what_is_said_together_is_shaded_by_what_is_printed():
    grid = _grid(("a", "b", 52), ("b", "c", 12), ("a", "c", 3))
    assert grid.names == ("Ay", "Bee", "Sea")
    assert grid.rows[0] == ("Ay", (None, GridCell("50", 5), GridCell("<5", 1)))
    assert grid.rows[2] == ("Sea", (GridCell("<5", 1), GridCell("10", 1), None))
    assert grid.note == "<5 is fewer than 5."


def test_two_numbers_that_print_the_same_have_one_shade():
    first = _grid(("a", "b", 52), ("b", "c", 8), ("a", "c", 1))
    second = _grid(("a", "b", 48), ("b", "c", 12), ("a", "c", 4))
    assert first == second


def test_exact_numbers_are_printed_where_they_are_asked_for():
    grid = _grid(("a", "b", 3), publication=EXACT)
    assert grid.rows[0][1] == (None, GridCell("3", 5))
    assert grid.note == ""


def test_where_all_pairs_are_few_there_is_no_grid():
    assert _grid(("a", "b", 4)) == Grid()
    assert _grid() == Grid()


def test_a_grid_too_large_to_read_keeps_the_codes_with_most_units():
    codes = [CodeFindings(str(n), f"Code {n}", "") for n in range(30)]
    made = counts(
        {C: 900},
        [code(one.id, {C: Balance(10 * (1 + int(one.id)))}) for one in codes],
        {C: Balance(900)},
    )
    pairs = tuple(Pairing(str(n), str(n + 1), 10) for n in range(29))
    grid = grids.together(ledger(replace(made, pairings=pairs)), codes)
    assert (len(grid.names), grid.left_out) == (24, 6)
    assert grid.names[0] == "Code 6"
