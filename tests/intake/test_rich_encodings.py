from __future__ import annotations

import codecs

import pytest

from voicecode.intake import rich_encodings


@pytest.mark.parametrize(
    ("page", "codec"),
    [(1252, "cp1252"), (1250, "cp1250"), (65001, "utf-8"), (10000, "mac-roman")],
)
def test_code_pages_have_codecs(page: int, codec: str):
    assert rich_encodings.of_page(page) == codec


@pytest.mark.parametrize("page", [None, 0, -1, 99999])
def test_an_unknown_page_has_none(page: int | None):
    assert rich_encodings.of_page(page) is None


def test_every_character_set_has_a_codec_that_exists():
    for charset in (0, 77, 128, 129, 130, 134, 136, 161, 177, 178, 204, 238, 255):
        assert codecs.lookup(rich_encodings.of_charset(charset) or "none")


@pytest.mark.parametrize("charset", [None, 1, 2, 999])
def test_other_character_sets_follow_the_file(charset: int | None):
    assert rich_encodings.of_charset(charset) is None


def test_a_file_may_name_its_codec_in_a_word():
    assert rich_encodings.of_word("mac") == "mac_roman"
    assert rich_encodings.of_word("b") is None
