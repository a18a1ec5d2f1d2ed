from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_projects import add, begun
from voicecode.errors import BadInputError
from voicecode.store import project_file, units_table
from voicecode.workflows import protect
from voicecode.workflows.import_sources import How


def said(project: Path) -> list[str]:
    with project_file.opened(project) as file:
        return [unit.text for unit in units_table.units(file)]


def spoken(folder: Path, name: str, words: str) -> Path:
    return written(folder / name, f"Int: Who comes?\nYP: {words}\n")


def test_the_same_person_goes_by_the_same_stand_in_in_every_import(
    tmp_path: Path,
) -> None:
    project, how = begun(tmp_path), How(protect.How())
    add(project, spoken(tmp_path, "a.txt", "Mrs Zorbin and Mr Quell."), how=how)
    moved = project.rename(tmp_path / "moved")
    add(moved, spoken(tmp_path, "b.txt", "Mr Quell, not Mrs Zorbin."), how=how)
    assert said(moved)[1::2] == [
        "Mrs [name 1] and Mr [name 2].",
        "Mr [name 2], not Mrs [name 1].",
    ]


def test_a_project_whose_key_is_gone_takes_nothing_more_in(tmp_path: Path) -> None:
    project, key = begun(tmp_path), tmp_path / "k.json"
    how = How(protect.How(key=key))
    add(project, spoken(tmp_path, "a.txt", "Mrs Zorbin."), how=how)
    key.unlink()
    with pytest.raises(BadInputError, match="is not there"):
        add(project, spoken(tmp_path, "b.txt", "Mrs Zorbin."), how=how)
    assert len(said(project)) == 2


def test_the_key_of_another_project_is_refused(tmp_path: Path) -> None:
    one, two = begun(tmp_path / "one"), begun(tmp_path / "two")
    keys = [tmp_path / "1.json", tmp_path / "2.json"]
    path = spoken(tmp_path, "a.txt", "Mrs Zorbin.")
    for project, key in zip((one, two), keys, strict=True):
        add(project, path, how=How(protect.How(key=key)))
    with pytest.raises(BadInputError, match="the key of another project"):
        add(
            two,
            spoken(tmp_path, "b.txt", "Mr Quell."),
            how=How(protect.How(key=keys[0])),
        )
    assert len(said(two)) == 2
