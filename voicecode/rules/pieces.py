"""Pieces: what stands between spaces in texts, each cut into tokens once.

spaCy cuts each piece by itself, whatever stands around it. People say the same words
again and again, so cutting a text is mostly looking its pieces up.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import count

import numpy as np
import numpy.typing as npt
from spacy.tokenizer import Tokenizer

from voicecode.rules import vocabulary
from voicecode.rules.vocabulary import Vocabulary

Integers = npt.NDArray[np.int64]

LONGEST = 1_000  # letters; what is longer is no word, and not worth cutting
_MOST_PIECES = 200_000  # remembered, some 60 MB
_MOST_WORDS = 60_000  # that spaCy remembers for good, some 30 MB
_NO_SPACES = 0x3001  # from here on there are none
_IS_SPACE = np.array(
    [chr(letter).isspace() for letter in range(_NO_SPACES)] + [False]
)  # where str.split() splits
_LINE_END = 0x0A


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: kind or number, first character, length.

    ``paragraphs`` counts the empty lines before each token.
    """

    kinds: npt.NDArray[np.int32]
    starts: Integers
    lengths: Integers
    paragraphs: Integers


@dataclass(slots=True)
class Pieces:
    """The pieces met so far, with their tokens in rows one after the other.

    The rows of a piece are those from its ``_firsts`` up to the next one's.
    """

    words: Vocabulary
    _known: dict[str, int] = field(default_factory=dict)
    _firsts: Integers = field(default_factory=lambda: np.zeros(1, np.int64))
    _table: Integers = field(default_factory=lambda: np.empty((0, 3), np.int64))
    _version: int = -1  # of the vocabulary

    def tokens(self, text: str) -> Tokens:
        """Cut a text into tokens."""
        pieces = text.split()
        self._meet(set(pieces))
        known = self._known
        ids = np.fromiter(map(known.__getitem__, pieces), np.int64, len(pieces))
        first = self._firsts[ids]
        counts = self._firsts[ids + 1] - first
        which = np.repeat(np.arange(len(ids)), counts)
        within = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
        rows = self._table[first[which] + within]
        starts, empty_lines = _starts(text)
        return Tokens(
            kinds=rows[:, 0].astype(np.int32),
            starts=starts[which] + rows[:, 1],
            lengths=rows[:, 2],
            paragraphs=empty_lines[which],
        )

    def _meet(self, pieces: set[str]) -> None:
        if self._version != self.words.version or len(self._known) > _MOST_PIECES:
            self._forget()
        new = pieces - self._known.keys()
        if not new:
            return
        nlp = self.words.speech.nlp
        full = len(nlp.vocab.strings) > _MOST_WORDS
        with nlp.memory_zone() if full else nullcontext():
            cut = [self._cut(piece) for piece in new]
        self._known.update(zip(new, count(len(self._known)), strict=False))
        # Only what is new is made into arrays: in a large survey much is known.
        ends = self._firsts[-1] + np.cumsum([len(tokens) for tokens in cut])
        self._firsts = np.concatenate([self._firsts, ends])
        rows = np.array([row for tokens in cut for row in tokens], dtype=np.int64)
        self._table = np.concatenate([self._table, rows.reshape(-1, 3)])

    def _cut(self, piece: str) -> list[tuple[int, int, int]]:
        if len(piece) > LONGEST:
            return [(vocabulary.OTHER, 0, len(piece))]
        tokenizer = self.words.speech.nlp.tokenizer
        if _is_whole(piece, tokenizer):
            return [(self.words.meet(piece), 0, len(piece))]
        return [
            (self.words.meet(token.text), token.idx, len(token))
            for token in tokenizer(piece)
        ]

    def _forget(self) -> None:
        """Begin anew: rules were added, or a survey of a country filled the memory."""
        self._known.clear()
        self._firsts, self._table = np.zeros(1, np.int64), np.empty((0, 3), np.int64)
        self._version = self.words.version


def _is_whole(piece: str, tokenizer: Tokenizer) -> bool:
    """Tell whether spaCy would leave a piece as it is.

    Asked before, since a word that spaCy meets is described and kept for good, which
    takes far longer; in a large survey every second answer has one of its own.
    """
    return not (
        piece in tokenizer.rules
        or tokenizer.prefix_search(piece)
        or tokenizer.suffix_search(piece)
        or next(tokenizer.infix_finditer(piece), None)
    )


def _starts(text: str) -> tuple[Integers, Integers]:
    """Give each piece's first character, and how many empty lines came before it."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    space = _IS_SPACE[np.minimum(letters, _NO_SPACES)]
    starts = np.flatnonzero(~space & np.concatenate(([True], space[:-1])))
    lines = np.searchsorted(np.flatnonzero(letters == _LINE_END), starts)
    return starts, np.cumsum(np.diff(lines, prepend=0) > 1)
