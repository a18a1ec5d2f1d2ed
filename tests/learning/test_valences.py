from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

import numpy as np
from scipy.sparse import csr_matrix

from tests import coded_units, seen_rows
from tests.coded_units import BAD, GOOD
from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.gold import GoldUnit
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.learning import folds, scoring, valences
from voicecode.learning.features import Looking
from voicecode.learning.lessons import Lesson
from voicecode.learning.scoring import Rows
from voicecode.learning.valences import Pairs, Told, ValenceModel

COLUMNS = {"a": 0, "b": 1}


def coding(code: str, *said: Valence | None) -> Coding:
    words = tuple(Evidence(f"{code}.1", Span(0, 1), "x", one) for one in said)
    return Coding(code, "theme", None, 0.8, ("rules",), words)


def ruled(code: int, *codings: Coding) -> list[float]:
    at = np.array([0]), np.array([code])
    found = valences.pairs(*at, codings=[codings], columns=COLUMNS)
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
    found, said = valences.coded(units, [(), ()], columns=COLUMNS)
    assert (found.units.tolist(), found.codes.tolist()) == ([0, 1], [1, 0])
    assert said == [BAD, GOOD]


def test_units_without_valences_have_no_pairs() -> None:
    units = [GoldUnit("x", {"a": None}), GoldUnit("y", {})]
    found, said = valences.coded(units, [(), ()], COLUMNS)
    assert (len(found.units), said) == (0, [])


def material(lessons: Sequence[Lesson] = ()) -> tuple[Rows, Pairs, Told]:
    model = coded_units.model()
    units = coded_units.units()
    texts = [unit.text for unit in units]
    looking = Looking(model.vocabulary)
    seen = scoring.rows(looking, texts, None)
    taught = scoring.rows(looking, [lesson.text for lesson in lessons], None)
    codings = coded_units.ruled(texts)
    carried, said = valences.coded(units, codings, model.columns)
    known = valences.told(seen, carried, said, taught, lessons, model.columns)
    return seen, carried, known


def nowhere(rows: Rows, codes: int = 4) -> np.ndarray:
    """Let no unit lean either way."""
    return np.zeros((rows.whole.shape[0], codes))


def learnt(known: Told) -> ValenceModel:
    model = valences.fitted(known, 4, seed=0)
    assert model is not None
    return model


def test_what_was_learnt_is_known_again() -> None:
    seen, carried, known = material()
    ours = learnt(known).of(seen, carried, nowhere(seen))
    assert sum(map(is_, ours, known.valences)) >= 54


def test_the_codebooks_examples_with_a_valence_are_learnt_from() -> None:
    lessons = [
        Lesson("Always on the dot.", "punctuality", holds=True, valence=GOOD),
        Lesson("Turning up", "punctuality", holds=True),
    ]
    _, carried, known = material(lessons)
    assert len(known.codes) == len(known.valences) == len(carried.codes) + 1
    assert known.words.shape[0] == len(known.signs) == len(known.counts)
    assert (known.codes[-1], known.valences[-1], known.counts[-1]) == (0, GOOD, 3)


def test_examples_alone_are_enough() -> None:
    model = coded_units.model()
    looking = Looking(model.vocabulary)
    lessons = [
        *[Lesson("late again", "punctuality", holds=True, valence=BAD)] * 6,
        *[Lesson("never late", "punctuality", holds=True, valence=GOOD)] * 6,
    ]
    taught = scoring.rows(looking, [lesson.text for lesson in lessons], None)
    none = scoring.rows(looking, [], None)
    carried, said = valences.coded([], [], model.columns)
    known = valences.told(none, carried, said, taught, lessons, model.columns)
    zero = np.zeros(12, np.int64)
    about = Pairs(np.arange(12), zero, np.zeros((12, 4)))
    assert learnt(known).of(taught, about, nowhere(taught)) == [BAD] * 6 + [GOOD] * 6


