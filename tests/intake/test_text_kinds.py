from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import text_kinds
from voicecode.intake.sources import Source

_TABLE = "ID,Comment\n1,She came\n2,She left\n"


def _told(path: Path, content: str | bytes) -> str:
    raw = content.encode() if isinstance(content, str) else content
    path.write_bytes(raw)
    return text_kinds.of(Source(path.name, path), path.suffix, raw)


@pytest.mark.parametrize(
    ("name", "content", "ending"),
    [
        ("a.txt", "words", ".txt"),
        ("a.md", "# words", ".md"),
        ("a.vtt", "WEBVTT\n\n", ".vtt"),
        ("a.txt", "\ufeffWEBVTT\n\n", ".vtt"),
        ("a.foo", "WEBVTT\n\n", ".vtt"),
        ("a.txt", "1\n00:00:01,000 --> 00:00:02,000\nHi", ".srt"),
        ("a.foo", "words", ".foo"),
        ("a.txt", '{"text": "Hi"}\n', ".jsonl"),
        ("a.csv", ' {\n"text": "Hi"}', ".jsonl"),
        ("a.txt", "{what} he said", ".txt"),
        ("a.docx", "Mum: She came.\n", ".txt"),
        ("a.odt", _TABLE, ".csv"),
        ("a.xlsx", _TABLE, ".csv"),
        ("a.sav", "text\tage\nHi\t4\n", ".csv"),
        ("a.xls", "only words", ".csv"),
        ("a.txt", _TABLE, ".csv"),
        ("a.txt", 'Timestamp;Why?;How?\n1;So.;So\n2;"Just;so";Yes\n', ".csv"),
        ("a.csv", "only words", ".csv"),
    ],
)
def test_text_is_told_by_name_and_content(
    tmp_path: Path, name: str, content: str, ending: str
):
    assert _told(tmp_path / name, content) == ending


@pytest.mark.parametrize(
    "words",
    [
        "Hello, Mum\nYes, love\nNo, never\n",  # one comma a line, by chance
        "ID,Comment\n1,She came\n",  # too short to be sure
        "ID,Comment\n1,She came, late\n2,She left\n",
        "ID,\n1,She came\n2,She left\n",
        "Comment,Comment\n1,She came\n2,She left\n",
        "Content\tSpeaker\nHi\tMum\nHo\tInt\n",  # a transcript, most likely
        'ID,Comment\n"1,She came\n2,She left\n',
    ],
)
def test_words_that_look_like_a_table_stay_words(tmp_path: Path, words: str):
    assert _told(tmp_path / "a.txt", words) == ".txt"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_looked_into(tmp_path: Path, codec: str):
    raw = "\ufeffWEBVTT\n".encode(codec)
    assert _told(tmp_path / "a.txt", raw) == ".vtt"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.docx", "<html><body>x", "a web page"),
        ("a.xls", "\n<!DOCTYPE HTML>", "a web page"),
        ("a.odt", "<?xml version='1.0'?><office:document >", "a flat OpenDocument"),
        ("a.doc", '<?xml version="1.0"?><?mso-application progid="Word', "in XML"),
        ("a.qdpx", "<words>", "no .qdpx file"),
        ("a.csv", "<?xml version='1.0'?><a/>", "an XML file"),
        ("a.docx", b"\0\1\2\3 noise", "no .docx file, whatever its name says"),
        ("a.xlsx", b"\x81\x8d" * 9, "no .xlsx file"),
        ("a.pdf", b"  \n ", "no .pdf file"),
    ],
)
def test_what_is_no_text_to_read_is_refused(
    tmp_path: Path, name: str, content: str | bytes, problem: str
):
    with pytest.raises(BadInputError, match=problem) as refused:
        _told(tmp_path / name, content)
    assert refused.value.problem.startswith(name)
    assert refused.value.hint


def test_markup_in_a_text_file_is_what_somebody_typed(tmp_path: Path):
    assert _told(tmp_path / "a.txt", "<html> is what she said") == ".txt"
