from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.store import codebooks_table
from voicecode.store.project_file import ProjectFile

CODE = Code("trust", "Trust", "Whether one can.", include=("a", "b"), exclude=("c",))


def book(*codes: Code) -> Codebook:
    return Codebook("b", "B", themes=(Theme("t", "T", codes=codes),))


def test_a_codebook_that_did_not_change_is_the_same_version(file: ProjectFile) -> None:
    first = codebooks_table.newest(file)
    assert first is not None
    assert first.number == 1
    text = codebooks_table.body(file, 1)
    assert codebooks_table.add(file, book(CODE), text=text) == first


def test_a_changed_codebook_is_the_next_version(file: ProjectFile) -> None:
    added = codebooks_table.add(file, book(CODE), text="two")
    assert added == codebooks_table.newest(file)
    assert (added.number, list(added.codes)) == (2, ["trust"])
    assert added.digest == hashlib.sha256(b"two").hexdigest()
    assert (added.codes["trust"].name, added.codes["trust"].theme) == ("Trust", "t")
    assert codebooks_table.body(file, 2) == "two"
    back = codebooks_table.add(file, book(CODE), text=codebooks_table.body(file, 1))
    assert back.number == 3


def test_a_project_may_have_no_version_of_a_number(file: ProjectFile) -> None:
    assert codebooks_table.version(file, 9) is None
    assert codebooks_table.body(file, 9) == ""


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (replace(CODE, name="Honesty"), True),
        (replace(CODE, colour="#1d70b8"), True),
        (replace(CODE, definition="Whether one may."), False),
        (replace(CODE, include=("a",)), False),
        (replace(CODE, include=("a", "b", "c"), exclude=()), False),
        (replace(CODE, include=("ab",)), False),
        (replace(CODE, exclude=()), False),
    ],
)
def test_a_code_means_what_is_defined_included_and_excluded(
    other: Code, is_same: bool
) -> None:
    same = codebooks_table.meaning(other) == codebooks_table.meaning(CODE)
    assert same is is_same


def test_codes_that_mean_something_else_by_now_are_outdated(file: ProjectFile) -> None:
    gone = Code("gone", "Gone", "Not in the next one.")
    codebooks_table.add(file, book(CODE, gone), text="two")
    changed = replace(CODE, definition="Something else.")
    codebooks_table.add(file, book(changed), text="three")
    outdated = codebooks_table.outdated(file)
    assert outdated[2, "trust"]
    assert outdated[2, "gone"]
    assert not outdated[3, "trust"]
