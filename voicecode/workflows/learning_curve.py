"""The learning curve: how scores grow with the number of units coded by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voicecode.agreement import scores
from voicecode.domain.codings import Coders
from voicecode.domain.evaluations import CurvePoint
from voicecode.language import word_families
from voicecode.learning import folds, training
from voicecode.learning.classifier import Classifier
from voicecode.learning.means import Means
from voicecode.learning.reliance import RuleCodings
from voicecode.workflows import open_model
from voicecode.workflows.open_gold import Gold

Numbers = npt.NDArray[np.int64]

SMALLEST = 50  # units; each step doubles it, the last one takes all


def points(
    gold: Gold,
    semantic: Path | None,
    *,
    seed: int,
    tell: Callable[[float], None],
) -> Iterator[CurvePoint]:
    """Score models that learnt from ever more of the units, on units held out.

    The units are divided into folds by respondent; each model learns from a random
    part of the other folds, the smaller parts lying within the larger ones. A single
    unit has no curve. ``tell`` hears the share of the work that is done, 0 to 1.
    """
    held = folds.of_units(gold.units, seed=seed)
    order = np.random.default_rng(seed).permutation(len(gold.units))
    families = word_families.of(gold.codebook.language)
    vectors = open_model.vectors(semantic)
    means = Means(families, vectors, seed, is_scored=False)
    ruled = gold.ruled()
    codes = [code.id for _, code in gold.codebook.all_codes()]
    holds = np.array([[code in unit.codes for code in codes] for unit in gold.units])
    most = len(gold.units) - max(map(len, held)) if held else 0
    sizes = list(_sizes(most))
    for step, size in enumerate(sizes):
        found = np.zeros(holds.shape, dtype=bool)
        for turn, fold in enumerate(held):
            learnt = order[~np.isin(order, fold)][:size]
            found[fold] = _proposed(gold, ruled, learnt, fold, means)
            tell((step + (turn + 1) / len(held)) / len(sizes))
        score = scores.of(holds, found, codes=codes)
        yield CurvePoint(size, score.micro_f1, score.macro_f1, score.alpha)


def _sizes(most: int) -> Iterator[int]:
    size = SMALLEST
    while size < most:
        yield size
        size *= 2
    if most > 0:
        yield most


def _proposed(
    gold: Gold,
    ruled: RuleCodings,
    learnt: Numbers,
    held_out: Numbers,
    means: Means,
) -> npt.NDArray[np.bool_]:
    model, _ = training.trained(
        [gold.units[unit] for unit in learnt],
        [ruled[unit] for unit in learnt],
        gold.codebook,
        means=means,
    )
    classifier = Classifier(model, gold.codebook, means.vectors)
    said = gold.said
    texts = [said[unit] for unit in held_out]
    rules = [ruled[unit] for unit in held_out]
    looked = classifier.look(texts)
    return classifier.judged(looked, rules, coders=Coders.COMBINED).proposed
