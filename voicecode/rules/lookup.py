"""The lookup: which strands might match where, found from a batch's words at once.

Every strand is filed under its rarest pair of neighbouring words, or under its rarest
word where it has no such pair. A batch of words is compared with all the filed keys
in a few array operations, so that the cost hangs on the words and on what is found,
not on the number of rules.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.words import Words

Owner = TypeVar("Owner", bound=Hashable)
_SHIFT = 32  # a pair of numbers in one 64-bit key


@dataclass(slots=True)
class Lookup(Generic[Owner]):
    """Strands filed under their anchors, each with what it belongs to."""

    vocabulary: Vocabulary
    _singles: dict[int, list[tuple[Strand, Owner]]] = field(default_factory=dict)
    _globbed: dict[str, list[tuple[Strand, Owner]]] = field(default_factory=dict)
    _pairs: dict[int, list[tuple[Strand, Owner]]] = field(default_factory=dict)
    _keys: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    _single: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(1, bool))
    _first: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(1, bool))
    _second: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(1, bool))
    _size: int = 0  # of the vocabulary when the arrays were made

    def file(self, strands: Iterable[Strand], owner: Owner) -> None:
        """File strands under their anchors."""
        for strand in strands:
            place = strand.places[strand.anchor.place]
            if strand.anchor.is_pair:
                self._file_pair(strand, owner)
                continue
            for pattern in place.patterns:
                self._globbed.setdefault(pattern, []).append((strand, owner))
            for number in place.accepts or ():
                if place.patterns.isdisjoint(self.vocabulary.fitting.get(number, ())):
                    self._singles.setdefault(number, []).append((strand, owner))

    def _file_pair(self, strand: Strand, owner: Owner) -> None:
        first, second = strand.places[strand.anchor.place :][:2]
        for one in first.accepts or ():
            for other in second.accepts or ():
                key = one << _SHIFT | other
                self._pairs.setdefault(key, []).append((strand, owner))

    def candidates(self, words: Words) -> Iterator[tuple[int, Strand, Owner]]:
        """Yield each position of an anchor, its strand and the strand's owner.

        A candidate has its anchor's words right; the rest is still to be verified.
        """
        self._settle()
        numbers = words.numbers
        for position in np.flatnonzero(self._single[numbers]).tolist():
            for strand, owner in self._singles[words.number_list[position]]:
                yield position, strand, owner
        for position, key in self._pairs_in(numbers):
            for strand, owner in self._pairs[key]:
                yield position, strand, owner

    def _pairs_in(self, numbers: npt.NDArray[np.int32]) -> Iterator[tuple[int, int]]:
        if not len(self._keys) or len(numbers) < 2:
            return
        possible = np.flatnonzero(
            self._first[numbers[:-1]] & self._second[numbers[1:]]
        )
        left = numbers[possible].astype(np.int64)
        keys = left << _SHIFT | numbers[possible + 1]
        at = np.searchsorted(self._keys, keys)
        at[at == len(self._keys)] = 0
        found = np.flatnonzero(self._keys[at] == keys)
        yield from zip(possible[found].tolist(), keys[found].tolist(), strict=True)

    def _settle(self) -> None:
        """Bring the arrays up to the vocabulary, which grows as globs meet words."""
        size = len(self.vocabulary)
        if size == self._size:
            return
        if not self._size:
            self._keys = np.array(sorted(self._pairs), dtype=np.int64)
        for number in range(self._size, size):
            for pattern in self.vocabulary.fitting.get(number, ()):
                met = self._globbed.get(pattern, ())
                self._singles.setdefault(number, []).extend(met)
        self._size = size
        singles = np.fromiter(self._singles, np.int64, len(self._singles))
        self._single = _marks(singles, size)
        self._first = _marks(self._keys >> _SHIFT, size)
        self._second = _marks(self._keys & (1 << _SHIFT) - 1, size)


def _marks(numbers: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.bool_]:
    marks = np.zeros(size, dtype=bool)
    marks[numbers] = True
    return marks
