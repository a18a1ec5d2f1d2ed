"""Memory: the units learnt from, and the codes that those like a text carry.

Linear models add up what each feature weighs, and cannot know that the same few were
said together before. Here units are remembered by their words, by their pairs of words
and, where there is time, by families with what stands near them, as far as these are
rare. Each kind finds the units that share most with a text, and tells how often these
carry a code (Cover and Hart 1967; the nearer the more, as Dudani 1976 has it).

A row that is remembered tells much of what a unit says. So only fictional units are:
a model of what people said keeps none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import tfidf

Flags = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]
Kind = tuple[int, int]  # from which column of the features, and before which

# Of the units, for words, their pairs and families' neighbours, and units: what more of
# them have is not looked for. The common tell a little each and take most of the time.
_QUICK, _THOROUGH, _OFTEN = (0.01, 0.003, 0.0), (0.01, 0.01, 0.01), 30
_NEAREST = 32  # units that are heard
_SHARP = 10.0  # how much more the nearer count, over a cosine from 0 to 1
_DOUBT = 0.02  # added to a share of units, so that none is nothing


@dataclass(frozen=True)
class Memory:
    """Units remembered, by some kinds of features.

    ``kinds`` have shape (features, units): a unit's features of that kind have length
    1. ``holds`` (units, codes) says which codes each unit carries.
    """

    kinds: tuple[csr_matrix, ...]
    holds: Flags

    def votes(self, rows: csr_matrix) -> list[Reals]:
        """Tell, for each kind, how often units like each row carry each code.

        Of shape (rows, codes): the logarithm of how many times as often as all units
        do; 0 for a row that is like none.
        """
        if not len(self.holds):
            return [np.zeros((rows.shape[0], self.holds.shape[1]))] * len(self.kinds)
        rows, squares = rows.astype(np.float32, copy=False), rows.power(2)
        return [self._of_kind(rows, squares, kind) for kind in self.kinds]

    @cached_property
    def _carried(self) -> Reals:
        return self.holds.astype(np.float64)

    @cached_property
    def _usual(self) -> Reals:
        """How often units carry each code."""
        usual: Reals = self._carried.mean(axis=0)
        return usual

    def _of_kind(
        self, rows: csr_matrix, squares: csr_matrix, kind: csr_matrix
    ) -> Reals:
        from sparse_dot_topn import sp_matmul_topn  # noqa: PLC0415 # loads psutil

        near = sp_matmul_topn(rows, kind, top_n=_NEAREST, n_threads=1)
        lengths = np.sqrt(squares @ (np.diff(kind.indptr) > 0))
        often = np.diff(near.indptr)
        cosines = near.data.astype(np.float64) / np.repeat(lengths, often)
        places = (np.exp(_SHARP * cosines), near.indices, near.indptr)
        return self._told(csr_matrix(places, shape=(len(lengths), len(self.holds))))

    def _told(self, near: csr_matrix) -> Reals:
        """Give votes from how much each unit counts for each row."""
        every = np.asarray(near.sum(axis=1)).ravel()
        found = every > 0
        shares = np.tile(self._usual, (len(every), 1))
        shares[found] = (near @ self._carried)[found] / every[found, None]
        told: Reals = np.log((shares + _DOUBT) / (self._usual + _DOUBT))
        return told

    def in_order(self, place: Sequence[int]) -> Memory:
        """Give the same for codes in another order."""
        return replace(self, holds=self.holds[:, list(place)])


def of(
    rows: csr_matrix, holds: Flags, kinds: Sequence[Kind], *, is_thorough: bool
) -> Memory:
    """Remember units by their rows of features, and the codes that they carry.

    ``kinds`` are words, their pairs and families' neighbours. ``is_thorough`` looks for
    more, which takes four times as long.
    """
    often = np.bincount(rows.indices, minlength=rows.shape[1])
    shares = _THOROUGH if is_thorough else _QUICK
    found = tuple(
        _seen_from(rows, often <= max(_OFTEN, share * rows.shape[0]), kind)
        for kind, share in zip(kinds, shares, strict=True)
        if share
    )
    return Memory(found, holds)


def _seen_from(rows: csr_matrix, rare: Flags, kind: Kind) -> csr_matrix:
    """Give rows of one kind's rare features, turned, in half precision."""
    start, end = kind
    inside = (rows.indices >= start) & (rows.indices < end) & rare[rows.indices]
    ends = np.concatenate([[0], np.cumsum(inside)])[rows.indptr]
    places = (rows.data[inside], rows.indices[inside], ends)
    own = tfidf.of_length(csr_matrix(places, shape=rows.shape), 1.0)
    own.data = own.data.astype(np.float16).astype(np.float32)
    return csr_matrix(own.T.tocsr())
