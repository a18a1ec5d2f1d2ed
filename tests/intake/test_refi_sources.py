from __future__ import annotations

from pathlib import Path

import pytest

from tests.odd_files import zipped
from tests.refi_files import NEW, OLD, qdpx
from voicecode.errors import BadInputError
from voicecode.intake import refi_sources
from voicecode.intake.refi_sources import Listed, Text


@pytest.mark.parametrize("namespace", [NEW, OLD, ""])
@pytest.mark.parametrize("folder", ["sources", "Sources"])
@pytest.mark.parametrize(
    "pointer", ["internal://g1.txt", "g1.txt", "sources/g1.txt", "internal://G1.TXT"]
)
def test_programs_point_to_a_text_in_several_ways(
    tmp_path: Path, namespace: str, folder: str, pointer: str
):
    path = qdpx(
        tmp_path / "a.qdpx",
        f'<TextSource name="Interview 1" plainTextPath="{pointer}"/>',
        {f"{folder}/g1.txt": "words"},
        namespace=namespace,
    )
    [text] = refi_sources.listed(path, source="a").texts
    assert (text.name, text.ending) == ("Interview 1", ".txt")
    assert text.part
    assert text.part.filename == f"{folder}/g1.txt"


def test_what_is_missing_or_no_text_is_listed_by_name(tmp_path: Path):
    path = qdpx(
        tmp_path / "a.qdpx",
        '<TextSource name="Gone" plainTextPath="internal://no.txt"/>'
        '<TextSource name="Elsewhere" plainTextPath="absolute:///home/g1.txt"/>'
        '<TextSource name="Rich" richTextPath="internal://g1.docx"/>'
        "<TextSource><PlainTextContent>So.</PlainTextContent></TextSource>"
        '<PDFSource name="a.pdf" path="internal://a.pdf"><Representation '
        'plainTextPath="internal://g1.txt"/></PDFSource>'
        '<PictureSource name="b.png"/><AudioSource name="c.mp3"/>'
        '<VideoSource name="d.mp4"/><OddSource name="e"/><!-- nothing -->',
        {"sources/g1.txt": "words", "sources/g1.docx": "x"},
    )
    found = refi_sources.listed(path, source="a")
    rich, short = found.texts
    assert (rich.name, rich.ending, short) == (
        "Rich",
        ".docx",
        Text("Source 4", words="So."),
    )
    assert (found.missing, found.others) == (
        ("Gone", "Elsewhere"),
        (
            "a.pdf (PDF)",
            "b.png (picture)",
            "c.mp3 (sound)",
            "d.mp4 (film)",
            "e (unknown)",
        ),
    )


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"a.qde": "<Project/>", "b.qde": "<Project/>"}, "one list"),
        ({"a.qde": "<CodeBook/>"}, "broken"),
        ({"a.qde": "<Project>"}, "broken"),
        ({"a.qde": '<!DOCTYPE a [<!ENTITY b "c">]><Project/>'}, "entities"),
    ],
)
def test_a_broken_project_is_refused(
    tmp_path: Path, parts: dict[str, str], problem: str
):
    with pytest.raises(BadInputError, match=problem):
        refi_sources.listed(zipped(tmp_path / "a.qdpx", parts), source="a.qdpx")


def test_a_project_without_sources_has_none(tmp_path: Path):
    path = zipped(tmp_path / "a.qdpx", {"A.QDE": "<Project/>"})
    assert refi_sources.listed(path, source="a") == Listed((), (), ())
