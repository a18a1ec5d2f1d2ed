"""Display: what people said, made harmless to look at and changed in nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voicecode.domain.spans import Span

_PICTURES = 0x2400  # where Unicode draws the control characters
_DELETE = 0x7F
_UNSHOWABLE = "\N{REPLACEMENT CHARACTER}"

# Controls but tab and line ends; the two marks that write words backwards; halves
# of characters; places that never hold a character.
_HARMFUL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff"
    r"\ufdd0-\ufdef\ufffe\uffff]"
)


def harmless(text: str) -> str:
    """Draw control characters instead of obeying them; ``len`` stays the same."""
    return _HARMFUL.sub(_drawn, text)


def one_line(text: str) -> str:
    """Say a name or a question on one line, harmlessly."""
    return " ".join(harmless(text).split())


def pieces(text: str, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Cut a text at its marks, which are in order and apart; say what is marked."""
    at = 0
    for mark in marks:
        yield text[at : mark.start], False
        yield mark.of(text), True
        at = mark.end
    yield text[at:], False


def _drawn(character: re.Match[str]) -> str:
    number = ord(character[0])
    if number == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if number < ord(" "):
        return chr(_PICTURES + number)
    return _UNSHOWABLE
