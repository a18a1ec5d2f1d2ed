"""Valences: whether what is said of a code is good, bad or both.

Two models, one of what speaks well and one of what speaks ill of a code, see a unit's
words twice: once as words in general and once as words about this code, since "quick"
praises a decision and not a visit. They also see the rules' own valences and the tone
of the unit. To this is added which way the words lean by all units. Where both are
fairly sure, the valence is mixed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csr_matrix

from voicecode.domain.codings import Coding
from voicecode.domain.gold import GoldUnit
from voicecode.domain.valences import Valence
from voicecode.learning import linear
from voicecode.learning.lessons import LESSON, Lesson
from voicecode.learning.scoring import Rows

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float32]

SIDES = 2  # speaks well, speaks ill
SIGNS = 6  # beside the words and the code: four of rules, two of tone
_GOOD = (Valence.POSITIVE, Valence.MIXED)
_BAD = (Valence.NEGATIVE, Valence.MIXED)
_FEWEST = 10  # pairs coded with a valence; with less the rules alone say it
_BOTH = 0.2  # score from which on each side is sure enough for both to hold
_WAYS = np.array([1, -1])  # what leans well speaks as much against ill
# Lengths beside the words' blocks. Larger ones drown the words.
_RULES, _TONE, _CODE = 0.1, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Pairs:
    """Units, each with one code that it carries.

    All have one number a pair. ``ruled`` (pairs, 4) is what the rules say: bad and good
    of this code, 0 or 1, and the logarithm of 1 + how often bad and good of any code.
    """

    units: Numbers
    codes: Numbers
    ruled: Reals

    def of(self, kept: npt.NDArray[np.bool_]) -> Pairs:
        """Give some of the pairs alone."""
        return Pairs(self.units[kept], self.codes[kept], self.ruled[kept])


@dataclass(frozen=True, slots=True)
class Told:
    """Rows of features whose valence people gave: units' pairs, then lessons.

    ``words`` are a pair's unit's or a lesson's; all have one row a pair or lesson.
    """

    words: csr_matrix
    signs: Reals
    codes: Numbers
    valences: Sequence[Valence]
    counts: Reals

    def of(self, kept: npt.NDArray[np.bool_]) -> Told:
        """Give some of the rows alone."""
        return Told(
            words=self.words[np.flatnonzero(kept)],
            signs=self.signs[kept],
            codes=self.codes[kept],
            valences=list(compress(self.valences, kept)),
            counts=self.counts[kept],
        )


@dataclass(frozen=True, slots=True)
class ValenceModel:
    """Weights of shape (..., ``SIDES``).

    ``words`` (features, sides) are those of words in general, ``own`` (codes, features,
    sides) of words about a code, ``signs`` (``SIGNS``, sides) of all else, and
    ``constants`` (codes, sides) the codes' own.
    """

    words: Weights
    own: Weights
    signs: Reals
    constants: Reals

    def in_order(self, place: Sequence[int]) -> ValenceModel:
        """Give the same for codes in another order."""
        order = list(place)
        return ValenceModel(
            words=self.words,
            own=self.own[order],
            signs=self.signs,
            constants=self.constants[order],
        )

    def of(self, seen: Rows, pairs: Pairs, leans: Reals) -> list[Valence]:
        """Give each pair's likeliest valence.

        ``leans`` (units, codes) says how well, above 0, or ill each unit speaks: well
        of a code by as much as against ill of it.
        """
        rows = seen.whole[pairs.units]
        scores = _signs(seen.tones[pairs.units], pairs.ruled) @ self.signs
        scores += self.constants[pairs.codes] + rows @ self.words
        scores += leans[pairs.units, pairs.codes][:, None] * _WAYS
        scores += _about(rows, pairs.codes, len(self.own)) @ self.own.reshape(-1, SIDES)
        return [_said(good, bad) for good, bad in scores.tolist()]


def _said(good: float, bad: float) -> Valence:
    if min(good, bad) > _BOTH:
        return Valence.MIXED
    return Valence.POSITIVE if good > bad else Valence.NEGATIVE


def pairs(
    units: Numbers,
    codes: Numbers,
    *,
    codings: Sequence[Sequence[Coding]],
    columns: Mapping[str, int],
) -> Pairs:
    """Gather pairs of units and codes with what the rules say of their valence."""
    told = np.zeros((len(codings), len(columns), SIDES))
    for unit, of_unit in enumerate(codings):
        for coding in of_unit:
            for found in coding.evidence:
                side = told[unit, columns[coding.code]]
                side[0] += found.valence in _BAD
                side[1] += found.valence in _GOOD
    overall = np.log1p(told.sum(axis=1))
    ruled = np.hstack([told[units, codes] > 0, overall[units]])
    return Pairs(units, codes, ruled.astype(np.float64))


def coded(
    units: Sequence[GoldUnit],
    codings: Sequence[Sequence[Coding]],
    columns: Mapping[str, int],
) -> tuple[Pairs, list[Valence]]:
    """Gather the pairs to which people gave a valence, and those valences."""
    said = [
        (place, columns[code], valence)
        for place, unit in enumerate(units)
        for code, valence in unit.codes.items()
        if valence is not None
    ]
    rows = np.array([pair[:2] for pair in said], np.int64).reshape(-1, 2)
    found = pairs(rows[:, 0], rows[:, 1], codings=codings, columns=columns)
    return found, [valence for *_, valence in said]


def told(
    seen: Rows,
    carried: Pairs,
    said: Sequence[Valence],
    of_lessons: Rows,
    taught: Sequence[Lesson],
    columns: Mapping[str, int],
) -> Told:
    """Gather all that there is to learn from: pairs, and lessons with a valence."""
    shows = [(row, lesson) for row, lesson in enumerate(taught) if lesson.valence]
    at = np.array([row for row, _ in shows], np.int64)
    nothing = np.zeros((len(at), carried.ruled.shape[1]))
    return Told(
        words=csr_matrix(
            sparse.vstack([seen.whole[carried.units], of_lessons.whole[at]], "csr")
        ),
        signs=np.vstack(
            [
                _signs(seen.tones[carried.units], carried.ruled),
                _signs(of_lessons.tones[at], nothing),
            ]
        ),
        codes=np.concatenate(
            [carried.codes, [columns[lesson.code] for _, lesson in shows]]
        ).astype(np.int64),
        valences=[*said, *(lesson.valence for _, lesson in shows if lesson.valence)],
        counts=np.repeat([1.0, LESSON], [len(said), len(shows)]),
    )


def held_out(
    seen: Rows,
    carried: Pairs,
    known: Told,
    leans: Reals,
    folds: Sequence[Numbers],
    *,
    seed: int,
) -> tuple[tuple[Valence, Valence], ...]:
    """Give people's valence and the one that a model gives which did not see it.

    ``known`` begins with the pairs ``carried``; ``leans`` (units, codes) are held out.
    """
    return tuple(
        pair
        for fold in folds
        for pair in _of_fold(seen, carried, known, leans, fold, seed=seed)
    )


def _of_fold(
    seen: Rows,
    carried: Pairs,
    known: Told,
    leans: Reals,
    fold: Numbers,
    *,
    seed: int,
) -> Iterator[tuple[Valence, Valence]]:
    out = np.isin(carried.units, fold)
    kept = np.ones(len(known.codes), dtype=bool)
    kept[: len(out)] = ~out
    model = fitted(known.of(kept), leans.shape[1], seed=seed)
    if model is not None and out.any():
        theirs = compress(known.valences, out)
        yield from zip(theirs, model.of(seen, carried.of(out), leans), strict=True)


def fitted(known: Told, codes: int, *, seed: int) -> ValenceModel | None:
    """Learn from what people gave a valence; None where that is too little.

    ``codes`` is how many there are.
    """
    if len(known.valences) < _FEWEST or len(set(known.valences)) < 2:
        return None
    own = np.eye(codes)[known.codes] * _CODE
    rows = csr_matrix(
        sparse.hstack(
            [
                known.words,
                csr_matrix(np.hstack([known.signs, own])),
                _about(known.words, known.codes, codes),
            ],
            "csr",
        )
    )
    holds = np.array([[v in _GOOD, v in _BAD] for v in known.valences])
    counts = np.repeat(known.counts[:, None], SIDES, axis=1)
    model = linear.machines_apart(rows, holds, counts, seed=seed)
    words, signs, of_codes, about = np.split(
        model.weights, np.cumsum([known.words.shape[1], SIGNS, codes])
    )
    return ValenceModel(
        words=words,
        own=about.reshape(codes, -1, SIDES),
        signs=signs.astype(np.float64),
        constants=(of_codes * _CODE + model.constants).astype(np.float64),
    )


def _about(words: csr_matrix, codes: Numbers, count: int) -> csr_matrix:
    """Give each row's words once more, in the columns of its code alone."""
    wide = words.shape[1]
    columns = words.indices + np.repeat(codes * wide, np.diff(words.indptr))
    shape = (words.shape[0], wide * count)
    return csr_matrix((words.data, columns, words.indptr), shape=shape)


def _signs(tones: Reals, ruled: Reals) -> Reals:
    """Give what is not words: the rules, and which shares of the tone are good, bad."""
    shares = tones / (1 + tones.sum(axis=1, keepdims=True))
    return np.hstack([ruled * _RULES, shares * _TONE])
