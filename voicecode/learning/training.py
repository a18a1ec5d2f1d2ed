"""Training: from coded units and a codebook to a model, with honest scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt

from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import Valence
from voicecode.domain.gold import GoldUnit
from voicecode.domain.lexicons import WordFamily
from voicecode.learning import (
    features,
    folds,
    lessons,
    material,
    reliance,
    scoring,
    sigmoids,
    thresholds,
    valences,
)
from voicecode.learning.features import Looking
from voicecode.learning.material import Material
from voicecode.learning.model import Judge, Model
from voicecode.learning.reliance import RuleCodings
from voicecode.learning.scoring import Rows, Signs
from voicecode.learning.sentence_vectors import SentenceVectors
from voicecode.learning.sigmoids import Sigmoid

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Progress = Callable[[float], None]

# Where no unit was coded by hand: a score of 0 is even odds, likeness counts a little,
# and a rule's word is taken.
_UNTAUGHT_TEXT = (2.0, 1.0, 2.0)
_UNTAUGHT_RULES = (3.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Means:
    """What training makes use of; ``seed`` settles all that is left to chance."""

    families: Sequence[WordFamily] = ()
    vectors: SentenceVectors | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What the model said of each unit while that unit was held out.

    ``holds`` is what people said, ``alone`` and ``combined`` are probabilities; all
    have shape (units, codes). ``valences`` gives, for each unit and code that people
    coded with a valence, theirs and the model's.
    """

    holds: Flags
    alone: Reals
    combined: Reals
    valences: tuple[tuple[Valence, Valence], ...] = ()


def trained(
    units: Sequence[GoldUnit],
    codings: RuleCodings,
    codebook: Codebook,
    *,
    means: Means,
    progress: Progress = lambda _share: None,
) -> tuple[Model, HeldOut]:
    """Learn a model; ``codings`` are what the rules propose for the units, in order.

    The held-out scores come from as many models as there are folds, none of which saw
    the unit or another one of the same respondent, unless all are one respondent's.
    Where there is a single unit nothing is held out, and nothing found. ``progress``
    hears the share of the work that is done, 0 to 1.
    """
    codes = tuple(code.id for _, code in codebook.all_codes())
    columns = {code: column for column, code in enumerate(codes)}
    looking, seen, all_rows, alike = _looked_at(units, codebook, codes, means)
    held = folds.of_units(units, seed=means.seed)
    text = _held_out_signs(seen, all_rows, alike, held, seed=means.seed, tell=progress)
    relied = reliance.of(codings, all_rows.coded, columns)
    ruled = relied.signs(codings, columns, all_rows.coded)
    both = np.concatenate([text.values, ruled], axis=2)
    coded = all_rows.coded if held else all_rows.coded[:0]
    alone, alone_chances = _judge(text.values, coded, _UNTAUGHT_TEXT)
    combined, chances = _judge(both, coded, _UNTAUGHT_TEXT + _UNTAUGHT_RULES)
    pairs, said = valences.coded(units, text.best, codings, columns)
    model = Model(
        codes=codes,
        abstaining=frozenset(compress(codes, all_rows.too_little())),
        vocabulary=looking.vocabulary,
        linear=all_rows.linear(seed=means.seed),
        likeness=alike,
        alone=alone,
        combined=combined,
        reliance=relied,
        valence=valences.fitted(seen, pairs, said, codes=len(codes), seed=means.seed),
    )
    told = valences.held_out(seen, pairs, said, held, codes=len(codes), seed=means.seed)
    return model, HeldOut(all_rows.coded, alone_chances, chances, told)


def _looked_at(
    units: Sequence[GoldUnit], codebook: Codebook, codes: Sequence[str], means: Means
) -> tuple[Looking, Rows, Material, npt.NDArray[np.float32]]:
    """Turn units and the codebook's lessons into rows of features."""
    taught = lessons.of(codebook)
    texts, shown = [unit.text for unit in units], [lesson.text for lesson in taught]
    looking = Looking(features.learnt([*texts, *shown], means.families))
    seen = scoring.rows(looking, texts, means.vectors)
    of_lessons = scoring.rows(looking, shown, means.vectors).whole
    all_rows = material.of(seen.whole, of_lessons, units, taught, codes)
    return looking, seen, all_rows, material.likeness(of_lessons, taught, codes)


def _held_out_signs(
    seen: Rows,
    all_rows: Material,
    alike: npt.NDArray[np.float32],
    held: Sequence[Numbers],
    *,
    seed: int,
    tell: Progress,
) -> Signs:
    """Score every unit by a model that did not see it."""
    size = all_rows.coded.shape
    values = np.zeros((*size, len(scoring.SIGNS)))
    best = np.full(size, -1)
    for turn, units in enumerate(held, start=1):
        model = all_rows.linear(seed=seed, without=units)
        found = scoring.signs(seen.of(units), model, alike)
        values[units] = found.values
        sentences = np.flatnonzero(np.isin(seen.owners, units))
        if len(sentences):
            best[units] = np.where(found.best < 0, -1, sentences[found.best])
        tell(turn / (len(held) + 1))
    return Signs(values, best)


def _judge(
    signs: Reals, holds: Flags, untaught: tuple[float, ...]
) -> tuple[Judge, Reals]:
    """Learn to judge from signs of units held out; ``holds`` has no rows for none."""
    by_default = Sigmoid(np.array(untaught), np.zeros(holds.shape[1]))
    if not len(holds):
        judge = Judge(by_default, thresholds.matched(np.zeros(holds.shape), holds))
        return judge, np.zeros(signs.shape[:2])
    sigmoid = sigmoids.fitted(signs, holds, untaught=by_default)
    chances = sigmoid.chances(signs)
    return Judge(sigmoid, thresholds.matched(chances, holds)), chances
