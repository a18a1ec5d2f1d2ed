"""Rich text (RTF) cut into what it is made of: groups, control words, bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from voicecode.intake import archives

MOST = 1_500_000  # tokens in one file, some ten times those of a day's transcript
# Source: Microsoft, "Rich Text Format (RTF) Specification 1.9.1" (2008).
_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<gap>[\r\n\0]+)"
    rb"|(?P<text>[^\\{}\r\n\0]+)"
    rb"|(?P<stray>.)",
    re.DOTALL,
)


class Part(Enum):
    """The kinds of things in a file of rich text."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    BYTES = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One thing: ``word`` is a control word's name or sign, ``raw`` are text's bytes.

    ``number`` is a control word's, where it has one.
    """

    part: Part
    word: str = ""
    number: int | None = None
    raw: bytes = b""


_SINGLE: Mapping[str | None, Token | None] = {
    "open": Token(Part.OPEN),
    "close": Token(Part.CLOSE),
    "gap": None,
    "stray": None,
}


def of(raw: bytes, *, source: str) -> Iterator[Token]:
    """Yield the tokens of a file; ``bin`` swallows the bytes that belong to it.

    Raises:
        BadInputError: there are more than a million and a half of them.
    """
    at = 0
    for _ in range(MOST):
        found = _TOKEN.match(raw, at)
        if found is None:
            return
        at = found.end()
        token = _token(found)
        if token is not None:
            at += max(0, token.number or 0) if token.word == "bin" else 0
            yield token
    raise archives.too_large(source)


def _token(found: re.Match[bytes]) -> Token | None:
    kind = found.lastgroup
    if kind in _SINGLE:
        return _SINGLE[kind]
    if kind in {"word", "number"}:
        return _word(found)
    if kind == "sign":
        return Token(Part.WORD, word=found["sign"].decode("latin-1"))
    raw = bytes.fromhex(found["hex"].decode()) if kind == "hex" else found[0]
    return Token(Part.BYTES, raw=raw)


def _word(found: re.Match[bytes]) -> Token:
    number = found["number"]
    return Token(
        Part.WORD,
        word=found["word"].decode("ascii"),
        number=None if number is None else int(number),
    )
