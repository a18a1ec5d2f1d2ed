from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.errors import OutputError
from voicecode.store import (
    connections,
    erasing,
    free_pages,
    project_file,
    search_table,
)
from voicecode.store.project_file import NAME, ProjectFile


def test_what_cannot_be_finished_yet_is_told_and_remembered(
    file: ProjectFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with file.writing():
        erasing.begin(file)
    file.connection.execute("PRAGMA busy_timeout = 50")
    monkeypatch.setattr(connections, "PATIENCE", 0.05)
    with project_file.opened(folder) as other:
        other.connection.execute("BEGIN")
        other.connection.execute("SELECT count(*) FROM log").fetchone()
        with pytest.raises(OutputError, match="has the project open"):
            free_pages.finish(file, free_pages.ERASING)
        other.connection.execute("ROLLBACK")
    assert free_pages.is_marked(file, free_pages.ERASING)
    free_pages.finish(file, free_pages.ERASING)
    assert not free_pages.is_marked(file, free_pages.ERASING)


def test_copies_of_earlier_versions_go_too(file: ProjectFile, folder: Path) -> None:
    copy = folder / f"{NAME}.before-2"
    copy.write_bytes(b"old")
    free_pages.finish(file, free_pages.ERASING)
    assert not copy.exists()


def test_the_index_keeps_no_word_that_was_taken_out_of_it(
    file: ProjectFile, folder: Path
) -> None:
    def is_held() -> bool:
        held = b"".join(path.read_bytes() for path in folder.glob(f"{NAME}*"))
        return b"zorbin" in held

    with file.writing():
        search_table.add(file, 99, "and Zorbin came")
    assert is_held()
    with file.writing():
        search_table.forget_unit(file, 99, "and Zorbin came")
        free_pages.mark(file, free_pages.REPLACING)
    free_pages.finish(file, free_pages.REPLACING)
    assert not is_held()
    assert not free_pages.is_marked(file, free_pages.REPLACING)
