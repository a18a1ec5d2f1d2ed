from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from voicecode.learning import memory
from voicecode.learning.memory import Memory

KINDS = ((0, 200), (200, 400), (400, 600))


def of_columns(units: list[list[int]], wide: int = 600) -> csr_matrix:
    rows = np.zeros((len(units), wide), np.float32)
    for row, columns in zip(rows, units, strict=True):
        row[columns] = 1
    return csr_matrix(rows)


@pytest.fixture
def remembered() -> Memory:
    """Two hundred units with a word and a pair of their own; every other has a code."""
    rows = of_columns([[unit, 200 + unit] for unit in range(200)])
    holds = np.arange(400).reshape(200, 2) % 4 == 0
    return memory.of(rows, holds, KINDS, is_thorough=False)


def test_a_text_is_told_of_by_units_that_share_something(remembered: Memory) -> None:
    by_words, by_pairs = remembered.votes(of_columns([[2], [3], [202], []]))
    often, never = np.log(1.02 / 0.52), np.log(0.02 / 0.52)
    np.testing.assert_allclose(by_words[:, 0], [often, never, 0, 0])
    np.testing.assert_allclose(by_pairs[:, 0], [0, 0, often, 0])
    assert not by_words[:, 1].any()


def test_the_nearer_counts_for_more(remembered: Memory) -> None:
    coded, bare = 2, 3
    row = of_columns([[coded, bare]])
    row.data[:] = [3.0, 1.0]
    heard = np.exp(10 * np.array([3.0, 1.0]) / np.sqrt(10))
    share = heard[0] / heard.sum()
    told = remembered.votes(row)[0][0, 0]
    assert told == pytest.approx(np.log((share + 0.02) / 0.52), abs=1e-3)


def test_company_changes_nothing(remembered: Memory) -> None:
    drawn = np.random.default_rng(0)
    rows = of_columns([drawn.choice(400, 9, replace=False).tolist() for _ in range(50)])
    together = remembered.votes(rows)
    for row in range(50):
        alone = remembered.votes(rows[row])
        for one, many in zip(alone, together, strict=True):
            np.testing.assert_array_equal(one[0], many[row])


def test_what_thirty_units_have_and_a_hundredth_is_not_remembered() -> None:
    often, seldom = range(31), range(31, 61)
    units = [[100 + unit] for unit in range(61)]
    for column, having in enumerate((often, seldom)):
        for unit in having:
            units[unit].append(column)
    found = by_words(units)
    assert found[0].nnz == 0
    assert found[1].indices.tolist() == [*seldom]
    np.testing.assert_allclose(found[1].data, np.sqrt(0.5), atol=1e-3)
    many = [*units, *([] for _ in range(3_039))]
    assert by_words(many)[0].nnz == len(often)


def by_words(units: list[list[int]]) -> csr_matrix:
    none = np.zeros((len(units), 1), bool)
    return memory.of(of_columns(units), none, KINDS, is_thorough=False).kinds[0]


def test_neighbours_are_remembered_where_there_is_time() -> None:
    rows, holds = of_columns([[0, 500]]), np.ones((1, 1), bool)
    quick = memory.of(rows, holds, KINDS, is_thorough=False)
    thorough = memory.of(rows, holds, KINDS, is_thorough=True)
    assert [kind.nnz for kind in quick.kinds] == [1, 0]
    assert [kind.nnz for kind in thorough.kinds] == [1, 0, 1]


def test_only_the_nearest_are_heard() -> None:
    near, far = range(32), range(32, 64)
    units = [[unit, 100] for unit in near]
    units += [[unit, 100, 110 + unit] for unit in far]
    units += [[] for _ in range(6_400)]
    holds = np.array([[unit in far] for unit in range(len(units))])
    known = memory.of(of_columns(units), holds, KINDS, is_thorough=False)
    told = known.votes(of_columns([[100]]))
    assert told[0][0, 0] == np.log(0.02 / (32 / len(units) + 0.02))


def test_codes_may_stand_in_another_order(remembered: Memory) -> None:
    rows = of_columns([[2], [203]])
    for as_was, turned in zip(
        remembered.votes(rows), remembered.in_order([1, 0]).votes(rows), strict=True
    ):
        np.testing.assert_array_equal(turned, as_was[:, ::-1])


def test_where_nothing_is_remembered_nothing_is_told() -> None:
    holds = np.zeros((0, 2), bool)
    none = memory.of(csr_matrix((0, 600)), holds, KINDS, is_thorough=True)
    assert not np.any(none.votes(of_columns([[2], []])))
