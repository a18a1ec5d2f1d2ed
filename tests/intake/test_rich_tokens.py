from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.errors import BadInputError
from voicecode.intake import rich_tokens
from voicecode.intake.rich_tokens import Part, Token


def _cut(raw: bytes) -> list[Token]:
    return list(rich_tokens.of(raw, source="a.rtf"))


def _word(word: str, number: int | None = None) -> Token:
    return Token(Part.WORD, word=word, number=number)


def _bytes(raw: bytes) -> Token:
    return Token(Part.BYTES, raw=raw)


@pytest.mark.parametrize(
    ("raw", "tokens"),
    [
        (b"{}", [Token(Part.OPEN), Token(Part.CLOSE)]),
        (rb"\b Hi", [_word("b"), _bytes(b"Hi")]),
        (rb"\b0  Hi", [_word("b", 0), _bytes(b" Hi")]),
        (rb"\u-10179?", [_word("u", -10179), _bytes(b"?")]),
        (rb"caf\'e9s", [_bytes(b"caf"), _bytes(b"\xe9"), _bytes(b"s")]),
        (rb"\~\{\*", [_word("~"), _word("{"), _word("*")]),
        (b"one\r\ntwo\0three", [_bytes(b"one"), _bytes(b"two"), _bytes(b"three")]),
        (b"\\bin4 {}\\x}", [_word("bin", 4), Token(Part.CLOSE)]),
        (b"\\bin999999 {", [_word("bin", 999999)]),
        (b"\\bin-5 a", [_word("bin", -5), _bytes(b"a")]),
        (rb"\'zz\\", [_word("'"), _bytes(b"zz"), _word("\\")]),
        (b"a\\", [_bytes(b"a")]),
    ],
)
def test_rich_text_is_cut_into_tokens(raw: bytes, tokens: list[Token]):
    assert _cut(raw) == tokens


@given(st.binary())
def test_any_bytes_can_be_cut(raw: bytes):
    assert len(_cut(raw)) <= len(raw)


def test_too_many_tokens_are_refused():
    with pytest.raises(BadInputError, match="too large"):
        _cut(b"{}" * (rich_tokens.MOST // 2 + 1))
