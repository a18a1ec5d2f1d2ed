from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from voicecode.analysis import small_numbers, suppression
from voicecode.domain.disclosure import (
    Cell,
    CountTable,
    Cover,
    Publication,
    Range,
    Total,
)

EXACT = Publication(rounding=1)
ROUNDED = Publication()


def crossed(
    counts: Mapping[tuple[str, str], int],
    rows: Mapping[str, tuple[str, ...]],
    columns: Mapping[str, tuple[str, ...]],
) -> CountTable:
    """Make a table with the sums of nested rows and nested columns, and of all."""
    full = dict(counts)
    totals = []
    for sums, place in ((rows, 0), (columns, 1)):
        other = columns if place == 0 else rows
        lines = {key[1 - place] for key in full} | set(other)
        for name, parts in sums.items():
            for line in sorted(lines):
                cells = [_key(part, line, place) for part in parts]
                if all(cell in full for cell in cells):
                    full[_key(name, line, place)] = sum(full[cell] for cell in cells)
                    totals.append(Total(_key(name, line, place), tuple(cells)))
    return CountTable(full, tuple(totals))


def _key(name: str, line: str, place: int) -> tuple[str, str]:
    return (name, line) if place == 0 else (line, name)


def flat(values: list[list[int]]) -> CountTable:
    rows = tuple(f"r{n}" for n in range(len(values)))
    columns = tuple(f"c{n}" for n in range(len(values[0])))
    counts = {
        (row, column): values[int(row[1:])][int(column[1:])]
        for row, column in product(rows, columns)
    }
    return crossed(counts, {"all": rows}, {"all": columns})


def nested(chance: random.Random) -> CountTable:
    rows = {"r-ab": ("r0", "r1"), "r-cd": ("r2", "r3"), "all": ("r-ab", "r-cd")}
    columns = {"c-ab": ("c0", "c1"), "all": ("c-ab", "c2")}
    counts = {
        (f"r{r}", f"c{c}"): _count(chance) for r, c in product(range(4), range(3))
    }
    return crossed(counts, rows, columns)


def _count(chance: random.Random) -> int:
    return chance.choice([0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 17, 23, 40])


def random_tables() -> Iterator[CountTable]:
    for seed in range(25):
        chance = random.Random(seed)  # noqa: S311 # it draws tables, and no secrets
        rows, columns = chance.randint(1, 5), chance.randint(1, 4)
        yield flat([[_count(chance) for _ in range(columns)] for _ in range(rows)])
        if seed % 3 == 0:
            yield nested(chance)


def solved(
    table: CountTable, told: Mapping[Cell, Range], cell: Cell
) -> tuple[int, int]:
    """Give the least and the most that a cell can be, by integer programming."""
    cells = list(table.counts)
    place = {one: at for at, one in enumerate(cells)}
    sums = np.zeros((len(table.totals), len(cells)))
    for row, total in enumerate(table.totals):
        sums[row, place[total.cell]] = -1
        for part in total.parts:
            sums[row, place[part]] = 1
    largest = 10 * (sum(table.counts.values()) + 10)
    bounds = Bounds(
        [told[one].least for one in cells],
        [largest if told[one].most is None else told[one].most for one in cells],
    )
    ends = []
    for sign in (1, -1):
        aim = np.zeros(len(cells))
        aim[place[cell]] = sign
        done = milp(
            aim,
            constraints=LinearConstraint(sums, 0, 0),
            integrality=np.ones(len(cells)),
            bounds=bounds,
        )
        assert done.success
        ends.append(round(sign * done.fun))
    return ends[0], ends[1]


@pytest.mark.parametrize("publication", [EXACT, ROUNDED], ids=["exact", "rounded"])
def test_no_suppressed_cell_can_be_worked_out(publication: Publication) -> None:
    for table in random_tables():
        hidden = suppression.cover(table, publication).hidden
        told = suppression.ranges(table, publication, Cover(hidden))
        suppressed = [
            cell
            for cell, count in table.counts.items()
            if cell in hidden or small_numbers.is_small(count, publication)
        ]
        for cell in suppressed:
            least, most = solved(table, told, cell)
            assert least < most, (cell, table.counts, hidden)


def test_without_further_hiding_a_cell_could_be_worked_out() -> None:
    table = flat([[2, 20], [30, 40]])
    told = suppression.ranges(table, EXACT, Cover())
    assert solved(table, told, ("r0", "c0")) == (2, 2)
    assert suppression.cover(table, EXACT).hidden


def test_a_table_without_small_counts_is_printed_whole() -> None:
    table = flat([[10, 20], [30, 0]])
    assert suppression.cover(table, EXACT).hidden == frozenset()
    assert set(suppression.printed(table, EXACT).values()) == {
        "10", "20", "30", "0", "40", "60",
    }  # fmt: skip


def test_two_small_counts_of_a_small_row_are_not_given_away_by_its_total() -> None:
    # 4 and 4 are the only small counts that add up to 8.
    table = flat([[4, 4, 0], [9, 9, 9]])
    hidden = suppression.cover(table, EXACT).hidden
    told = suppression.ranges(table, EXACT, Cover(hidden))
    least, most = solved(table, told, ("r0", "c0"))
    assert least < most


def test_parts_are_hidden_before_totals_and_the_smallest_first() -> None:
    table = flat([[2, 20, 50], [30, 40, 60]])
    hidden = suppression.cover(table, EXACT).hidden
    assert hidden == {("r0", "c1"), ("r1", "c0"), ("r1", "c1")}


def test_a_single_cell_and_its_total_are_both_small() -> None:
    table = flat([[3]])
    assert set(suppression.printed(table, ROUNDED).values()) == {"fewer than 5"}


def test_what_is_suppressed_is_called_so() -> None:
    printed = suppression.printed(flat([[2, 20], [30, 40]]), EXACT)
    assert printed["r0", "c0"] == "fewer than 5"
    assert "suppressed" in printed.values()
