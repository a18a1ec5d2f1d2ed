from __future__ import annotations

from pathlib import Path

import pytest

from tests.odd_files import ods, odt, zipped
from voicecode.errors import BadInputError
from voicecode.intake import packed_kinds


@pytest.mark.parametrize(
    ("parts", "ending"),
    [
        ({"word/document.xml": ""}, ".docx"),
        ({"xl/workbook.xml": ""}, ".xlsx"),
        ({"project.qde": "", "sources/a.txt": "x"}, ".qdpx"),
        ({"deep/project.qde": ""}, ".zip"),
        ({"a.txt": "words", "b/c.docx": "x"}, ".zip"),
        ({"content.xml": "", "mimetype": "text/plain"}, ".zip"),
        ({}, ".zip"),
    ],
)
def test_a_zip_is_known_by_its_parts(
    tmp_path: Path, parts: dict[str, str], ending: str
):
    assert packed_kinds.of(zipped(tmp_path / "a", parts), source="a") == ending


def test_an_open_document_is_known_by_what_it_says(tmp_path: Path):
    assert packed_kinds.of(odt(tmp_path / "a", "x"), source="a") == ".odt"
    assert packed_kinds.of(ods(tmp_path / "b", [["x"]]), source="b") == ".ods"
    parts = {"META-INF/manifest.xml": "application/vnd.oasis.opendocument.text"}
    assert packed_kinds.of(zipped(tmp_path / "c", parts), source="c") == ".odt"


@pytest.mark.parametrize(
    "name", ["xl/workbook.bin", "ppt/presentation.xml", "META-INF/container.xml"]
)
def test_other_programs_files_are_refused(tmp_path: Path, name: str):
    with pytest.raises(BadInputError, match="not read") as refused:
        packed_kinds.of(zipped(tmp_path / "a", {name: ""}), source="a")
    assert refused.value.hint


@pytest.mark.parametrize(
    ("name", "is_folder"),
    [("a.zip", True), ("a.txt", True), ("a", True), ("a.docx", False)],
)
def test_a_zip_of_files_is_a_folder_unless_its_name_denies_it(
    tmp_path: Path, name: str, is_folder: bool
):
    path = zipped(tmp_path / name, {"x.txt": "words"})
    assert packed_kinds.is_folder(path, source="a") is is_folder


def test_what_is_no_zip_is_no_folder(tmp_path: Path):
    (tmp_path / "a.zip").write_text("words")
    assert not packed_kinds.is_folder(tmp_path / "a.zip", source="a")
    assert not packed_kinds.is_folder(tmp_path / "none.zip", source="a")
