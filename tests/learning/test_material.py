from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from scipy import sparse
from scipy.sparse import csr_matrix

from tests import seen_rows
from voicecode.domain.gold import GoldUnit
from voicecode.domain.valences import Valence
from voicecode.learning import besides, material
from voicecode.learning.lessons import Lesson
from voicecode.learning.material import Material
from voicecode.learning.scoring import Rows

CODES = ("late", "kind", "fair")
UNITS = (
    GoldUnit("They came late", {"late": Valence.NEGATIVE}),
    GoldUnit("Nothing", {}),
    GoldUnit("Kind, but late", {"kind": None, "late": None}),
)
LESSONS = (
    Lesson("Lateness", "late", holds=True),
    Lesson("The late Mr Price", "late", holds=False),
    Lesson("Kindness", "kind", holds=True),
)


def of(units: Sequence[GoldUnit], taught: Sequence[Lesson]) -> Material:
    """Gather rows that each have one feature of their own."""
    size = len(units) + len(taught)
    rows = csr_matrix(sparse.eye_array(size, format="csr"))
    seen, of_lessons = of_pairs(rows[: len(units)]), of_pairs(rows[len(units) :])
    return material.of(seen, of_lessons, units, taught, CODES)


def of_pairs(rows: csr_matrix) -> Rows:
    """Give units whose pairs weigh twice as much as their words."""
    return replace(seen_rows.of_one_sentence(rows), near=rows * 2)


def test_units_stand_before_lessons() -> None:
    found = of(UNITS, LESSONS)
    assert found.rows.toarray().tolist() == np.eye(6).tolist()
    assert found.units == 3
    assert found.holds.astype(int).tolist() == [
        [1, 0, 0],
        [0, 0, 0],
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
        [0, 1, 0],
    ]


def test_what_stands_near_is_learnt_from_by_itself() -> None:
    found = of(UNITS, LESSONS)
    assert found.near.toarray().tolist() == (2 * np.eye(6)).tolist()
    late = found.near_by().scores(found.near)[:, 0]
    assert late[[0, 2, 3]].min() > late[[1, 4]].max()
    left_out = found.near_by(without=np.array([0, 1, 2]))
    assert not left_out.weights[:3].any()
    assert left_out.weights[3:].any()


def test_what_people_said_is_of_the_units_alone() -> None:
    coded = of(UNITS, LESSONS).coded
    assert coded.astype(int).tolist() == [[1, 0, 0], [0, 0, 0], [1, 1, 0]]


def test_a_lesson_weighs_three_units_and_a_miss_counts_only_for_its_code() -> None:
    assert of(UNITS, LESSONS).counts.tolist() == [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [3, 3, 3],
        [3, 0, 0],
        [3, 3, 3],
    ]


def test_a_code_that_the_codebook_does_not_have_is_no_code() -> None:
    found = of([GoldUnit("Hm", {"other": None})], LESSONS)
    assert not found.coded.any()


@pytest.mark.parametrize(
    ("units", "lessons", "little"),
    [
        (UNITS, LESSONS, [False, False, True]),
        (UNITS, [], [False, True, True]),
        ([*UNITS, UNITS[0]], [], [False, True, True]),
        (UNITS, [*LESSONS, LESSONS[2]], [False, False, True]),
        ([], LESSONS, [False, False, True]),
        ([UNITS[1]], LESSONS, [False, False, True]),
        ([], [LESSONS[1]], [True, True, True]),
        ([], [], [True, True, True]),
    ],
)
def test_there_is_too_little_to_learn_a_code_that_few_texts_show(
    units: Sequence[GoldUnit], lessons: Sequence[Lesson], little: list[bool]
) -> None:
    assert of(units, lessons).too_little().tolist() == little


