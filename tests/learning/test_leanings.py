from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse import csr_matrix

from tests.coded_units import BAD, GOOD
from voicecode.domain.gold import GoldUnit
from voicecode.domain.valences import Valence
from voicecode.learning import leanings
from voicecode.learning.lessons import Lesson

CODES = ("late", "kind")
UNITS = (
    GoldUnit("They came late", {"late": BAD}),
    GoldUnit("Nothing", {}),
    GoldUnit("Kind, but late", {"kind": GOOD, "late": None}),
    GoldUnit("Kind and then not", {"kind": Valence.MIXED}),
)
LESSONS = (
    Lesson("Kindness", "kind", holds=True),
    Lesson("So kind", "kind", holds=True, valence=GOOD),
    Lesson("A kind of tea", "kind", holds=False),
)


def rows(count: int) -> csr_matrix:
    """Give each row one feature of its own."""
    return csr_matrix(sparse.eye_array(count, format="csr"))


def test_units_lean_as_people_said_and_without_the_code_neither_way() -> None:
    found = leanings.of(rows(7), UNITS, LESSONS, CODES)
    assert found.ways.T.tolist() == [
        [-1, 0, 0, 0, 0, 0, 0],
        [0, 0, 1, 0, 0, 1, 0],
    ]


def test_where_nobody_said_which_way_nothing_is_learnt() -> None:
    found = leanings.of(rows(7), UNITS, LESSONS, CODES)
    assert found.counts.T.tolist() == [
        [1, 1, 0, 1, 0, 0, 0],
        [1, 1, 1, 1, 0, 3, 0],
    ]


def test_words_lean_as_the_units_do_that_hold_them() -> None:
    model = leanings.of(rows(7), UNITS, LESSONS, CODES).fitted()
    late, kind = model.scores(rows(7)).T
    assert late.argmin() == 0
    assert late[0] < late[1:].min() - 0.3
    assert sorted(np.argsort(kind)[-2:]) == [2, 5]


def test_units_left_out_teach_nothing() -> None:
    left_out = leanings.of(rows(7), UNITS, LESSONS, CODES).fitted(
        without=np.array([0, 2])
    )
    fewer = leanings.of(
        rows(7)[[1, 3, 4, 5, 6]], [UNITS[1], UNITS[3]], LESSONS, CODES
    ).fitted()
    assert left_out.weights.tobytes() == fewer.weights.tobytes()
    assert not left_out.weights[[0, 2]].any()


def test_without_a_word_on_which_way_nothing_leans() -> None:
    found = leanings.of(rows(2), UNITS[1:2] * 2, [], CODES).fitted()
    assert not found.scores(rows(2)).any()


def test_weights_are_what_a_model_file_keeps() -> None:
    weights = leanings.of(rows(7), UNITS, LESSONS, CODES).fitted().weights
    assert weights.dtype == np.float32
    assert (weights.astype(np.float16).astype(np.float32) == weights).all()


def test_a_codebook_alone_has_its_examples() -> None:
    found = leanings.of(rows(3), [], LESSONS, CODES)
    assert found.ways.shape == (3, 2)
    assert found.fitted().scores(rows(3))[1, 1] > 0
