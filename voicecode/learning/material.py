"""Material: all that there is to learn from, as rows of features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csr_matrix

from voicecode.domain.gold import GoldUnit
from voicecode.learning import linear
from voicecode.learning.lessons import LESSON, Lesson
from voicecode.learning.linear import Linear
from voicecode.learning.scoring import Rows

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]

FEWEST = 3  # texts that show a code, a coded unit for two; with less it abstains
_SENTENCE = 0.5  # units' worth of a sentence: which one it is of a unit is a guess
_SHARE = 1.5  # of a regression's score beside that of a support vector machine
_NONE: Numbers = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Material:
    """Rows of features: those of the units, then those of the codebook's lessons.

    ``near`` are their pairs of words that stand near each other.

    ``holds`` and ``counts`` have shape (units and lessons, codes): whether the code
    holds, and how much the row counts for it, 0 where that is not known. ``sentences``
    are the rows of longer units' sentences and ``owners`` gives each one's unit.
    """

    rows: csr_matrix
    near: csr_matrix
    holds: Flags
    counts: Reals
    units: int
    sentences: csr_matrix
    owners: Numbers

    @property
    def coded(self) -> Flags:
        """What people said of the units: shape (units, codes)."""
        return self.holds[: self.units]

    def linear(self, *, without: Numbers = _NONE) -> Linear:
        """Fit the linear models on everything but some units.

        Each is the sum of a support vector machine and a ridge regression, which errs
        less than either. The regression learns from sentences too. People code units,
        so a sentence shows a code if of its unit's sentences it does so best by a first
        regression; of the others nothing is known, and those of a unit without the code
        do not show it.
        """
        kept = self._without(without)
        rows, holds, counts = self.rows[kept], self.holds[kept], self.counts[kept]
        regressed = linear.regressions(rows, holds, counts)
        found = linear.machines(rows, holds, counts, start=regressed)
        own = kept[self.owners]
        if own.any():
            sentences, owners = self.sentences[own], self.owners[own]
            coded = self.holds[owners]
            best = _best(regressed.scores(sentences), owners)
            regressed = linear.regressions(
                csr_matrix(sparse.vstack([rows, sentences], "csr")),
                np.vstack([holds, coded & best]),
                np.vstack([counts, (best | ~coded) * _SENTENCE]),
                start=regressed,
            )
        return found.plus(regressed, share=_SHARE)

    def near_by(self, *, without: Numbers = _NONE) -> Linear:
        """Fit the regression of what stands near each other."""
        kept = self._without(without)
        near, holds, counts = self.near[kept], self.holds[kept], self.counts[kept]
        return linear.regressions(near, holds, counts).halved()

    def _without(self, units: Numbers) -> Flags:
        """Say which rows are left without some units: one flag a row."""
        kept = np.ones(len(self.holds), dtype=bool)
        kept[units] = False
        return kept

    def too_little(self) -> Flags:
        """Say for which codes there is too little to learn from: one flag a code.

        A unit that somebody coded shows more than a name or a line of a definition.
        Where no unit was coded at all, the codebook's own words are all there is.
        """
        fewest = FEWEST if self.coded.any() else 1
        little: Flags = self.holds.sum(axis=0) + self.coded.sum(axis=0) < fewest
        return little


def _best(scores: Reals, owners: Numbers) -> Flags:
    """Say which sentences are their units' best: shape (sentences, codes)."""
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    tops = np.maximum.reduceat(scores, starts, axis=0)
    best: Flags = scores >= np.repeat(tops, np.diff(starts, append=len(owners)), axis=0)
    return best


def of(
    seen: Rows,
    of_lessons: Rows,
    units: Sequence[GoldUnit],
    taught: Sequence[Lesson],
    codes: Sequence[str],
) -> Material:
    """Gather coded units and lessons, whose rows of features stand in their order."""
    coded = _flags([[code in unit.codes for code in codes] for unit in units], codes)
    own = _flags([[code == les.code for code in codes] for les in taught], codes)
    shows = np.array([les.holds for les in taught], dtype=bool)[:, None]
    # A miss is known not to be its own code's; of the others it says nothing.
    counts = np.vstack([np.ones(coded.shape), (own | shows) * LESSON])
    return Material(
        rows=csr_matrix(sparse.vstack([seen.whole, of_lessons.whole], "csr")),
        near=csr_matrix(sparse.vstack([seen.near, of_lessons.near], "csr")),
        holds=np.vstack([coded, own & shows]),
        counts=counts,
        units=len(units),
        sentences=seen.sentences,
        owners=seen.owners,
    )


def likeness(
    lesson_rows: csr_matrix, taught: Sequence[Lesson], codes: Sequence[str]
) -> npt.NDArray[np.float32]:
    """Give the middle of each code's lessons, of length 1: shape (features, codes)."""
    shows = _flags(
        [[les.holds and les.code == code for les in taught] for code in codes], taught
    )
    middles = np.asarray((csr_matrix(shows.astype(np.float64)) @ lesson_rows).todense())
    lengths = np.linalg.norm(middles, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    return np.ascontiguousarray((middles / lengths).T, dtype=np.float32)


def _flags(rows: list[list[bool]], columns: Sequence[object]) -> Flags:
    return np.array(rows, dtype=bool).reshape(len(rows), len(columns))
