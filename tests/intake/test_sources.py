from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.odd_files import zipped
from voicecode.errors import BadInputError
from voicecode.intake import sources


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path):
    _write(tmp_path, "b.txt", "a/2.txt", "a/1.docx", "a/photo.png")
    found = [source.name for source in sources.find([tmp_path])]
    assert found == ["a/1.docx", "a/2.txt", "a/photo.png", "b.txt"]


def test_what_nobody_meant_is_left_out(tmp_path: Path):
    _write(tmp_path, "a.txt", ".hidden", ".git/x.txt", "~$a.docx", "README.md")
    _write(tmp_path, "readme", "Thumbs.db", ".DS_Store", "__MACOSX/a.txt")
    assert [source.name for source in sources.find([tmp_path])] == ["a.txt"]


def test_a_file_goes_by_its_own_name(tmp_path: Path):
    _write(tmp_path, "in/README.md")
    [source] = sources.find([tmp_path / "in/README.md"])
    assert source == sources.Source("README.md", tmp_path / "in/README.md")


def test_names_that_clash_are_told_apart_by_their_folder(tmp_path: Path):
    _write(tmp_path, "one/a.txt", "two/a.txt", "two/b.txt", "x/one/a.txt")
    found = sources.find([tmp_path / "one", tmp_path / "two", tmp_path / "x/one/a.txt"])
    names = [source.name for source in found]
    assert names == ["one/a.txt", "two/a.txt", "b.txt", "2/one/a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path):
    _write(tmp_path, "a.txt")
    assert len(sources.find([tmp_path, tmp_path / "a.txt"])) == 1


def test_what_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(BadInputError, match="no such file"):
        sources.find([tmp_path / "nothing"])
    with pytest.raises(BadInputError, match="no files to read"):
        sources.find([tmp_path])


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(BadInputError, match="is no file"):
        sources.find([pipe])


def test_a_name_that_is_not_utf_8_is_spelt_out(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("words")
    (source,) = sources.find([path])
    assert source.name.encode("utf-8") == rb"caf\udce9.txt"


def test_a_zip_of_files_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    zipped(
        tmp_path / "in/a.zip",
        {"z.txt": "x", "b/1.docx": "x", "README.md": "x", "__MACOSX/b/1.docx": "x"},
    )
    _write(tmp_path / "in", "c.txt")
    found = sources.find([tmp_path / "in"])
    assert [one.name for one in found] == ["a.zip/b/1.docx", "a.zip/z.txt", "c.txt"]
    inside = [one.part.filename if one.part else None for one in found]
    assert inside == ["b/1.docx", "z.txt", None]
    assert sum(one.size for one in found[:2]) < 10


@pytest.mark.parametrize("raw", [b"PK\3\4 and no more", b"PK\5\6"])
def test_a_broken_zip_stays_in_the_list_to_be_refused(
    tmp_path: Path, raw: bytes
) -> None:
    (tmp_path / "a.zip").write_bytes(raw)
    assert [source.name for source in sources.find([tmp_path])] == ["a.zip"]
