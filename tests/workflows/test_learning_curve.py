from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from tests import coded_units
from voicecode.domain.codings import Coding
from voicecode.domain.evaluations import CurvePoint
from voicecode.domain.gold import GoldUnit
from voicecode.language import speech
from voicecode.learning import training
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder
from voicecode.workflows import learning_curve
from voicecode.workflows.open_gold import Gold


def gold(units: Sequence[GoldUnit]) -> Gold:
    book = coded_units.codebook()
    ready, _ = compilation.of(book, speech.of("en"))
    return Gold(tuple(units), book, RuleCoder(ready), None)


def curve(units: Sequence[GoldUnit], told: list[float] | None = None):
    heard = [] if told is None else told
    found = learning_curve.points(gold(units), None, seed=0, tell=heard.append)
    return list(found)


@pytest.mark.parametrize(
    ("most", "sizes"),
    [
        (0, []),
        (1, [1]),
        (50, [50]),
        (51, [50, 51]),
        (400, [50, 100, 200, 400]),
        (500, [50, 100, 200, 400, 500]),
    ],
)
def test_each_step_doubles_and_the_last_takes_all(most: int, sizes: list[int]) -> None:
    assert list(learning_curve._sizes(most)) == sizes


def test_smaller_parts_lie_within_larger_ones_and_never_hold_what_is_judged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    units = [
        replace(unit, text=f"{unit.text} {copy}", respondent=f"P{number % 40}")
        for copy in range(2)
        for number, unit in enumerate(coded_units.units())
    ]
    learnt_from: list[list[GoldUnit]] = []
    real = training.trained

    def trained(known: list[GoldUnit], codings: list[Coding], *rest, **more):
        learnt_from.append(known)
        return real(known, codings, *rest, **more)

    monkeypatch.setattr(training, "trained", trained)
    points = curve(units)
    sizes = [point.units for point in points]
    assert sizes == sorted(set(sizes))
    assert sizes[0] == 50
    folds = len(learnt_from) // len(sizes)
    for turn in range(folds):
        steps = [learnt_from[step * folds + turn] for step in range(len(sizes))]
        assert [len(step) for step in steps] == sizes
        for small, large in pairwise(steps):
            assert large[: len(small)] == small
    for known in learnt_from[-folds:]:
        people = {unit.respondent for unit in known}
        assert len(people) < 40


def test_more_units_teach_more() -> None:
    points = curve(coded_units.units() * 2)
    assert [point.units for point in points][:1] == [50]
    assert (points[-1].micro_f1 or 0) > (points[0].micro_f1 or 0)


def test_a_single_unit_has_no_curve() -> None:
    assert curve(coded_units.units()[:1]) == []


def test_units_of_one_respondent_have_a_curve() -> None:
    units = [replace(unit, respondent="P1") for unit in coded_units.units()]
    point = curve(units)[-1]
    assert (point.micro_f1 or 0) > 0.5


def test_units_without_codes_have_a_curve_that_cannot_be_scored() -> None:
    units = [replace(unit, codes={}) for unit in coded_units.units()]
    point = curve(units[:40])[-1]
    assert isinstance(point, CurvePoint)
    assert point.macro_f1 is None


def test_progress_is_told_to_its_end() -> None:
    told: list[float] = []
    curve(coded_units.units()[:20], told)
    assert told == sorted(told)
    assert told[-1] == 1
