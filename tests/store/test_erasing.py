from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.store import erasing, free_pages
from voicecode.store.project_file import NAME, ProjectFile


@pytest.fixture
def sam(file: ProjectFile) -> int:
    """Let Sam have said what the young person said."""
    file.connection.execute("INSERT INTO participant (name) VALUES ('Sam'), ('Kit')")
    file.connection.execute("UPDATE unit SET participant = 1 WHERE number IN (2, 4)")
    return 1


def test_who_speaks_alone_is_told_from_who_speaks_with_others(
    file: ProjectFile, sam: int
) -> None:
    [touched] = erasing.touched(file, sam)
    assert (touched.name, touched.is_alone) == ("yp-01.txt", True)
    file.connection.execute("UPDATE unit SET participant = 2 WHERE number = 6")
    [touched] = erasing.touched(file, sam)
    assert not touched.is_alone
    own = [one.is_theirs for one in erasing.stretches(file, touched.text, sam)]
    assert own == [False, True, False, True, False, False]


def test_somebodys_words_and_names_are_listed(file: ProjectFile, sam: int) -> None:
    assert erasing.row(file, "Sam") == sam
    assert erasing.row(file, "nobody") is None
    assert erasing.labels(file, sam) == ["Young person"]
    first, second = erasing.words(file, sam)
    assert (first[:3], second[:4]) == ("She", "Then")


def test_whoever_was_erased_is_known_by_name_and_not_kept_by_it(
    file: ProjectFile, folder: Path, sam: int
) -> None:
    with file.writing():
        erasing.forget_source(file, 1)
        erasing.forget_participant(file, sam)
        erasing.begin(file)
    assert erasing.is_erased(file, "Sam")
    assert not erasing.is_erased(file, "Kit")
    assert free_pages.is_marked(file, free_pages.ERASING)
    free_pages.finish(file, free_pages.ERASING)
    assert not free_pages.is_marked(file, free_pages.ERASING)
    for path in folder.glob(f"{NAME}*"):
        assert b"Sam" not in path.read_bytes(), path