def test_a_word_may_be_good_of_one_code_and_bad_of_another() -> None:
    """Make "long" bad of waits and good of visits: one unit's word, two meanings."""
    words = csr_matrix(np.ones((12, 1)))
    codes = np.repeat([0, 1], 6)
    said = [BAD] * 6 + [GOOD] * 6
    known = Told(words, np.zeros((12, valences.SIGNS)), codes, said, np.ones(12))
    model = valences.fitted(known, 2, seed=0)
    assert model is not None
    seen = seen_rows.of_one_sentence(words)
    about = Pairs(np.arange(12), codes, np.zeros((12, 4)))
    assert model.of(seen, about, nowhere(seen)) == said


def test_what_speaks_well_and_ill_is_mixed() -> None:
    """Give two features, one that speaks well and one that speaks ill."""
    model = ValenceModel(
        words=np.array([[1, 0], [0, 1]], np.float32),
        own=np.zeros((1, 2, 2), np.float32),
        signs=np.zeros((valences.SIGNS, 2)),
        constants=np.zeros((1, 2)),
    )
    rows = csr_matrix([[1.0, 0.1], [0.1, 1.0], [1.0, 0.5], [0.1, 0.05], [0.0, 0.0]])
    seen = seen_rows.of_one_sentence(rows)
    about = Pairs(np.arange(5), np.zeros(5, np.int64), np.zeros((5, 4)))
    assert model.of(seen, about, nowhere(seen, 1)) == [
        GOOD,
        BAD,
        Valence.MIXED,
        GOOD,
        BAD,
    ]


def test_what_leans_well_speaks_as_much_against_ill() -> None:
    """Let units lean well of the first code and ill of the second."""
    model = ValenceModel(
        words=np.zeros((1, 2), np.float32),
        own=np.zeros((2, 1, 2), np.float32),
        signs=np.zeros((valences.SIGNS, 2)),
        constants=np.full((2, 2), 0.3),
    )
    rows = csr_matrix([[1.0], [1.0], [1.0]])
    leans = np.array([[1.0, -0.9], [0.05, 0.05], [0.0, 0.1]])
    seen = seen_rows.of_one_sentence(rows)
    units, codes = np.array([0, 0, 1, 2]), np.array([0, 1, 0, 1])
    about = Pairs(units, codes, np.zeros((4, 4)))
    assert model.of(seen, about, leans) == [GOOD, BAD, Valence.MIXED, GOOD]


def test_too_few_pairs_or_one_valence_alone_teach_nothing() -> None:
    _, _, known = material()
    few = known.of(np.arange(len(known.codes)) < 9)
    assert valences.fitted(few, 4, seed=0) is None
    same = replace(known, valences=[GOOD] * len(known.valences))
    assert valences.fitted(same, 4, seed=0) is None


def test_each_held_out_pair_is_told_once_with_what_people_said() -> None:
    lesson = Lesson("Always on the dot.", "punctuality", holds=True, valence=GOOD)
    seen, carried, known = material([lesson])
    held = folds.of([None] * len(coded_units.units()), seed=0)
    told = valences.held_out(seen, carried, known, nowhere(seen), held, seed=0)
    assert sorted(theirs for theirs, _ in told) == sorted(known.valences[:-1])
    assert sum(one is other for one, other in told) > 0.7 * len(told)


def test_the_codes_may_stand_in_another_order() -> None:
    seen, carried, known = material()
    model = learnt(known)
    order = [2, 0, 3, 1]
    place = np.array([order.index(code) for code in range(4)])
    turned = Pairs(carried.units, place[carried.codes], carried.ruled)
    assert model.in_order(order).of(seen, turned, nowhere(seen)) == model.of(
        seen, carried, nowhere(seen)
    )


def test_no_pairs_have_no_valences() -> None:
    seen, carried, known = material()
    none = carried.of(np.zeros(len(carried.codes), dtype=bool))
    assert learnt(known).of(seen, none, nowhere(seen)) == []
