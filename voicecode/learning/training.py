"""Training: from coded units and a codebook to a model, with honest scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from itertools import compress
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from voicecode.domain.codebooks import Codebook
from voicecode.domain.gold import GoldUnit
from voicecode.domain.valences import Valence
from voicecode.learning import (
    features,
    folds,
    judges,
    leanings,
    lessons,
    material,
    memory,
    reliance,
    scoring,
    valences,
)
from voicecode.learning.features import Looking, Vocabulary
from voicecode.learning.judges import Judge
from voicecode.learning.leanings import Leanings
from voicecode.learning.lessons import Lesson
from voicecode.learning.material import Material
from voicecode.learning.means import Means
from voicecode.learning.memory import Memory
from voicecode.learning.model import Model
from voicecode.learning.reliance import Reliance, RuleCodings
from voicecode.learning.scorers import Scorers
from voicecode.learning.scoring import Rows
from voicecode.learning.sigmoids import Sigmoid
from voicecode.learning.valences import Pairs, Told

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Progress = Callable[[float], None]
Found = TypeVar("Found")

_NONE: Numbers = np.empty(0, np.int64)
_AT_ONCE = 2  # models; each takes room of its own, and sums over rows let others work
_AT_LAST = 5  # steps after units were held out: texts, two judges, valences, the rest

# Where no unit was coded by hand: a score of 0 is even odds, likeness counts a little,
# and a rule's word is taken. Scores are those of two models added up.
_UNTAUGHT_TEXT = (0.8, 0.4, 2.0, 0.0, 0.0)
_UNTAUGHT_RULES = (3.0, 0.5, 1.0)


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
    seen = looked_at(units, codebook, means, progress=progress)
    return learnt_from(seen, codings, progress=progress)


def learnt_from(
    seen: Seen, codings: RuleCodings, *, progress: Progress = lambda _share: None
) -> tuple[Model, HeldOut]:
    """Learn a model from units that were looked at; otherwise as ``trained`` does."""
    columns = {code: at for at, code in enumerate(seen.codes)}
    held = folds.of_units(seen.gold, seed=seen.means.seed)
    carried, said = valences.coded(seen.gold, codings, columns)
    known = valences.told(seen.units, carried, said, seen.lessons, seen.taught, columns)
    steps = _Steps(progress, seen.means.looking, len(held) + _AT_LAST)
    with _one_thread_each(), ThreadPoolExecutor(_AT_ONCE) as pool:
        text = _held_out_signs(seen, held, pool, steps)
        relied, both = _relied(text, codings, seen.material.coded, columns)
        # The longest first, so that none of them is left to be done alone.
        whole = pool.submit(seen.scorers)
        judge = partial(_judge, seen=seen, told=text.shape[2], is_held_out=bool(held))
        judges_of = [pool.submit(judge, signs) for signs in (text, both)]
        valence = pool.submit(
            valences.fitted, known, len(columns), seed=seen.means.seed
        )
        alone, said_alone = steps.waited(judges_of[0])
        combined, said_by_both = steps.waited(judges_of[1])
        model = Model(
            codes=seen.codes,
            abstaining=frozenset(compress(seen.codes, seen.material.too_little())),
            vocabulary=seen.vocabulary,
            scorers=steps.waited(whole),
            likeness=seen.likeness,
            alone=alone,
            combined=combined,
            reliance=relied,
            valence=steps.waited(valence),
        )
    told = _told(seen, carried, known, text, held)
    return model, HeldOut(seen.material.coded, said_alone, said_by_both, told)


@dataclass(slots=True)
class _Steps:
    """So many steps after the ``looking``, each a model, and who hears of them."""

    progress: Progress
    looking: float
    count: int
    done: int = 0

    def waited(self, model: Future[Found]) -> Found:
        """Wait for a model."""
        found = model.result()
        self.done += 1
        self.progress(self.looking + (1 - self.looking) * self.done / self.count)
        return found


def _one_thread_each() -> AbstractContextManager[object]:
    """Keep the linear algebra from threads of its own, which would only be in the way.

    Sums are the same then, however many cores there are.
    """
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 # training alone asks

    limits: AbstractContextManager[object] = threadpool_limits(1, "blas")
    return limits


@dataclass(frozen=True, slots=True)
class Seen:
    """Units and the codebook's lessons as rows of features."""

    gold: Sequence[GoldUnit]
    codes: tuple[str, ...]
    vocabulary: Vocabulary
    units: Rows
    lessons: Rows
    taught: Sequence[Lesson]
    material: Material
    leanings: Leanings
    likeness: npt.NDArray[np.float32]
    means: Means

    def scorers(self, *, without: Numbers = _NONE) -> Scorers:
        """Learn what scores texts from everything but some units."""
        return Scorers(
            linear=self.material.linear(without=without),
            near=self.material.near_by(without=without),
            leaning=self.leanings.fitted(without=without),
            memory=self._memory(without) if self.means.remembered else None,
        )

    def _memory(self, without: Numbers) -> Memory:
        """Remember units; with sentence vectors, which take long anyway, thoroughly."""
        kept = np.setdiff1d(np.arange(len(self.gold)), without)
        return memory.of(
            self.units.whole[kept],
            self.material.coded[kept],
            self.vocabulary.kinds,
            is_thorough=self.means.vectors is not None,
        )


