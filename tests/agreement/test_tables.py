from __future__ import annotations

import numpy as np
import pytest

from voicecode.agreement import tables
from voicecode.agreement.tables import Table


def _table(**units: str) -> Table:
    """Read "ab / - / ." as three coders' sets: two codes, none, and not coded."""
    codings = {
        (unit, coder): set(given.strip("-"))
        for unit, row in units.items()
        for coder, given in zip("ABC", row.split(" / "), strict=False)
        if given != "."
    }
    return tables.of(codings)


def test_a_table_has_its_units_in_order_and_the_rest_in_the_alphabets() -> None:
    table = tables.of({("u2", "B"): {"y"}, ("u1", "B"): {"x"}, ("u1", "A"): ()})
    assert table.units == ("u2", "u1")
    assert table.coders == ("A", "B")
    assert table.codes == ("x", "y")
    assert table.coded.tolist() == [[False, True], [True, True]]
    assert table.has[1].tolist() == [[False, False], [True, False]]


def test_codes_that_are_given_keep_their_order_used_or_not() -> None:
    table = tables.of({("u1", "A"): ["x"]}, codes=["z", "x"])
    assert table.codes == ("z", "x")
    assert table.codes_of(0, 0) == {"x"}


def test_sets_are_values_and_a_coder_who_did_not_code_gave_none() -> None:
    ratings, sets = _table(one="ab / a / .", two="- / ba / b").sets()
    given = [
        [None if value < 0 else sets[value].tolist() for value in row]
        for row in ratings.given
    ]
    both, first, second, none = [True, True], [True, False], [False, True], [False] * 2
    assert given == [[both, first, None], [none, both, second]]
    assert ratings.values == 4


def test_a_code_is_present_or_absent_or_the_unit_not_coded() -> None:
    ratings = _table(one="ab / a / .", two="- / ba / b").presence("b")
    assert ratings.given.tolist() == [[1, 0, -1], [0, 1, 1]]
    assert ratings.values == 2


def test_numbers_are_in_their_own_order_not_the_alphabets() -> None:
    table = tables.of(
        {("u1", "A"): ["10"], ("u1", "B"): ["2"], ("u2", "A"): ["-1.5"]},
        codes=["2", "10", "-1.5", "unused"],
    )
    read = table.numbers()
    assert read is not None
    ratings, numbers = read
    assert numbers.tolist() == [-1.5, 2, 10]
    assert ratings.given.tolist() == [[2, 1], [0, -1]]


@pytest.mark.parametrize(
    "codings",
    [
        {("u1", "A"): ["1"], ("u1", "B"): ["two"]},
        {("u1", "A"): ["1"], ("u1", "B"): []},
        {("u1", "A"): ["1"], ("u1", "B"): ["1", "2"]},
        {("u1", "A"): ["1"], ("u1", "B"): ["nan"]},
        {("u1", "A"): ["1"], ("u1", "B"): ["1_0"]},
        {("u1", "A"): []},
        {},
    ],
)
def test_codes_that_are_not_one_number_each_are_no_numbers(codings) -> None:
    assert tables.of(codings).numbers() is None


def test_units_are_paired_by_two_coders_and_empty_without_codes() -> None:
    table = _table(
        one="a / b / .", two="a / . / .", three="- / - / -", four="- / a / ."
    )
    assert table.paired.tolist() == [True, False, True, True]
    assert table.empty.tolist() == [False, False, True, False]


def test_some_units_of_a_table_are_a_table() -> None:
    table = _table(one="a / b", two="a / .").only(np.array([False, True]))
    assert table.units == ("two",)
    assert table.coded.tolist() == [[True, False]]
    assert table.codes_of(0, 0) == {"a"}
