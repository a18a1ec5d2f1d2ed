from __future__ import annotations

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import markup


def test_a_document_is_parsed():
    root = markup.tree("<a><b>tŷ</b></a>".encode(), source="a")
    assert root.findtext("b") == "tŷ"


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY x "lol">]><a>&x;</a>',
        '<!DOCTYPE a SYSTEM "http://localhost/x.dtd"><a/>',
        "<! DOCTYPE a><a/>",
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le"])
def test_what_defines_entities_is_refused(xml: str, codec: str):
    with pytest.raises(BadInputError, match="entities"):
        markup.tree(xml.encode(codec), source="a")


@pytest.mark.parametrize(
    "xml", [b"", b"words", b"<a>", b"<a>" * 10_000, b"<a>\0</a>", b"<a>&x;&#0;</a>"]
)
def test_what_is_broken_or_nests_too_deep_is_refused(xml: bytes):
    with pytest.raises(BadInputError, match="broken"):
        markup.tree(xml, source="a")


@pytest.mark.parametrize(
    "xml",
    [b"<a>" + b"x" * markup.LARGEST + b"</a>", b"<a>" * (markup.MOST_TAGS + 1)],
    ids=["long", "of many tags"],
)
def test_what_is_far_too_large_is_refused(xml: bytes):
    with pytest.raises(BadInputError, match="too large"):
        markup.tree(xml, source="a")
