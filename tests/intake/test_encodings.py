from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import encodings
from voicecode.intake.encodings import Encoding


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        ("£5 ŵ".encode(), Encoding("utf-8"), "£5 ŵ"),
        (codecs.BOM_UTF8 + "tŷ".encode(), Encoding("utf-8", 3), "tŷ"),
        (
            codecs.BOM_UTF16_LE + "tŷ".encode("utf-16-le"),
            Encoding("utf-16-le", 2),
            "tŷ",
        ),
        (
            codecs.BOM_UTF16_BE + "tŷ".encode("utf-16-be"),
            Encoding("utf-16-be", 2),
            "tŷ",
        ),
        ("£5 ‘yes’".encode("cp1252"), Encoding("cp1252"), "£5 ‘yes’"),
        (b"a\xe2\x80", Encoding("cp1252"), "aâ€"),
        (b"\x1b[1mbold", Encoding("utf-8"), "\x1b[1mbold"),
    ],
)
def test_the_encoding_is_told_and_nothing_changed(
    raw: bytes, encoding: Encoding, text: str
):
    for pieces in ([raw], [raw[:4], raw[4:]]):
        assert encodings.of("a.txt", pieces) == encoding
    assert encodings.decoded("a.txt", raw, encoding) == text


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE + " ".encode("utf-16-le"), "empty"),
        (b"a\0b", "not text"),
        (bytes(range(1, 32)) * 9, "not text"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xff", "not text"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, problem: str):
    with pytest.raises(BadInputError, match=problem):
        encodings.of("a.txt", [raw] if raw else [])


def test_a_byte_that_windows_1252_lacks_is_refused():
    with pytest.raises(BadInputError, match="not text"):
        encodings.decoded("a.txt", b"a\x81b", Encoding("cp1252"))


def test_only_utf8_goes_without_saying():
    assert encodings.remark("a.txt", Encoding("utf-8")) is None
    remark = encodings.remark("a.txt", Encoding("cp1252"))
    assert str(remark) == "a.txt: read as Windows-1252, as it is not UTF-8"


def test_a_file_is_told_by_all_of_it(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"a" * (3 << 20) + b"\xa35")
    assert encodings.of_file("a.csv", path) == Encoding("cp1252")
