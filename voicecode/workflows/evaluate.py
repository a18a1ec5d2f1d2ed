"""Evaluate: code gold texts, and score what was found against their gold codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voicecode.agreement import calibration, intervals, scores
from voicecode.agreement.intervals import Resampling
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import Coders, Coding
from voicecode.domain.evaluations import Error, Evaluation, ValenceScore
from voicecode.domain.gold import GoldUnit
from voicecode.domain.scores import Calibration, Interval, Scores
from voicecode.learning.classifier import Classifier
from voicecode.workflows import learning_curve, open_gold, open_model, train
from voicecode.workflows.open_gold import Gold
from voicecode.workflows.open_model import ModelChoice

Flags = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]

DRAWS = 1000
_BATCH = 2000
_ERRORS = 40  # told; the rest teaches less

Found = Sequence[tuple[Coding, ...]]


@dataclass(frozen=True, slots=True)
class _Measured:
    """What each coder proposed for the gold units, in order, and how surely."""

    by: Mapping[str, Found]
    chances: Reals


def evaluate(
    paths: Sequence[Path],
    *,
    codebook: str | None,
    choice: ModelChoice,
    curve: bool,
    seed: int,
    progress: Callable[[float], None] = lambda _share: None,
) -> Evaluation:
    """Measure rules, classifier and both together against gold tables.

    With ``curve``, cross-validated scores for ever more labels are learnt from the
    tables themselves. ``progress`` hears the share of that which is done.

    Raises:
        VoicecodeError: the tables, the codebook or the model is wrong.
    """
    gold = open_gold.opened(paths, codebook=codebook)
    classifier = open_model.for_gold(gold, choice)
    found = _evaluated(gold, classifier, seed=seed)
    points = learning_curve.points(gold, choice.semantic, seed=seed, tell=progress)
    return replace(
        found,
        model=_named(choice.model, classifier),
        curve=tuple(points) if curve else (),
        left_out=gold.left_out,
    )


def _evaluated(gold: Gold, classifier: Classifier, *, seed: int) -> Evaluation:
    measured = _measured(gold, classifier)
    codes = classifier.model.codes
    columns = classifier.model.columns
    holds = np.array([[code in unit.codes for code in codes] for unit in gold.units])
    proposed = {
        name: train.flags(found, columns) for name, found in measured.by.items()
    }
    resampling = Resampling(seed=seed, draws=DRAWS, clusters=_respondents(gold.units))
    valence, spread = _valence(gold.units, measured.by["combined"], resampling)
    return Evaluation(
        units=len(gold.units),
        codebook=gold.codebook.title,
        model="",
        by={
            name: scores.of(holds, found, codes=codes)
            for name, found in proposed.items()
        },
        intervals={
            name: scores.intervals_of(holds, found, codes=codes, resampling=resampling)
            for name, found in proposed.items()
        },
        themes=_by_theme(holds, proposed["combined"], gold.codebook, columns),
        valence=valence,
        valence_interval=spread,
        reliability=_reliability(holds, measured.by["combined"], columns),
        errors=tuple(_errors(gold.units, measured, holds, codes)),
        abstaining=tuple(code for code in codes if code in classifier.model.abstaining),
    )


def _measured(gold: Gold, classifier: Classifier) -> _Measured:
    ruled = gold.ruled()
    texts = gold.said
    by: dict[str, list[tuple[Coding, ...]]] = {"combined": [], "rules": [*ruled]}
    by["classifier"] = []
    chances: list[Reals] = []
    for start in range(0, len(texts), _BATCH):
        batch, of_batch = texts[start : start + _BATCH], ruled[start : start + _BATCH]
        looked = classifier.look(batch)
        for coders in (Coders.COMBINED, Coders.CLASSIFIER):
            by[coders].extend(classifier.coded(looked, of_batch, coders=coders))
        judged = classifier.judged(looked, of_batch, coders=Coders.COMBINED)
        chances.append(judged.chances)
    return _Measured(by, np.concatenate(chances))


def _respondents(units: Sequence[GoldUnit]) -> list[str]:
    """Name who said each unit; one without a respondent stands for itself."""
    return [unit.respondent or f"\x1f{place}" for place, unit in enumerate(units)]


def _named(model: Path | None, classifier: Classifier) -> str:
    units = classifier.model.card["units"]
    if model is not None:
        return f"{model.name}, trained on {units:,} units"
    if units:
        return f"the shipped model, trained on {units:,} invented units"
    return "the codebook's own text; no unit was coded by hand for it"


def _by_theme(
    holds: Flags, found: Flags, codebook: Codebook, columns: Mapping[str, int]
) -> Scores:
    themes: dict[str, list[int]] = {}
    for theme, code in codebook.all_codes():
        themes.setdefault(theme.id, []).append(columns[code.id])
    return scores.by_theme(holds, found, themes=themes)


def _valence(
    units: Sequence[GoldUnit], found: Found, resampling: Resampling
) -> tuple[ValenceScore, Interval | None]:
    """Score the valence on codes rightly found that have one in gold."""
    right = np.zeros(len(units))
    judged = np.zeros(len(units))
    for place, (unit, codings) in enumerate(zip(units, found, strict=True)):
        for coding in codings:
            wanted = unit.codes.get(coding.code)
            if wanted is not None:
                judged[place] += 1
                right[place] += coding.valence is wanted
    if not judged.any():
        return ValenceScore(None, 0), None

    def share(weights: Reals) -> Reals:
        with np.errstate(invalid="ignore"):
            shares: Reals = (weights @ right) / (weights @ judged)
        return shares[:, None]

    [spread] = intervals.bootstrap(share, len(units), resampling)
    accuracy = float(right.sum() / judged.sum())
    return ValenceScore(accuracy, int(judged.sum())), spread


def _reliability(holds: Flags, found: Found, columns: Mapping[str, int]) -> Calibration:
    offered = [
        (coding.confidence, bool(holds[unit, columns[coding.code]]))
        for unit, codings in enumerate(found)
        for coding in codings
    ]
    confidence = np.array([one for one, _ in offered], dtype=np.float64)
    right = np.array([is_right for _, is_right in offered], dtype=bool)
    return calibration.of(confidence, right)


def _errors(
    units: Sequence[GoldUnit], measured: _Measured, holds: Flags, codes: Sequence[str]
) -> Iterator[Error]:
    """Give the errors from which most can be learnt: the surest ones first."""
    columns = {code: column for column, code in enumerate(codes)}
    found = train.flags(measured.by["combined"], columns)
    wrong = np.argwhere(holds != found)
    missed = holds[wrong[:, 0], wrong[:, 1]]
    chance = measured.chances[wrong[:, 0], wrong[:, 1]]
    surprise = np.where(missed, 1 - chance, chance)
    for place in np.argsort(-surprise, kind="stable")[:_ERRORS].tolist():
        unit, code = wrong[place].tolist()
        coding = next(
            (one for one in measured.by["combined"][unit] if one.code == codes[code]),
            None,
        )
        others = (~holds & found if missed[place] else holds & ~found)[unit]
        yield Error(
            place=units[unit].place,
            code=codes[code],
            is_missed=bool(missed[place]),
            confidence=round(float(chance[place]), 4),
            text=units[unit].text,
            evidence=coding.evidence if coding else (),
            instead=tuple(codes[other] for other in np.flatnonzero(others).tolist()),
        )
