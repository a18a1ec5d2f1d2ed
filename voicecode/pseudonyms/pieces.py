"""Pieces: a text cut into its words and the marks between them."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
_Booleans = npt.NDArray[np.bool_]
_Codes = npt.NDArray[np.uint32]

# Letters and digits of all scripts, the marks that decompose them, the invisible signs
# that editors leave, and an apostrophe inside; no underscore. "Mia-Rose" is two words.
_LETTERS = (
    "0-9A-Za-z\u00ad\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0300-\u036f"
    "\u0370-\u1fff\u200b-\u200d\u2060\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff"
    "\ufe70-\ufefc\U00010000-\U0001efff"
)
_APOSTROPHES = "'’ʼ`´‘＇"
_WORDS = re.compile(rf"[{_LETTERS}]+(?:[{_APOSTROPHES}][{_LETTERS}]+)*")
_LETTER, _APOSTROPHE = 1, 2
_SPACE = np.uint32(ord(" "))
_CODING = "utf-32-le"  # four bytes a character, as its number


class Pieces(NamedTuple):
    """Words and what stands between them, so that both in turn make the text.

    ``between`` has the marks before each word, with one more at the end; ``odd`` says
    which of them are no single space. ``starts`` are the words' first characters.
    """

    words: list[str]
    between: list[str]
    starts: Integers
    odd: Integers


def words(text: str) -> list[str]:
    """Cut a few words as texts are cut."""
    return _WORDS.findall(text)


def of(text: str) -> Pieces:
    """Cut a long text, all of it at once over an array of its characters.

    It costs half of what the same regular expression does.
    """
    codes = np.frombuffer(text.encode(_CODING, "surrogatepass"), np.uint32)
    in_words = _in_words(codes)
    starts, ends = stretches(in_words)
    opening, closing = np.append(0, ends), np.append(starts, len(codes))
    is_space = closing - opening == 1
    is_space[is_space] = codes[opening[is_space]] == _SPACE
    odd = np.flatnonzero(~is_space)
    between = [" "] * len(opening)
    places = (odd.tolist(), opening[odd].tolist(), closing[odd].tolist())
    for place, start, end in zip(*places, strict=True):
        between[place] = text[start:end]
    return Pieces(_cut(codes, in_words), between, starts, odd)


def stretches(are: _Booleans) -> tuple[Integers, Integers]:
    """Give where each stretch of what is so starts, and where it has ended."""
    beside = np.zeros(len(are) + 2, bool)  # nothing before the first, nor after
    beside[1:-1] = are
    bounds = np.flatnonzero(beside[1:] != beside[:-1])
    return bounds[::2], bounds[1::2]


def _in_words(codes: _Codes) -> _Booleans:
    """Say which characters are of words: letters, and an apostrophe between two."""
    kinds = _KINDS[codes]
    are: _Booleans = kinds == _LETTER
    are[1:-1] |= (kinds[1:-1] == _APOSTROPHE) & are[:-2] & are[2:]
    return are


def _cut(codes: _Codes, in_words: _Booleans) -> list[str]:
    """Cut where no word is; to blank it out first is quicker than word by word."""
    spaced = np.where(in_words, codes, _SPACE).tobytes().decode(_CODING)
    return list(filter(None, spaced.split(" ")))


def _kinds() -> npt.NDArray[np.uint8]:
    kinds = np.zeros(0x110000, np.uint8)  # one for every character that there is
    kinds[list(map(ord, _APOSTROPHES))] = _APOSTROPHE
    for first, last in re.findall("(.)(?:-(.))?", _LETTERS):
        kinds[ord(first) : ord(last or first) + 1] = _LETTER
    return kinds


_KINDS = _kinds()
