from __future__ import annotations

from pathlib import Path

import pytest

from tests.odd_files import old_file
from voicecode.errors import BadInputError
from voicecode.intake import old_office


@pytest.mark.parametrize("name", ["Workbook", "Book"])
def test_an_old_workbook_is_known_by_its_stream(tmp_path: Path, name: str):
    path = old_file(tmp_path / "a", "One", "Two", "Three", "Four", name)
    assert old_office.kind(path, source="a") == ".xls"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("WordDocument", "an old Word file"),
        ("PowerPoint Document", "an old PowerPoint file"),
        ("__properties_version1.0", "an e-mail"),
        ("EncryptedPackage", "protected by a password"),
        ("Anything", "an old program's file"),
    ],
)
def test_other_programs_files_are_refused(tmp_path: Path, name: str, problem: str):
    path = old_file(tmp_path / "a", name)
    with pytest.raises(BadInputError, match=problem) as refused:
        old_office.kind(path, source="in/a")
    assert refused.value.problem.startswith("in/a: ")
    assert refused.value.hint


def test_the_word_workbook_in_a_text_makes_no_workbook(tmp_path: Path):
    path = old_file(tmp_path / "a", "WordDocument")
    with path.open("ab") as file:
        file.write("Workbook".encode("utf-16-le").ljust(512, b"\0"))
    with pytest.raises(BadInputError, match="Word"):
        old_office.kind(path, source="a")


def test_a_broken_list_s_names_are_looked_for(tmp_path: Path):
    path = old_file(tmp_path / "a")
    raw = path.read_bytes()[:512] + "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match="password"):
        old_office.kind(path, source="a")


def test_a_broken_file_called_doc_is_taken_for_an_old_word_file(tmp_path: Path):
    path = old_file(tmp_path / "a.DOC")
    with pytest.raises(BadInputError, match="old Word"):
        old_office.kind(path, source="a.DOC")


def test_a_list_that_goes_round_ends(tmp_path: Path):
    path = old_file(tmp_path / "a", "One")
    raw = bytearray(path.read_bytes())
    raw[512 + 4 : 512 + 8] = (1).to_bytes(4, "little")  # the list's end is its start
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match="old program"):
        old_office.kind(path, source="a")


@pytest.mark.parametrize("length", [8, 100, 511, 512, 700])
def test_a_cut_off_container_is_refused(tmp_path: Path, length: int):
    path = old_file(tmp_path / "a", "Workbook")
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(BadInputError):
        old_office.kind(path, source="a")


def test_tables_beyond_the_first_are_followed(tmp_path: Path):
    """The list's second sector is looked up in the 110th table."""
    size = 512
    path = old_file(tmp_path / "a", "One", "Two", "Three", "Workbook")
    raw = bytearray(path.read_bytes())
    far = 109 * 128  # the first sector that the 110th table tells of
    raw[48:52] = far.to_bytes(4, "little")  # where the list begins
    raw[68:72] = (4).to_bytes(4, "little")  # where the list of tables goes on
    listed = raw[2 * size : 4 * size]
    raw = raw[: 5 * size].ljust(5 * size, b"\0")
    raw += (5).to_bytes(4, "little").ljust(size, b"\xff")  # sector 4: table 110 is 5
    raw += (far + 1).to_bytes(4, "little").ljust(size, b"\xff")  # sector 5
    path.write_bytes(bytes(raw).ljust((far + 1) * size, b"\0") + listed)
    assert old_office.kind(path, source="a") == ".xls"
