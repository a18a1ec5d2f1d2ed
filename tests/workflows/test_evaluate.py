from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests import coded_units
from tests.coded_units import book, table
from tests.small_inputs import written
from voicecode.domain.evaluations import Evaluation
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.workflows import evaluate, train
from voicecode.workflows.open_model import SHIPPED, ModelChoice

CODES = ["punctuality", "listened", "kindness", "money"]


def evaluated(
    folder: Path,
    units: list[GoldUnit] | None = None,
    *,
    choice: ModelChoice = SHIPPED,
    curve: bool = False,
    seed: int = 0,
) -> Evaluation:
    return evaluate.evaluate(
        [table(folder / "gold.csv", units)],
        codebook=str(book(folder)),
        choice=choice,
        curve=curve,
        seed=seed,
    )


def trained(folder: Path) -> ModelChoice:
    train.train(
        [table(folder / "coded.csv")],
        folder / "four.model",
        codebook=str(book(folder)),
        settings=train.Settings(date(2026, 3, 3)),
    )
    return ModelChoice(folder / "four.model")


def test_each_coder_is_measured_on_every_code(tmp_path: Path) -> None:
    found = evaluated(tmp_path, choice=trained(tmp_path))
    assert found.units == len(coded_units.units())
    assert (
        list(found.by) == list(found.intervals) == ["combined", "rules", "classifier"]
    )
    for scores in found.by.values():
        assert [one.code for one in scores.codes] == CODES
    assert [one.code for one in found.themes.codes] == ["reliability", "relationships"]
    assert found.abstaining == ("money",)
    assert found.model == f"four.model, trained on {found.units} units"


def test_a_model_measured_on_what_it_learnt_knows_nearly_all(tmp_path: Path) -> None:
    found = evaluated(tmp_path, choice=trained(tmp_path))
    assert (found.by["combined"].micro_f1 or 0) > 0.95
    assert (found.valence.accuracy or 0) > 0.95
    spread = found.intervals["combined"].micro_f1
    assert spread is not None
    assert spread.low <= (found.by["combined"].micro_f1 or 0) <= spread.high


def test_the_rules_are_measured_alike_with_any_model(tmp_path: Path) -> None:
    with_model = evaluated(tmp_path, choice=trained(tmp_path))
    assert evaluated(tmp_path).by["rules"] == with_model.by["rules"]


def test_without_a_model_the_codebooks_text_is_what_was_learnt(tmp_path: Path) -> None:
    told = evaluated(tmp_path).model
    assert told == "the codebook's own text; no unit was coded by hand for it"


def test_the_same_seed_gives_the_same_evaluation(tmp_path: Path) -> None:
    assert evaluated(tmp_path, seed=3) == evaluated(tmp_path, seed=3)
    assert evaluated(tmp_path).intervals != evaluated(tmp_path, seed=1).intervals


def test_errors_say_what_was_missed_and_what_was_wrong(tmp_path: Path) -> None:
    units = [
        GoldUnit("She was late.", {"kindness": None}),
        GoldUnit("Our zyzzyva.", {"money": None}),
        GoldUnit("She was on time.", {"punctuality": None}),
    ]
    found = evaluated(tmp_path, units, choice=trained(tmp_path)).errors
    told = {(one.place, one.code): one for one in found}
    assert set(told) == {
        ("gold.csv, row 2", "punctuality"),
        ("gold.csv, row 2", "kindness"),
        ("gold.csv, row 3", "money"),
    }
    wrong = told["gold.csv, row 2", "punctuality"]
    missed = told["gold.csv, row 2", "kindness"]
    assert (wrong.is_missed, wrong.instead) == (False, ("kindness",))
    assert (missed.is_missed, missed.instead) == (True, ("punctuality",))
    assert wrong.evidence
    assert missed.evidence == ()
    surprise = [1 - e.confidence if e.is_missed else e.confidence for e in found]
    assert surprise == sorted(surprise, reverse=True)


def test_neither_rules_nor_classifier_code_who_asks(tmp_path: Path) -> None:
    asked = [
        GoldUnit("Was she late again last week?", {}, Role.INTERVIEWER),
        GoldUnit("She was late again last week.", {"punctuality": None}, Role.CHILD),
    ]
    found = evaluated(tmp_path, asked, choice=trained(tmp_path))
    for scores in found.by.values():
        assert scores.codes[0].found == scores.codes[0].support == 1


@pytest.mark.parametrize(
    "units",
    [
        [GoldUnit("She was late.", {"punctuality": None})],
        [GoldUnit("She was late.", {})],
        [GoldUnit("...", {"kindness": None})],
        [GoldUnit("She was late.", dict.fromkeys(CODES))] * 3,
        [replace(unit, codes={}) for unit in coded_units.units()],
        [replace(unit, respondent="P1") for unit in coded_units.units()],
    ],
    ids=["one", "no code", "no word", "all codes", "no codes", "one person"],
)
@pytest.mark.parametrize("curve", [True, False])
def test_odd_tables_are_measured_as_far_as_they_go(
    tmp_path: Path, units: list[GoldUnit], curve: bool
) -> None:
    found = evaluated(tmp_path, units, curve=curve)
    assert found.units == len(units)
    assert bool(found.curve) == (curve and len(units) > 1)


def test_codes_of_a_table_are_measured_without_a_codebook(tmp_path: Path) -> None:
    rows = "The soup was cold.,cold soup\nA walk.,walk\nHome.,\n"
    found = evaluate.evaluate(
        [written(tmp_path / "own.csv", "text,codes\n" + rows)],
        codebook=None,
        choice=SHIPPED,
        curve=False,
        seed=0,
    )
    assert found.codebook == "The codes of the table"
    assert [one.code for one in found.by["rules"].codes] == ["cold soup", "walk"]
    assert found.by["rules"].micro_f1 == 0
    assert (found.by["classifier"].micro_f1 or 0) > 0
