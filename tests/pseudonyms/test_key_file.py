from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from voicecode.domain.pseudonyms import Entry, Key
from voicecode.errors import BadInputError, OutputError
from voicecode.pseudonyms import key_file

KEY = Key("k1", (Entry("brother", "brother", ("Callum", "Cal")),), {"d": ("Cal", "é")})


def test_a_key_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "key.json"
    key_file.write(path, KEY)
    assert key_file.read(path) == KEY
    assert key_file.read(tmp_path / "none.json") is None


def test_what_was_decided_is_kept_and_a_key_without_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    decided = Entry("place 1", "place", ("Ferry", "ferry"), ("Ferry",))
    key_file.write(path, Key("k1", (*KEY.entries, decided)))
    assert key_file.read(path) == Key("k1", (*KEY.entries, decided))
    first, second = json.loads(path.read_text())["entries"]
    assert ("decided" in first, second["decided"]) == (False, ["Ferry"])


def test_a_key_that_somebody_else_wrote_has_another_stamp(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    assert key_file.stamp(path) == ""
    key_file.write(path, KEY)
    stamp = key_file.stamp(path)
    key_file.write(path, KEY)
    assert key_file.stamp(path) == stamp
    key_file.write(path, Key("k1"))
    assert key_file.stamp(path) != stamp


def test_what_holds_names_is_called_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="the list of open questions") as refused:
        key_file.refuse_within(tmp_path / "q.csv", [tmp_path], what=key_file.THE_LIST)
    assert "-o" in refused.value.hint


def test_nobody_but_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "key.json"
    key_file.write(path, KEY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["key.json"]


def test_an_open_key_is_closed_when_it_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    path.write_text("{}")
    path.chmod(0o644)
    key_file.write(path, KEY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "no json", '{"voicecode": "key", "version": 2}', "[" * 100_000,
     json.dumps({"voicecode": "key", "version": 1, "id": "x", "entries": [1]})],
)  # fmt: skip
def test_what_is_no_key_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "key.json"
    path.write_text(text)
    with pytest.raises(BadInputError, match="is no key"):
        key_file.read(path)
    assert path.read_text() == text


def test_a_key_of_another_project_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    key_file.write(path, KEY)
    assert key_file.read(path, owner="k1") == KEY
    with pytest.raises(BadInputError, match="key of another project"):
        key_file.read(path, owner="k2")


def test_a_key_beside_what_it_opens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="beside what it opens"):
        key_file.refuse_within(tmp_path / "out" / "a" / "key.json", [tmp_path / "out"])
    key_file.refuse_within(tmp_path / "output.json", [tmp_path / "out"])


def test_a_key_in_a_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "voicecode.toml").touch()
    with pytest.raises(OutputError, match="in the project"):
        key_file.refuse_within(tmp_path / "a" / "b" / "key.json", [])


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot write the key there"):
        key_file.write(tmp_path / "file" / "key.json", KEY)
