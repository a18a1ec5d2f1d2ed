"""Train a classifier from coded tables, and say how good it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecode.agreement import scores
from voicecode.domain.codings import Coding
from voicecode.domain.evaluations import Training, ValenceScore
from voicecode.domain.gold import GoldUnit
from voicecode.domain.scores import Scores
from voicecode.errors import BadInputError
from voicecode.language import word_families
from voicecode.learning import cards, model_file, training
from voicecode.learning.means import Means
from voicecode.learning.model import Model
from voicecode.learning.training import HeldOut
from voicecode.workflows import open_codebook, open_gold, open_model
from voicecode.workflows.open_gold import Gold

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train: with which sentence model, if any, which chance, on which day."""

    made_on: date
    semantic: Path | None = None
    seed: int = 0


def train(
    paths: Sequence[Path],
    output: Path,
    *,
    codebook: str | None,
    settings: Settings,
    progress: Callable[[float], None] = lambda _share: None,
) -> Training:
    """Train on coded tables, write the model, and give its cross-validated scores.

    ``progress`` hears the share of the work that is done, 0 to 1.

    Raises:
        VoicecodeError: the tables, the codebook or the output is wrong.
    """
    gold = open_gold.opened(paths, codebook=codebook)
    spare([*paths, open_codebook.found(gold.name)] if gold.name else paths, output)
    model, training = learnt(gold, settings=settings, progress=progress)
    model_file.write(output, model)
    return training


def learnt(
    gold: Gold,
    *,
    settings: Settings,
    progress: Callable[[float], None] = lambda _share: None,
    scored_on: Sequence[int] | None = None,
) -> tuple[Model, Training]:
    """Learn a model from coded units, and score it on each while it was held out.

    With ``scored_on`` the scores are over the units at these places only.
    """
    ruled = gold.ruled()
    means = Means(
        families=word_families.of(gold.codebook.language),
        vectors=open_model.vectors(settings.semantic),
        seed=settings.seed,
    )
    model, held_out = training.trained(
        gold.units, ruled, gold.codebook, means=means, progress=progress
    )
    if scored_on is not None:
        held_out = _of_some(held_out, gold.units, scored_on)
        ruled = [ruled[place] for place in scored_on]
    by = scored(model, held_out, ruled)
    card = cards.of(
        model,
        gold.units,
        gold.codebook,
        means,
        made_on=settings.made_on,
        digest=open_model.digest(gold.name) if gold.name else "",
        scores={name: asdict(score) for name, score in by.items()},
    )
    return replace(model, card=card), _told(gold, model, held_out, by)


def _of_some(
    held_out: HeldOut, units: Sequence[GoldUnit], places: Sequence[int]
) -> HeldOut:
    """Keep what was said of some units; valences stand in the order of the units."""
    rows, kept = np.array(places, dtype=np.int64), {*places}
    owners = [
        place
        for place, unit in enumerate(units)
        for valence in unit.codes.values()
        if valence is not None
    ]
    pairs = zip(owners, held_out.valences, strict=False)
    return HeldOut(
        holds=held_out.holds[rows],
        alone=held_out.alone[rows],
        combined=held_out.combined[rows],
        valences=tuple(pair for owner, pair in pairs if owner in kept),
    )


def spare(inputs: Iterable[Path], output: Path) -> None:
    """Refuse an output that would be written over an input.

    Raises:
        BadInputError: it would.
    """
    if output.resolve() in {path.resolve() for path in inputs}:
        raise BadInputError(
            f"{output}: is an input, and would be written over.",
            hint="Choose another name with -o.",
        )


def scored(
    model: Model, held_out: HeldOut, ruled: Sequence[Sequence[Coding]]
) -> Mapping[str, Scores]:
    """Score the held-out proposals of each coder against what people said."""
    by_rules = flags(ruled, model.columns)
    alone = (held_out.alone >= model.alone.thresholds) & model.learns
    combined = held_out.combined >= model.combined.thresholds
    found = {
        "combined": np.where(model.learns, combined, by_rules),
        "rules": by_rules,
        "classifier": alone,
    }
    return {
        name: scores.of(held_out.holds, proposed, codes=model.codes)
        for name, proposed in found.items()
    }


def flags(codings: Sequence[Sequence[Coding]], columns: Mapping[str, int]) -> Flags:
    """Say which codes each unit was given: shape (units, codes)."""
    given = np.zeros((len(codings), len(columns)), dtype=bool)
    for unit, of_unit in enumerate(codings):
        for coding in of_unit:
            given[unit, columns[coding.code]] = True
    return given


def _told(
    gold: Gold, model: Model, held_out: HeldOut, by: Mapping[str, Scores]
) -> Training:
    right = [theirs is ours for theirs, ours in held_out.valences]
    thresholds: dict[str, Any] = dict(
        zip(model.codes, model.combined.thresholds.tolist(), strict=True)
    )
    return Training(
        units=len(held_out.holds),
        codebook=gold.codebook.title,
        by=by,
        valence=ValenceScore(sum(right) / len(right) if right else None, len(right)),
        thresholds=thresholds,
        abstaining=tuple(code for code in model.codes if code in model.abstaining),
        left_out=gold.left_out,
    )
