"""Training: from coded units and a codebook to a model, with honest scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import compress

import numpy as np
import numpy.typing as npt

from voicecode.domain.codebooks import Codebook
from voicecode.domain.gold import GoldUnit
from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence
from voicecode.learning import (
    features,
    folds,
    leanings,
    lessons,
    material,
    reliance,
    scoring,
    sigmoids,
    thresholds,
    valences,
)
from voicecode.learning.features import Looking, Vocabulary
from voicecode.learning.lessons import Lesson
from voicecode.learning.linear import Linear
from voicecode.learning.material import Material
from voicecode.learning.model import Judge, Model
from voicecode.learning.reliance import RuleCodings
from voicecode.learning.scoring import Rows
from voicecode.learning.sentence_vectors import SentenceVectors
from voicecode.learning.sigmoids import Sigmoid
from voicecode.learning.valences import ValenceModel

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Progress = Callable[[float], None]
_Spoken = tuple[ValenceModel | None, tuple[tuple[Valence, Valence], ...]]

_AT_ONCE = 2  # models; each takes room of its own

# Where no unit was coded by hand: a score of 0 is even odds, likeness counts a little,
# and a rule's word is taken. Scores are those of two models added up.
_UNTAUGHT_TEXT = (0.8, 0.4, 2.0)
_UNTAUGHT_BOTH = (*_UNTAUGHT_TEXT, 3.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Means:
    """What training makes use of; ``seed`` settles all that is left to chance.

    Where nobody wants to know how well it does, it ``is_scored`` False: of many units
    enough are held out then, and of their valences nothing is said.
    """

    families: Sequence[WordFamily] = ()
    vectors: SentenceVectors | None = None
    seed: int = 0
    is_scored: bool = True


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What the model said of each unit while that unit was held out.

    ``holds`` is what people said, ``alone`` and ``combined`` are probabilities; all
    have shape (units held out, codes). ``valences`` gives, for each unit and code that
    people coded with a valence, theirs and the model's.
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
    the unit or another one of the same respondent, unless all are one respondent's. Of
    a single unit nothing is found. ``progress`` hears the share of the work done.
    """
    codes = tuple(code.id for _, code in codebook.all_codes())
    columns = {code: column for column, code in enumerate(codes)}
    seen = _looked_at(units, codebook, codes, means)
    held = folds.of_units(units, seed=means.seed)
    held, shown = (held, held) if means.is_scored else (folds.enough(held), [])
    said = partial(_valence, seen, units, codings, columns, shown, seed=means.seed)
    linear, text, (valence, told) = _at_once(seen, held, said, tell=progress)
    coded = seen.material.coded
    relied = reliance.of(codings, coded, columns)
    both = np.concatenate([text, relied.signs(codings, columns, coded)], axis=2)
    out = np.sort(np.concatenate(held)) if held else np.arange(len(units))
    judged = coded[out] if held else coded[:0]
    alone, alone_chances = _judge(text[out], judged, _UNTAUGHT_TEXT)
    combined, chances = _judge(both[out], judged, _UNTAUGHT_BOTH)
    model = Model(
        codes=codes,
        abstaining=frozenset(compress(codes, seen.material.too_little())),
        vocabulary=seen.vocabulary,
        linear=linear,
        likeness=seen.likeness,
        alone=alone,
        combined=combined,
        reliance=relied,
        valence=valence,
    )
    return model, HeldOut(coded[out], alone_chances, chances, told)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Units and the codebook's lessons as rows of features."""

    vocabulary: Vocabulary
    units: Rows
    lessons: Rows
    taught: Sequence[Lesson]
    material: Material
    likeness: npt.NDArray[np.float32]


def _looked_at(
    units: Sequence[GoldUnit], codebook: Codebook, codes: Sequence[str], means: Means
) -> _Seen:
    taught = lessons.of(codebook)
    texts, shown = [unit.text for unit in units], [lesson.text for lesson in taught]
    vocabulary = features.learnt(texts, means.families, shown=shown)
    looking = Looking(vocabulary)
    seen = scoring.rows(looking, texts, means.vectors)
    of_lessons = scoring.rows(looking, shown, means.vectors)
    return _Seen(
        vocabulary=vocabulary,
        units=seen,
        lessons=of_lessons,
        taught=taught,
        material=material.of(seen, of_lessons.whole, units, taught, codes),
        likeness=material.likeness(of_lessons.whole, taught, codes),
    )


def _valence(
    seen: _Seen,
    units: Sequence[GoldUnit],
    codings: RuleCodings,
    columns: Mapping[str, int],
    held: Sequence[Numbers],
    *,
    seed: int,
) -> _Spoken:
    """Learn valences; give the model, and what was said of pairs held out."""
    carried, said = valences.coded(units, codings, columns)
    known = valences.told(seen.units, carried, said, seen.lessons, seen.taught, columns)
    leans = leanings.of(seen.material.rows, units, seen.taught, tuple(columns))
    return (
        valences.fitted(known, leans, seed=seed),
        valences.held_out(seen.units, carried, known, leans, held, seed=seed),
    )


def _at_once(
    seen: _Seen,
    held: Sequence[Numbers],
    said: Callable[[], _Spoken],
    *,
    tell: Progress,
) -> tuple[Linear, Reals, _Spoken]:
    """Fit the model of all units, score each by one that did not see it, and valences.

    Sums over sparse rows let other threads work meanwhile.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        whole, spoken = pool.submit(seen.material.linear), pool.submit(said)
        text = _held_out_signs(seen, held, pool, tell=tell)
    return whole.result(), text, spoken.result()


def _held_out_signs(
    seen: _Seen, held: Sequence[Numbers], pool: Executor, *, tell: Progress
) -> Reals:
    """Score every unit by a model that did not see it."""
    values = np.zeros((*seen.material.coded.shape, len(scoring.SIGNS)))

    def scored(units: Numbers) -> Reals:
        model = seen.material.linear(without=units)
        return scoring.signs(seen.units.of(units), model, seen.likeness).values

    for turn, found in enumerate(pool.map(scored, held)):
        values[held[turn]] = found
        tell((turn + 1) / (len(held) + 1))
    return values


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
    matched = thresholds.matched(chances, holds)
    return Judge(sigmoid, matched), chances