def test_units_left_out_teach_nothing() -> None:
    left_out = of(UNITS, LESSONS).linear(without=np.array([1, 2]))
    rows = of(UNITS, LESSONS).rows[[0, 3, 4, 5]]
    seen, of_lessons = of_pairs(rows[:1]), of_pairs(rows[1:])
    expected = material.of(seen, of_lessons, UNITS[:1], LESSONS, CODES)
    told = expected.linear()
    assert left_out.weights.tobytes() == told.weights.tobytes()
    assert left_out.constants.tobytes() == told.constants.tobytes()
    assert not left_out.weights[[1, 2]].any()


def test_units_and_lessons_are_learnt_from() -> None:
    found = of(UNITS, LESSONS)
    scores = found.linear().scores(found.rows)
    assert scores[:, 0].argmax() == 3
    assert scores[3, 0] > scores[0, 0] > scores[1, 0] > scores[4, 0]
    assert (scores[:, 2] == scores[0, 2]).all()
    assert scores[0, 2] <= -1


def two_sentences() -> Material:
    """Gather units of two sentences, of which one shows the code.

    The features are "late", "tea" and "rain". Single sentences tell that it is "late"
    that shows the code; of a unit the other sentence is not known to show it or not.
    """
    late, tea, rain = np.eye(3)
    units = [
        *[(late + tea, True, (late, tea)), (late + rain, True, (rain, late))] * 5,
        *[(tea + rain, False, (tea, rain))] * 10,
    ]
    seen = Rows(
        whole=csr_matrix([whole for whole, _, _ in units]),
        near=csr_matrix((20, 0)),
        besides=besides.nothing(20),
        tones=np.zeros((20, 2)),
        sentences=csr_matrix([one for *_, sentences in units for one in sentences]),
        owners=np.repeat(np.arange(20), 2),
        places=np.tile([0, 1], 20),
        unit_words=np.full(20, 8),
        sentence_words=np.full(40, 4),
    )
    gold = [GoldUnit("x", {"late": None} if holds else {}) for _, holds, _ in units]
    return material.of(seen, seen.of(np.empty(0, np.int64)), gold, [], ("late",))


def test_a_sentence_is_judged_by_what_sentences_taught() -> None:
    found = two_sentences()
    late, tea, rain = found.linear().scores(csr_matrix(np.eye(3)))[:, 0]
    whole = replace(found, sentences=found.sentences[:0], owners=found.owners[:0])
    by_wholes = whole.linear().scores(csr_matrix(np.eye(3)))[:, 0]
    assert late > 0 > max(tea, rain)
    assert late - tea > by_wholes[0] - by_wholes[1]


def test_sentences_of_units_left_out_teach_nothing() -> None:
    found = two_sentences()
    kept = np.arange(20) % 3 > 0
    own = kept[found.owners]
    rest = Material(
        rows=found.rows[np.flatnonzero(kept)],
        near=found.near[np.flatnonzero(kept)],
        holds=found.holds[kept],
        counts=found.counts[kept],
        units=int(kept.sum()),
        sentences=found.sentences[np.flatnonzero(own)],
        owners=(np.cumsum(kept) - 1)[found.owners[own]],
    )
    left_out = found.linear(without=np.flatnonzero(~kept))
    np.testing.assert_array_equal(left_out.weights, rest.linear().weights)


def test_likeness_is_the_middle_of_what_shows_a_code() -> None:
    """Work out (3, 0) and (0, 4): 0.6 and 0.8; a miss has no part in it."""
    rows = csr_matrix([[3.0, 0.0], [0.0, 4.0], [9.0, 9.0], [0.0, 2.0]])
    taught = [
        Lesson("Late", "late", holds=True),
        Lesson("After the hour", "late", holds=True),
        Lesson("The late Mr Price", "late", holds=False),
        Lesson("Kindness", "kind", holds=True),
    ]
    alike = material.likeness(rows, taught, CODES)
    np.testing.assert_allclose(alike, [[0.6, 0, 0], [0.8, 1, 0]], rtol=1e-6)


def test_without_lessons_nothing_is_like_a_code() -> None:
    alike = material.likeness(csr_matrix((0, 4)), [], CODES)
    assert alike.tolist() == np.zeros((4, 3)).tolist()
