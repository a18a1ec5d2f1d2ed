"""Relations: which values belong to a key, asked for many keys in a few array steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


_SMALL = 1_000_000  # keys below it are looked up by their place
_SPREAD = np.uint64(0x9E37_79B9_7F4A_7C15)  # 2**64 / golden ratio: scatters neighbours
_ROOM = 4  # bits: sixteen marks a large key, so that one in sixteen strangers passes


@dataclass(slots=True)
class Relation:
    """Pairs of a key and a value, numbers from 0; it may grow between questions."""

    _keys: list[int] = field(default_factory=list)
    _values: list[int] = field(default_factory=list)
    _distinct: Integers = field(default_factory=lambda: np.empty(0, np.int64))
    _starts: Integers = field(default_factory=lambda: np.zeros(1, np.int64))
    _sorted: Integers = field(default_factory=lambda: np.empty(0, np.int64))
    _row_of: Integers = field(default_factory=lambda: np.empty(0, np.int64))
    _marks: npt.NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))
    _settled: int = 0  # pairs that the arrays hold

    def add(self, keys: Iterable[int], value: int) -> None:
        """Let a value belong to some keys."""
        added = list(keys)
        self._keys.extend(added)
        self._values.extend([value] * len(added))

    @property
    def keys(self) -> Integers:
        """The different keys, in ascending order."""
        self._settle()
        return self._distinct

    def values(self, keys: npt.NDArray[np.integer]) -> tuple[Integers, Integers]:
        """Give each value of each key, and which of the keys it is a value of.

        Both arrays have an entry for every pair found, in the order of the keys.
        """
        self._settle()
        if not len(self._distinct) or not len(keys):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        known, at = self._rows(keys)
        starts = self._starts[at]
        counts = self._starts[at + 1] - starts
        which = np.repeat(known, counts)
        # 0, 1, 2 ... within each key's run of values
        within = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
        return which, self._sorted[np.repeat(starts, counts) + within]

    def _rows(self, keys: npt.NDArray[np.integer]) -> tuple[Integers, Integers]:
        """Give the places of the keys that are known, and their rows."""
        if len(self._row_of):
            rows = self._row_of[np.minimum(keys, len(self._row_of) - 1)]
            known = np.flatnonzero(rows >= 0)
            return known, rows[known]
        # Most keys are strangers, and a mark is asked sooner than a sorted row.
        known = np.flatnonzero(self._marks[self._places(keys)])
        some = keys[known]
        at = np.searchsorted(self._distinct, some)
        at[at == len(self._distinct)] = 0
        right = self._distinct[at] == some
        return known[right], at[right]

    def _places(self, keys: npt.NDArray[np.integer]) -> npt.NDArray[np.uint64]:
        """Give each large key's place among the marks."""
        bits = (len(self._marks) - 1).bit_length()
        return keys.astype(np.uint64) * _SPREAD >> np.uint64(64 - bits)

    def _settle(self) -> None:
        if self._settled == len(self._keys):
            return
        self._settled = len(self._keys)
        keys = np.array(self._keys, dtype=np.int64)
        order = np.argsort(keys, kind="stable")
        self._sorted = np.array(self._values, dtype=np.int64)[order]
        self._distinct, starts = np.unique(keys[order], return_index=True)
        self._starts = np.append(starts, len(keys))
        self._row_of = np.empty(0, np.int64)
        if self._distinct[-1] < _SMALL:  # else there would be too many rows
            self._row_of = np.full(self._distinct[-1] + 2, -1, dtype=np.int64)
            self._row_of[self._distinct] = np.arange(len(self._distinct))
        else:
            bits = len(self._distinct).bit_length() + _ROOM
            self._marks = np.zeros(1 << bits, np.bool_)
            self._marks[self._places(self._distinct)] = True
