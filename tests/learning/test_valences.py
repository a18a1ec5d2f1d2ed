from __future__ import annotations

from itertools import repeat

import numpy as np

from tests import coded_units
from tests.coded_units import BAD, GOOD
from voicecode.domain.codings import Coding, Evidence, Valence
from voicecode.domain.gold import GoldUnit
from voicecode.domain.spans import Span
from voicecode.learning import folds, scoring, valences
from voicecode.learning.features import Looking
from voicecode.learning.scoring import Rows
from voicecode.learning.valences import Pairs

COLUMNS = {"a": 0, "b": 1}
NONE = np.array([[-1, -1]])


def coding(code: str, *said: Valence | None) -> Coding:
    words = tuple(Evidence(f"{code}.1", Span(0, 1), "x", one) for one in said)
    return Coding(code, "theme", None, 0.8, ("rules",), words)


def ruled(code: int, *codings: Coding) -> list[float]:
    at = np.array([0]), np.array([code])
    found = valences.pairs(*at, best=NONE, codings=[codings], columns=COLUMNS)
    return (
        np.round(np.expm1(found.ruled[0, 2:]), 6).tolist() + found.ruled[0, :2].tolist()
    )


def test_without_rules_nothing_is_said() -> None:
    assert ruled(0) == [0, 0, 0, 0]


def test_a_rule_speaks_for_its_code_and_for_the_tone_of_all() -> None:
    assert ruled(0, coding("a", BAD)) == [1, 0, 1, 0]
    assert ruled(1, coding("a", BAD)) == [1, 0, 0, 0]


def test_a_mixed_rule_speaks_for_both_sides_and_a_silent_one_for_none() -> None:
    assert ruled(0, coding("a", Valence.MIXED)) == [1, 1, 1, 1]
    assert ruled(0, coding("a", None)) == [0, 0, 0, 0]


def test_only_pairs_with_a_valence_are_gathered() -> None:
    units = [GoldUnit("x", {"b": BAD, "a": None}), GoldUnit("y", {"a": GOOD})]
    found, said = valences.coded(units, np.full((2, 2), -1), [(), ()], columns=COLUMNS)
    assert (found.units.tolist(), found.codes.tolist()) == ([0, 1], [1, 0])
    assert said == [BAD, GOOD]


def test_units_without_valences_have_no_pairs() -> None:
    units = [GoldUnit("x", {"a": None}), GoldUnit("y", {})]
    found, said = valences.coded(units, np.full((2, 2), -1), [(), ()], COLUMNS)
    assert (len(found.units), said) == (0, [])


def material() -> tuple[Rows, Pairs, list[Valence]]:
    model = coded_units.model()
    units = coded_units.units()
    texts = [unit.text for unit in units]
    seen = scoring.rows(Looking(model.vocabulary), texts, None)
    best = scoring.signs(seen, model.linear, model.likeness).best
    codings = coded_units.ruled(texts)
    return seen, *valences.coded(units, best, codings, model.columns)


def test_what_was_learnt_is_known_again() -> None:
    seen, carried, said = material()
    model = valences.fitted(seen, carried, said, codes=4, seed=0)
    assert model is not None
    ours = model.of(seen, carried)
    assert sum(one is other for one, other in zip(ours, said, strict=True)) >= 54


def test_too_few_pairs_or_one_valence_alone_teach_nothing() -> None:
    seen, carried, said = material()
    few = np.arange(len(said)) < 9
    assert valences.fitted(seen, carried.of(few), said[:9], codes=4, seed=0) is None
    same = [GOOD] * len(said)
    assert valences.fitted(seen, carried, same, codes=4, seed=0) is None


def test_each_held_out_pair_is_told_once_with_what_people_said() -> None:
    seen, carried, said = material()
    held = folds.of([None] * len(coded_units.units()), seed=0)
    told = valences.held_out(seen, carried, said, held, codes=4, seed=0)
    theirs = [one for one, _ in told]
    assert sorted(theirs) == sorted(said)
    assert sum(one is other for one, other in told) > 0.7 * len(said)


def test_the_codes_may_stand_in_another_order() -> None:
    seen, carried, said = material()
    model = valences.fitted(seen, carried, said, codes=4, seed=0)
    assert model is not None
    order = [2, 0, 3, 1]
    place = np.array([order.index(code) for code in range(4)])
    turned = Pairs(carried.units, place[carried.codes], carried.best, carried.ruled)
    assert model.in_order(order).of(seen, turned) == model.of(seen, carried)


def test_no_pairs_have_no_valences() -> None:
    seen, carried, said = material()
    model = valences.fitted(seen, carried, said, codes=4, seed=0)
    none = carried.of(np.array(list(repeat(False, len(said)))))
    assert model is not None
    assert model.of(seen, none) == []
