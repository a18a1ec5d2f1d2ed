from __future__ import annotations

import os
from pathlib import Path
from typing import IO

import pytest

from voicecode import output_files
from voicecode.errors import BadInputError, OutputError


def test_a_file_appears_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.txt"
    with output_files.whole_file(path) as staged:
        staged.write_text("words")
        assert not path.exists()
    assert path.read_text() == "words"
    assert [p.name for p in path.parent.iterdir()] == ["out.txt"]


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before")
    with pytest.raises(BadInputError), output_files.whole_file(path) as staged:
        staged.write_text("half")
        raise BadInputError("wrong")
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_takes_away_the_folders_it_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with pytest.raises(BadInputError), output_files.whole_files(folder):
        raise BadInputError("wrong")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    refused = pytest.raises(OutputError, match="cannot write there")
    with refused, output_files.whole_files(tmp_path / "file" / "out"):
        pass
    assert (tmp_path / "file").read_text() == "words"


def test_no_file_lands_when_one_is_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    refused = pytest.raises(OutputError, match="b is a folder")
    with refused, output_files.whole_files(tmp_path) as staging:
        (staging / "a").write_text("words")
        (staging / "b").write_text("words")
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_a_failure_leaves_a_file_that_somebody_else_put_there(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with pytest.raises(BadInputError, match="wrong"), output_files.whole_files(folder):
        (folder / "theirs").write_text("words")
        raise BadInputError("wrong")
    assert [path.name for path in folder.iterdir()] == ["theirs"]


def test_files_in_folders_go_into_folders_of_the_same_names(tmp_path: Path) -> None:
    with output_files.whole_files(tmp_path / "out") as staging:
        (staging / "a" / "b").mkdir(parents=True)
        (staging / "a" / "b" / "words.txt").write_text("words")
    assert (tmp_path / "out" / "a" / "b" / "words.txt").read_text() == "words"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def test_no_file_lands_when_one_is_held_by_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "ab":
        (tmp_path / name).write_text("before")
    opened = Path.open

    def held(path: Path, *modes: str, **choices: str) -> IO[str]:
        if path == tmp_path / "b":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *modes, **choices)

    refused = pytest.raises(OutputError, match=r"b: cannot be written over")
    with refused, output_files.whole_files(tmp_path) as staging:
        for name in "ab":
            (staging / name).write_text("after")
        monkeypatch.setattr(Path, "open", held)
    monkeypatch.undo()
    assert [(tmp_path / name).read_text() for name in "ab"] == ["before"] * 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is kept from root"
)
def test_a_file_that_is_read_only_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before")
    path.chmod(0o444)
    refused = pytest.raises(OutputError, match="read-only")
    with refused, output_files.whole_file(path) as staged:
        staged.write_text("after")
    assert path.read_text() == "before"


def test_a_dash_prints_what_was_written_and_nothing_of_a_failure(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    with output_files.file_or_stdout(Path("-")) as staged:
        staged.write_bytes(b"one\r\ntwo")
    with (
        pytest.raises(BadInputError),
        output_files.file_or_stdout(Path("-")) as staged,
    ):
        staged.write_bytes(b"half")
        raise BadInputError("wrong")
    assert capsysbinary.readouterr().out == b"one\r\ntwo"
    assert not staged.parent.exists()


def test_only_texts_are_printed() -> None:
    output_files.check_printable(Path("-"), "md", texts=("md",))
    output_files.check_printable(Path("a.docx"), "docx", texts=("md",))
    with pytest.raises(OutputError, match="a docx file cannot go to standard output"):
        output_files.check_printable(Path("-"), "docx", texts=("md",))


def test_a_log_says_where_a_file_comes_to_lie(tmp_path: Path) -> None:
    assert output_files.place(Path("-")) == "standard output"
    assert output_files.place(tmp_path / "a.md") == str(tmp_path / "a.md")