def looked_at(
    units: Sequence[GoldUnit],
    codebook: Codebook,
    means: Means,
    *,
    progress: Progress = lambda _share: None,
) -> Seen:
    """Turn units and a codebook's text into rows of features, to be learnt from."""
    codes = tuple(code.id for _, code in codebook.all_codes())
    taught = lessons.of(codebook)
    texts, shown = [unit.text for unit in units], [lesson.text for lesson in taught]
    vocabulary = features.learnt(texts, means.families, shown=shown)
    looking = Looking(vocabulary)
    apart = judges.sees_vectors(len(units))
    seen = scoring.rows(
        looking,
        texts,
        means.vectors,
        lambda share: progress(share * means.looking),
        apart=apart,
    )
    progress(means.looking)
    of_lessons = scoring.rows(looking, shown, means.vectors, apart=apart)
    gathered = material.of(seen, of_lessons, units, taught, codes)
    return Seen(
        gold=units,
        codes=codes,
        vocabulary=vocabulary,
        units=seen,
        lessons=of_lessons,
        taught=taught,
        material=gathered,
        leanings=leanings.of(gathered.rows, units, taught, codes),
        likeness=material.likeness(of_lessons.whole, taught, codes),
        means=means,
    )


def _held_out_signs(
    seen: Seen, held: Sequence[Numbers], pool: Executor, steps: _Steps
) -> Reals:
    """Score every unit by models that did not see it."""

    def scored(units: Numbers) -> Reals:
        scorers = seen.scorers(without=units)
        return scoring.signs(seen.units.of(units), scorers, seen.likeness).values

    found = [pool.submit(scored, units) for units in held]
    signs = [steps.waited(of_fold) for of_fold in found]
    kinds = signs[0].shape[2] if signs else len(scoring.SIGNS)
    values = np.zeros((*seen.material.coded.shape, kinds))
    for units, of_fold in zip(held, signs, strict=True):
        values[units] = of_fold
    return values


def _relied(
    text: Reals, codings: RuleCodings, coded: Flags, columns: Mapping[str, int]
) -> tuple[Reliance, Reals]:
    """Learn how far to rely on rules; give the signs of texts and rules together."""
    relied = reliance.of(codings, coded, columns)
    ruled = relied.signs(codings, columns, coded)
    return relied, np.concatenate([text, ruled], axis=2)


def _told(
    seen: Seen, carried: Pairs, known: Told, text: Reals, held: Sequence[Numbers]
) -> tuple[tuple[Valence, Valence], ...]:
    """Give people's valences and those of models that did not see the unit."""
    if not seen.means.is_scored:
        return ()
    leans, seed = text[:, :, scoring.LEANING], seen.means.seed
    return valences.held_out(seen.units, carried, known, leans, held, seed=seed)


def _judge(
    signs: Reals, *, seen: Seen, told: int, is_held_out: bool
) -> tuple[Judge, Reals]:
    """Learn to judge from signs of units held out, where they are any.

    The first ``told`` signs are those of the text.
    """
    holds = seen.material.coded
    others = (0.0,) * (told - len(_UNTAUGHT_TEXT))
    weights = (*_UNTAUGHT_TEXT, *others, *_UNTAUGHT_RULES)[: signs.shape[2]]
    by_default = Sigmoid(np.array(weights), np.zeros(holds.shape[1]))
    if not is_held_out:
        return judges.untaught(by_default, holds.shape[1]), np.zeros(holds.shape)
    return judges.fitted(
        signs,
        seen.units.besides,
        holds,
        by_default=by_default,
        lowered=seen.means.lowered,
        seed=seen.means.seed,
    )
