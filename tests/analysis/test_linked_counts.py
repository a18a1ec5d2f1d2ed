from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecode.analysis import linked_counts, small_numbers
from voicecode.analysis.linked_counts import ALL
from voicecode.domain.disclosure import Publication

ONE = Publication(rounding=1)


def test_sums_are_of_rows_of_columns_and_of_all() -> None:
    linked = linked_counts.of({("a", 1): 20, ("a", 2): 7, ("b", 1): 9}, Publication())
    assert linked.count("a") == 27
    assert linked.printed("a") == "25"
    assert linked.printed(ALL, 1) == "30"
    assert linked.printed(ALL) == "35"
    assert linked.printed("b", 2) == "0"


def test_what_nobody_did_is_a_true_zero() -> None:
    linked = linked_counts.of({("a", 1): 0}, Publication())
    assert (linked.printed(ALL), linked.printed("a", 1), linked.length(ALL)) == (
        "0", "0", 0,
    )  # fmt: skip


def test_a_hidden_cell_has_no_length() -> None:
    linked = linked_counts.of({("a", 1): 3, ("b", 1): 20}, ONE)
    assert (linked.printed("b"), linked.length("b")) == ("suppressed", 0)
    assert linked.length("a") == 0


@pytest.mark.parametrize(("count", "size"), [(0, 0), (4, 0), (5, 5), (12, 10)])
def test_a_bar_shows_no_more_than_the_print(count: int, size: int) -> None:
    assert linked_counts.length(count, Publication()) == size


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 8), min_size=4, max_size=4), st.sampled_from([1, 5]))
def test_no_small_cell_can_be_worked_out_from_any_sum(
    numbers: list[int], rounding: int
) -> None:
    rules = Publication(rounding=rounding)
    places = list(product("ab", (1, 2)))
    linked = linked_counts.of(dict(zip(places, numbers, strict=True)), rules)
    alike = [
        other
        for other in product(range(11), repeat=4)
        if _reads_alike(linked, dict(zip(places, other, strict=True)), rules)
    ]
    for at, number in enumerate(numbers):
        if small_numbers.is_small(number, rules):
            assert len({other[at] for other in alike}) > 1


def _reads_alike(
    linked: linked_counts.LinkedCounts, cells: dict, rules: Publication
) -> bool:
    sums = dict(cells)
    for row in "ab":
        sums[row, ALL] = cells[row, 1] + cells[row, 2]
    for column in (1, 2):
        sums[ALL, column] = cells["a", column] + cells["b", column]
    sums[ALL, ALL] = sums["a", ALL] + sums["b", ALL]
    return all(
        linked.printed(*place) in ("suppressed", small_numbers.printed(count, rules))
        for place, count in sums.items()
    )
