from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.refi_files import qdpx
from voicecode.domain.documents import Document, Refusal, Remark
from voicecode.errors import BadInputError


def _source(name: str, file: str, *, attribute: str = "plainTextPath") -> str:
    return f'<TextSource name="{name}" {attribute}="internal://{file}"/>'


def test_each_text_is_a_source_of_its_own(
    tmp_path: Path, aloud: ModuleType, strange_files: ModuleType
):
    word = strange_files.docx(tmp_path / "a.docx", "Mum: Hi.", "Int: Yes.").read_bytes()
    path = qdpx(
        tmp_path / "a.qdpx",
        _source("yp-01.docx", "1.txt")
        + _source("Rich", "2.docx", attribute="richTextPath")
        + "<TextSource name='Short'><PlainTextContent>Mum: So.\nInt: Well."
        "</PlainTextContent></TextSource>",
        {
            "sources/1.txt": b"\xef\xbb\xbfInt: How?\r\nYP1: So.\r\n",
            "sources/2.docx": word,
        },
    )
    assert [(one.source, one.text) for one in aloud.documents(path)] == [
        ("a.qdpx/yp-01.docx", "Int: How?\r\nYP1: So.\r\n"),
        ("a.qdpx/Rich", "Hi.\nYes."),
        ("a.qdpx/Short", "Mum: So.\nInt: Well."),
    ]
    assert aloud.remarks(path) == []


def test_what_is_not_read_is_told_and_the_rest_is_read(
    tmp_path: Path, aloud: ModuleType
):
    path = qdpx(
        tmp_path / "a.qdpx",
        _source("Gone", "no.txt")
        + _source("Noise", "1.txt")
        + _source("Picture", "2.txt")
        + _source("Good", "3.txt")
        + "".join(f'<PictureSource name="{n}.png"/>' for n in range(12)),
        {
            "sources/1.txt": bytes(range(128, 256)) * 9,
            "sources/2.txt": "PAR1",
            "sources/3.txt": "Mum: Hi.\nInt: Yes.\n",
        },
    )
    found = list(aloud.each(path))
    told = [str(one) for one in found if isinstance(one, Remark)]
    assert told[0] == "a.qdpx: missing in the project: “Gone”"
    assert told[1].startswith("a.qdpx: left alone, as no text: “0.png (picture)”")
    assert told[1].endswith("“9.png (picture)” and 2 more")
    refused = [one for one in found if isinstance(one, Refusal)]
    assert [(one.source, bool(one.hint)) for one in refused] == [
        ("a.qdpx/Noise", True),
        ("a.qdpx/Picture", True),
    ]
    documents = [one.source for one in found if isinstance(one, Document)]
    assert documents == ["a.qdpx/Good"]


def test_a_project_without_texts_is_refused(tmp_path: Path, aloud: ModuleType):
    path = qdpx(tmp_path / "a.qdpx", '<PictureSource name="b.png"/>', {})
    with pytest.raises(BadInputError, match="no text to read"):
        aloud.documents(path)
