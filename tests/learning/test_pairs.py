from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from voicecode.learning import pairs
from voicecode.learning.pairs import FAMILY, Pairs, Steps

APART = 1 << 31


def steps(*sentences: list[int]) -> Steps:
    numbers = [number for sentence in sentences for number in sentence]
    owners = [at for at, sentence in enumerate(sentences) for _ in sentence]
    return Steps(np.array(numbers, np.int64), np.array(owners, np.int64))


def listed(found: Pairs) -> list[tuple[int, int]]:
    """Give each pair's key with its sentence."""
    return sorted(zip(found.keys.tolist(), found.sentences.tolist(), strict=True))


def test_a_key_is_never_that_of_the_two_the_other_way_round() -> None:
    most = FAMILY - 1
    keys = {pairs.key(1, 2), pairs.key(2, 1), pairs.key(most, 0), pairs.key(0, most)}
    keys |= {pairs.key(FAMILY, 1), pairs.key(1, FAMILY), pairs.key(1, FAMILY) | APART}
    assert len(keys) == 7
    assert 0 < min(keys) <= max(keys) < 2**63


def test_each_word_pairs_with_the_next_of_its_sentence() -> None:
    found = pairs.side_by_side(steps([5, 6, 7], [8], [5, 6]))
    expected = [(pairs.key(5, 6), 0), (pairs.key(5, 6), 2), (pairs.key(6, 7), 0)]
    assert listed(found) == expected


def test_words_are_no_neighbours_of_words() -> None:
    assert listed(pairs.neighbours(steps([1, 2, 3, 4]))) == []


def test_a_family_has_neighbours_up_to_three_steps_away_on_either_side() -> None:
    found = pairs.neighbours(steps([1, 2, 3, 4, FAMILY, 5, 6, 7, 8]))
    beside = {pairs.key(4, FAMILY), pairs.key(FAMILY, 5)}
    apart = {
        pairs.key(left, right) | APART
        for left, right in ((2, FAMILY), (3, FAMILY), (FAMILY, 6), (FAMILY, 7))
    }
    assert {key for key, _ in listed(found)} == beside | apart


def test_two_families_are_neighbours_once() -> None:
    found = pairs.neighbours(steps([FAMILY, FAMILY + 3]))
    assert listed(found) == [(pairs.key(FAMILY, FAMILY + 3), 0)]


def test_nothing_is_paired_over_the_end_of_a_sentence() -> None:
    assert listed(pairs.neighbours(steps([FAMILY], [1, 2], [FAMILY + 1]))) == []


@given(
    st.lists(
        st.lists(st.sampled_from([1, 2, FAMILY, FAMILY + 1]), max_size=6), max_size=4
    )
)
def test_neighbours_are_those_that_one_would_list_by_hand(
    sentences: list[list[int]],
) -> None:
    expected = [
        (pairs.key(one, other) | (APART if distance > 1 else 0), at)
        for at, sentence in enumerate(sentences)
        for distance in (1, 2, 3)
        for one, other in zip(sentence, sentence[distance:], strict=False)
        if max(one, other) >= FAMILY
    ]
    assert listed(pairs.neighbours(steps(*sentences))) == sorted(expected)
