from __future__ import annotations

import pytest

from voicecode.intake import column_values

_AGES = ["9-11", "12-14"] * 20
_ANSWERS = [f"she always came on time number {n}" for n in range(40)]
_TIMES = ["2026-02-01 10:12:13"] * 40
_ROLES = ["Parent", "Foster carer"] * 20
_IDS = [str(n) for n in range(40)]


@pytest.mark.parametrize(
    ("header", "cells", "kinds"),
    [
        ("How old are you?", _AGES, "closed"),
        ("What was good?", _ANSWERS, "open"),
        ("Comment", _ANSWERS, "open"),
        ("Comment", _AGES, "closed"),
        ("When", _TIMES, "private closed"),
        ("e", ["a@b.org"] * 9, "private closed"),
        ("I am responding as", _ROLES, "role closed"),
        ("Who helps you most?", _ROLES, "closed"),
        ("Who are you?", [f"person {n}" for n in range(40)], ""),
        ("Who are you?", ["A lodger", "Mum"] * 20, "role closed"),
        ("Who are you?", _ANSWERS, "open"),
        ("ID", _IDS, "id"),
        ("score", _IDS, ""),
        ("codes", _AGES, "codes"),
        ("Empty", ["", " "], ""),
        ("What would you change?", ["Nothing", "n/a", "Shorter waits"], "open closed"),
        ("What would you change?", ["Nothing", "No", "n/a"], "closed"),
        ("What helps you most?", ["My nan", "My dog", "My nan"] * 9, "closed"),
        ("What helps you most?", ["My nan", "My dog", *["My nan"] * 3], "closed"),
        ("What is good?", [f"friend {n % 7}" for n in range(40)], "open closed"),
        ("What is good?", [f"friend {n % 5}" for n in range(40)], "closed"),
        ("What is good?", ["Nan;Dog;", "Dog;", "School;Dog;", "Nan;"] * 9, "closed"),
        ("What is good?", ["Nan, Dog", "Dog", "School, Dog, Nan", "Nan"], "closed"),
        ("Anything else?", ["No", "Nope"] * 20 + ["Thanks for asking"], "open closed"),
        ("Please explain", ["Good", "Bad"] * 20, "closed"),
        ("Small", ["I like my nan very much"], "open closed"),
    ],
)
def test_values_say_what_columns_hold(header: str, cells: list[str], kinds: str):
    column = column_values.of(header, cells)
    found = {
        kind
        for kind in ("open", "closed", "private", "role", "id", "codes")
        if getattr(column, f"is_{kind}")
    }
    assert found == set(kinds.split())


def test_a_column_may_have_no_name():
    assert column_values.of("Column 6", ["x"]).is_nameless
    assert not column_values.of("Comment", ["x"]).is_nameless


def test_numbers_among_cells_are_seen():
    assert column_values.of("", ["home", "4.5"]).has_numbers
    assert not column_values.of("", ["home", "4 in all"]).has_numbers


@pytest.mark.parametrize(
    ("cells", "parted"),
    [
        (["Nan;Dog;", "Dog;", "School;Dog;", "Nan;"] * 9, ["Nan", "Dog", ""]),
        (["Nan\nDog", "Dog", "School\nDog", "Nan"], ["Nan", "Dog"]),
        (["Nan, Dog", "Dog", "School, Dog, Nan", "Nan"], ["Nan", "Dog"]),
        (["Yes, always", "Yes, at times", "No, never", "No"] * 9, None),
        (["Good", "Bad"] * 9, None),
        ([f"I was late; and {n} came" for n in range(30)], None),
        ([], None),
    ],
)
def test_several_answers_in_a_cell_are_seen(cells: list[str], parted: list[str] | None):
    between = column_values.of("What is good?", cells).between
    assert (between and between.split(cells[0])) == parted
