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
    networks,
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
from voicecode.learning.networks import Network
from voicecode.learning.reliance import RuleCodings
from voicecode.learning.scoring import Rows
from voicecode.learning.sentence_vectors import SentenceVectors
from voicecode.learning.sigmoids import Sigmoid
from voicecode.learning.valences import ValenceModel

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Progress = Callable[[float], None]
_Known = tuple[Linear, Network | None]
_Spoken = tuple[ValenceModel | None, tuple[tuple[Valence, Valence], ...]]

# By which thresholds are lowered, in log odds, for voices unlike those learnt from: so
# that codes are proposed as often as they were coded in files that were left out.
STRANGERS = 0.2
_NONE: Numbers = np.empty(0, np.int64)
_AT_ONCE = 2  # models; each takes room of its own

# Where no unit was coded by hand: a score of 0 is even odds, likeness counts a little,
# and a rule's word is taken. Scores are those of two models added up.
_UNTAUGHT_TEXT, _UNTAUGHT_MEANING = (0.8, 0.4, 2.0), (1.0,)
_UNTAUGHT_RULES = (3.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Means:
    """What training makes use of; ``seed`` settles all that is left to chance.

    Where nobody wants to know how well it does, it ``is_scored`` False: of many units
    enough are held out then, and of their valences nothing is said. Thresholds are
    ``lowered`` in log odds where voices unlike those learnt from will be coded.
    """

    families: Sequence[WordFamily] = ()
    vectors: SentenceVectors | None = None
    seed: int = 0
    is_scored: bool = True
    lowered: float = 0.0

    @property
    def looking(self) -> float:
        """The share of the work, about, that it is to look at the texts."""
        return 0.9 if self.vectors else 0.2


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
    seen = _looked_at(units, codebook, codes, means, tell=progress)
    held, shown = _held(units, means)
    said = partial(_valence, seen, units, codings, columns, shown, seed=means.seed)
    (linear, network), text, (valence, told) = _at_once(seen, held, said, tell=progress)
    coded = seen.material.coded
    relied = reliance.of(codings, coded, columns)
    both = np.concatenate([text, relied.signs(codings, columns, coded)], axis=2)
    out = np.sort(np.concatenate(held)) if held else np.arange(len(units))
    judged = coded[out] if held else coded[:0]
    alone, alone_chances = _judge(text[out], judged, seen)
    combined, chances = _judge(both[out], judged, seen)
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
        network=network,
    )
    return model, HeldOut(coded[out], alone_chances, chances, told)


def _held(
    units: Sequence[GoldUnit], means: Means
) -> tuple[list[Numbers], list[Numbers]]:
    """Give the folds to hold out, and those of which valences are told."""
    held = folds.of_units(units, seed=means.seed)
    return (held, held) if means.is_scored else (folds.enough(held), [])


@dataclass(frozen=True, slots=True)
class _Seen:
    """Units and the codebook's lessons as rows of features."""

    vocabulary: Vocabulary
    units: Rows
    lessons: Rows
    taught: Sequence[Lesson]
    material: Material
    likeness: npt.NDArray[np.float32]
    means: Means

    def known(self, *, without: Numbers = _NONE) -> _Known:
        """Learn what scores texts from everything but some units."""
        found = self.material.linear(without=without)
        if not self.has_network:
            return found, None
        kept = np.setdiff1d(np.arange(self.material.units), without)
        rows, coded = self.units.whole[kept], self.material.coded[kept]
        width = rows.shape[1] - self.vocabulary.size
        return found, networks.fitted(rows, width, coded, seed=self.means.seed)

    @property
    def has_network(self) -> bool:
        """Whether there are sentence vectors, and units enough for a network."""
        is_enough = self.material.units >= networks.FEWEST
        return self.means.vectors is not None and is_enough

    @property
    def untaught(self) -> tuple[float, ...]:
        """What a text's signs weigh where there is nothing to learn that from."""
        return _UNTAUGHT_TEXT + (_UNTAUGHT_MEANING if self.has_network else ())


def _looked_at(
    units: Sequence[GoldUnit],
    codebook: Codebook,
    codes: Sequence[str],
    means: Means,
    *,
    tell: Progress,
) -> _Seen:
    taught = lessons.of(codebook)
    texts, shown = [unit.text for unit in units], [lesson.text for lesson in taught]
    vocabulary = features.learnt(texts, means.families, shown=shown)
    looking = Looking(vocabulary)
    seen = scoring.rows(
        looking, texts, means.vectors, lambda share: tell(share * means.looking)
    )
    tell(means.looking)
    of_lessons = scoring.rows(looking, shown, means.vectors)
    return _Seen(
        vocabulary=vocabulary,
        units=seen,
        lessons=of_lessons,
        taught=taught,
        material=material.of(seen, of_lessons.whole, units, taught, codes),
        likeness=material.likeness(of_lessons.whole, taught, codes),
        means=means,
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
) -> tuple[_Known, Reals, _Spoken]:
    """Fit the model of all units, score each by one that did not see it, and valences.

    Sums over sparse rows let other threads work meanwhile.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        whole, spoken = pool.submit(seen.known), pool.submit(said)
        text = _held_out_signs(seen, held, pool, tell=tell)
    return whole.result(), text, spoken.result()


def _held_out_signs(
    seen: _Seen, held: Sequence[Numbers], pool: Executor, *, tell: Progress
) -> Reals:
    """Score every unit by a model that did not see it."""
    signs = len(scoring.SIGNS) + seen.has_network
    values = np.zeros((*seen.material.coded.shape, signs))

    def scored(units: Numbers) -> Reals:
        linear, network = seen.known(without=units)
        rows = seen.units.of(units)
        return scoring.signs(rows, linear, seen.likeness, network).values

    for turn, found in enumerate(pool.map(scored, held)):
        values[held[turn]] = found
        looked = seen.means.looking
        tell(looked + (1 - looked) * (turn + 1) / (len(held) + 1))
    return values


def _judge(signs: Reals, holds: Flags, seen: _Seen) -> tuple[Judge, Reals]:
    """Learn to judge from signs of units held out; ``holds`` has no rows for none."""
    untaught = (*seen.untaught, *_UNTAUGHT_RULES)[: signs.shape[2]]
    by_default = Sigmoid(np.array(untaught), np.zeros(holds.shape[1]))
    if not len(holds):
        judge = Judge(by_default, thresholds.matched(np.zeros(holds.shape), holds))
        return judge, np.zeros(signs.shape[:2])
    sigmoid = sigmoids.fitted(signs, holds, untaught=by_default)
    chances = sigmoid.chances(signs)
    matched = thresholds.matched(chances, holds, lowered=seen.means.lowered)
    return Judge(sigmoid, matched), chances
