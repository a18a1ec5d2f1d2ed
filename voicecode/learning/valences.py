"""Valences: whether what is said of a code is good, bad or both.

One model for all codes: it sees the unit's words, the tone of the unit and of the
sentence that says most of the code, and what the rules' own valences say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csr_matrix

from voicecode.domain.codings import Coding, Valence
from voicecode.domain.gold import GoldUnit
from voicecode.learning import linear
from voicecode.learning.scoring import Rows

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]

ORDER = (Valence.NEGATIVE, Valence.MIXED, Valence.POSITIVE)
_FEWEST = 10  # pairs coded with a valence; with less the rules alone say it


@dataclass(frozen=True, slots=True)
class Pairs:
    """Units, each with one code that it carries, and that code's best sentence.

    All have one number a pair; ``best`` is the row of the sentence, -1 for none.
    ``ruled`` (pairs, 4) is what the rules say: bad and good of this code, 0 or 1, and
    the logarithm of 1 + how often bad and good of any code.
    """

    units: Numbers
    codes: Numbers
    best: Numbers
    ruled: Reals

    def of(self, kept: npt.NDArray[np.bool_]) -> Pairs:
        """Give some of the pairs alone."""
        return Pairs(
            self.units[kept], self.codes[kept], self.best[kept], self.ruled[kept]
        )


@dataclass(frozen=True, slots=True)
class ValenceModel:
    """Weights (features and signs, valences in ``ORDER``) and constants."""

    words: npt.NDArray[np.float32]
    signs: Reals
    constants: Reals

    def in_order(self, place: Sequence[int]) -> ValenceModel:
        """Give the same for codes in another order: theirs are the last signs."""
        first = len(self.signs) - len(place)
        own = [first + one for one in place]
        signs = self.signs[[*range(first), *own]]
        return ValenceModel(self.words, signs, self.constants)

    def of(self, seen: Rows, pairs: Pairs) -> list[Valence]:
        """Give each pair's likeliest valence."""
        words = np.asarray(seen.whole[pairs.units] @ self.words, dtype=np.float64)
        scores = words + _signs(seen, pairs, len(self.signs)) @ self.signs
        return [ORDER[place] for place in (scores + self.constants).argmax(axis=1)]


def pairs(
    units: Numbers,
    codes: Numbers,
    *,
    best: Numbers,
    codings: Sequence[Sequence[Coding]],
    columns: Mapping[str, int],
) -> Pairs:
    """Gather pairs of units and codes with what the rules say of their valence."""
    told = np.zeros((len(codings), len(columns), 2))
    for unit, of_unit in enumerate(codings):
        for coding in of_unit:
            for found in coding.evidence:
                side = told[unit, columns[coding.code]]
                side[0] += found.valence in (Valence.NEGATIVE, Valence.MIXED)
                side[1] += found.valence in (Valence.POSITIVE, Valence.MIXED)
    overall = np.log1p(told.sum(axis=1))
    ruled = np.hstack([told[units, codes] > 0, overall[units]])
    return Pairs(units, codes, best[units, codes], ruled.astype(np.float64))


def coded(
    units: Sequence[GoldUnit],
    best: Numbers,
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
    found = pairs(rows[:, 0], rows[:, 1], best=best, codings=codings, columns=columns)
    return found, [valence for *_, valence in said]


def held_out(
    seen: Rows,
    carried: Pairs,
    valences: Sequence[Valence],
    folds: Sequence[Numbers],
    *,
    codes: int,
    seed: int,
) -> tuple[tuple[Valence, Valence], ...]:
    """Give people's valence and the one that a model gives which did not see it."""
    told: list[tuple[Valence, Valence]] = []
    for fold in folds:
        out = np.isin(carried.units, fold)
        kept = list(compress(valences, ~out))
        model = fitted(seen, carried.of(~out), kept, codes=codes, seed=seed)
        if model is not None and out.any():
            ours = model.of(seen, carried.of(out))
            told.extend(zip(compress(valences, out), ours, strict=True))
    return tuple(told)


def fitted(
    seen: Rows, carried: Pairs, valences: Sequence[Valence], *, codes: int, seed: int
) -> ValenceModel | None:
    """Learn from pairs whose valence people gave; None where there are too few."""
    wanted = np.array([ORDER.index(valence) for valence in valences], dtype=np.int64)
    if len(wanted) < _FEWEST or len(set(valences)) < 2:
        return None
    signs = _signs(seen, carried, width(codes))
    rows = sparse.hstack([seen.whole[carried.units], csr_matrix(signs)], "csr")
    holds = wanted[:, None] == np.arange(len(ORDER))
    model = linear.fitted(rows, holds, np.ones(holds.shape), seed=seed)
    words = seen.whole.shape[1]
    return ValenceModel(
        words=model.weights[:words],
        signs=model.weights[words:].astype(np.float64),
        constants=model.constants.astype(np.float64),
    )


def width(codes: int) -> int:
    """Give how many signs there are beside the words."""
    return 4 + 4 + 4 + codes


def _signs(seen: Rows, pairs_: Pairs, width: int) -> Reals:
    """Give what is not words: rules, tones of unit and sentence, and the code."""
    unit = seen.tones[pairs_.units]
    alone = unit.copy()
    has = pairs_.best >= 0
    alone[has] = seen.sentence_tones[pairs_.best[has]]
    own = np.zeros((len(pairs_.units), width - 12))
    own[np.arange(len(own)), pairs_.codes] = _CODE
    return np.hstack([pairs_.ruled * _RULES, _tone(unit), _tone(alone), own])


_RULES, _TONE, _CODE = 0.5, 0.3, 0.3  # so that none of them drowns the words


def _tone(counts: Reals) -> Reals:
    balance = np.log((counts[:, :1] + 0.5) / (counts[:, 1:] + 0.5))
    parts = [counts, balance, np.sign(balance)]
    return np.hstack(parts) * _TONE
