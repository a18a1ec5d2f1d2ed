from __future__ import annotations

import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from tests.odd_files import zipped
from voicecode.errors import BadInputError
from voicecode.intake import sources, unpacking
from voicecode.intake.sources import Source


def _first(path: Path) -> Source:
    return sources.find([path])[0]


def test_a_file_on_the_disk_stays_where_it_is(tmp_path: Path):
    source = Source("a.txt", tmp_path / "a.txt")
    with unpacking.on_disk(source) as file:
        assert file == source


def test_a_file_in_a_zip_is_laid_down_and_taken_away(tmp_path: Path):
    path = zipped(tmp_path / "a.zip", {"in/b.txt": "words"})
    with unpacking.on_disk(_first(path)) as file:
        assert file.path.read_text() == "words"
        assert file.path.suffix == ".txt"
        assert file.path.parent.stat().st_mode & 0o77 == 0
        assert (file.name, file.part, file.size) == ("a.zip/in/b.txt", None, 5)
    assert not file.path.parent.exists()


def test_it_is_taken_away_when_reading_fails(tmp_path: Path):
    path = zipped(tmp_path / "a.zip", {"b.txt": "words"})
    with pytest.raises(RuntimeError), unpacking.on_disk(_first(path)) as file:
        raise RuntimeError
    assert not file.path.exists()


def test_one_of_two_files_of_a_name_is_the_one_meant(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "second")
    said = []
    for source in sources.find([tmp_path / "a.zip"]):
        with unpacking.on_disk(source) as file:
            said.append(file.path.read_text())
    assert said == ["first", "second"]


def test_a_file_that_is_not_packed_is_laid_down_as_it_is(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", "words " * 300_000)
    with unpacking.on_disk(_first(tmp_path / "a.zip")) as file:
        assert file.path.read_text() == "words " * 300_000


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = zipped(tmp_path / "a.zip", {"b.txt": "words"})

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(unpacking.archives, "unpacked", full)
    with pytest.raises(BadInputError, match="no space left"):
        unpacking.on_disk(_first(path)).__enter__()


def _spoilt(path: Path, place: int, value: int) -> Path:
    """Change a number in the zip's own list of its one part."""
    raw = bytearray(path.read_bytes())
    at = raw.index(b"PK\1\2") + place
    raw[at] = value
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("place", "value", "problem"),
    [(8, 1, "password"), (10, 99, "not known here"), (16, 7, "broken")],
    ids=["locked", "packed in an unknown way", "with a wrong checksum"],
)
def test_a_file_that_cannot_be_unpacked_is_refused(
    tmp_path: Path, place: int, value: int, problem: str
):
    path = zipped(tmp_path / "a.zip", {"b.txt": "words " * 100})
    source = _first(_spoilt(path, place, value))
    with pytest.raises(BadInputError, match=problem) as refused:
        unpacking.on_disk(source).__enter__()
    assert refused.value.problem.startswith("a.zip/b.txt: ")


def test_a_bomb_is_refused(tmp_path: Path):
    path = zipped(tmp_path / "a.zip", {"b.txt": b"\0" * (16 << 20)})
    with pytest.raises(BadInputError, match="too large"):
        unpacking.on_disk(_first(path)).__enter__()


def test_a_zip_in_a_zip_is_refused_and_a_word_file_is_not(
    tmp_path: Path, strange_files: ModuleType
):
    inner = zipped(tmp_path / "inner.zip", {"a.txt": "words"}).read_bytes()
    word = strange_files.docx(tmp_path / "b.docx", "words").read_bytes()
    path = zipped(tmp_path / "a.zip", {"inner.zip": inner, "b.docx": word})
    word_source, zip_source = sources.find([path])
    with unpacking.on_disk(word_source) as file:
        assert file.path.read_bytes() == word
    with pytest.raises(BadInputError, match="inside another"):
        unpacking.on_disk(zip_source).__enter__()


@pytest.mark.parametrize(
    ("parts", "problem"),
    [({}, "no files"), ({"README.md": "x"}, "no files"), ({"../a": "x"}, "leads out")],
)
def test_a_zip_without_files_to_read_is_refused_by_name(
    tmp_path: Path, aloud: ModuleType, parts: dict[str, str], problem: str
):
    path = zipped(tmp_path / "a.zip", parts)
    assert sources.find([path]) == [Source("a.zip", path)]
    with pytest.raises(BadInputError, match=problem):
        aloud.documents(path)
