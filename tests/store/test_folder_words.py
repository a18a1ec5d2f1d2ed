from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from voicecode.store import folder_words

SAID = "Roedd hi’n oer yn y tŷ, and nobody came."


@pytest.mark.parametrize(
    "content",
    [
        SAID.encode(),
        f'ID,Said\n1,"{SAID}"\n'.encode("cp1252", "ignore"),
        SAID.encode("utf-16"),
        b"x" * ((1 << 20) - 20) + SAID.encode(),
        b"PK\x03\x04 packed",
        b"%PDF-1.7",
    ],
    ids=["utf-8", "cp1252", "utf-16", "over blocks", "zip", "pdf"],
)
def test_files_that_hold_somebodys_words_or_may_are_listed(
    tmp_path: Path, content: bytes
) -> None:
    path = written(tmp_path / "deep" / "file", content)
    written(tmp_path / "other.txt", "Nobody said that here.")
    pieces = folder_words.telling([SAID])
    assert folder_words.holding(tmp_path, pieces, besides=[]) == [path]
    assert folder_words.holding(tmp_path, pieces, besides=[path]) == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Yes.", set()),
        ("", set()),
        (
            "One line of words.\nA longer line of the words.",
            {"A longer line of the words."},
        ),
        ('He said "we shall see about it" then', {"we shall see about it"}),
        ("a" * 500, {"a" * 200}),
    ],
)
def test_a_text_is_known_by_its_longest_piece(text: str, pieces: set[str]) -> None:
    assert folder_words.telling([text]) == pieces


def test_of_somebody_who_said_little_only_packed_files_are_listed(
    tmp_path: Path,
) -> None:
    written(tmp_path / "a.txt", "Yes.")
    packed = written(tmp_path / "b.docx", b"PK\x03\x04")
    found = folder_words.holding(tmp_path, folder_words.telling(["Yes."]), besides=[])
    assert found == [packed]
