from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.pseudonyms import Entry, Key
from voicecode.errors import BadInputError, OutputError
from voicecode.pseudonyms import key_file
from voicecode.store import project_file, protection_table
from voicecode.workflows import project_key


def test_a_key_goes_by_its_project_and_not_by_its_folder() -> None:
    assert project_key.default_path("ab").name == "project-ab.json"


def test_a_project_without_a_key_begins_one(tmp_path: Path) -> None:
    with project_file.opened(small_projects.made(tmp_path)) as file:
        where = project_key.place(file, None)
    assert where.path == project_key.default_path(where.id)
    assert where.owner == where.id
    assert project_key.opened(where) == Key(where.id)


def test_a_chosen_key_may_be_one_that_is_there_already(tmp_path: Path) -> None:
    key = Key("k1", (Entry("name 1", "name", ("Karen",)),))
    path = tmp_path / "k.json"
    key_file.write(path, key)
    with project_file.opened(small_projects.made(tmp_path / "p")) as file:
        where = project_key.place(file, path)
        assert where.owner is None
        assert project_key.opened(where) == key
        protection_table.bind(file, "k2")
        with pytest.raises(BadInputError, match="another project"):
            project_key.opened(project_key.place(file, path))


def test_a_new_project_does_not_begin_with_the_key_of_another(tmp_path: Path) -> None:
    theirs = project_key.default_path("k1")
    key_file.write(theirs, Key("k1", (Entry("name 1", "name", ("Karen",)),)))
    before = theirs.read_bytes()
    with (
        project_file.opened(small_projects.made(tmp_path / "p")) as file,
        pytest.raises(BadInputError, match="the key of another project"),
    ):
        project_key.opened(project_key.place(file, theirs))
    assert theirs.read_bytes() == before


def test_a_bound_project_goes_on_with_its_own_key_alone(tmp_path: Path) -> None:
    with project_file.opened(small_projects.made(tmp_path / "p")) as file:
        protection_table.bind(file, "k1")
        with pytest.raises(BadInputError, match="is not there") as refused:
            project_key.place(file, tmp_path / "none.json")
    assert "--key" in refused.value.hint


def test_a_key_in_the_project_is_refused(tmp_path: Path) -> None:
    project = small_projects.made(tmp_path / "p")
    with (
        project_file.opened(project) as file,
        pytest.raises(OutputError, match="beside what it opens"),
    ):
        project_key.place(file, project / "k.json")
