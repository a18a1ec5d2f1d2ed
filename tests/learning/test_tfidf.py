from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from voicecode.learning import tfidf


def test_what_is_rare_weighs_more() -> None:
    often, seldom, all_ = tfidf.rarity(np.array([50, 1, 100]), 100)
    assert seldom > often > all_ == 1


def test_twice_is_not_twice_as_much() -> None:
    counts = csr_matrix(np.array([[1, 2], [0, 3]], np.float32))
    weights = np.array([1, 10], np.float32)
    found = tfidf.weighted(counts, weights).toarray()
    expected = [[1, 10 * (1 + np.log(2))], [0, 10 * (1 + np.log(3))]]
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    assert counts.toarray().tolist() == [[1, 2], [0, 3]]


def test_rows_get_their_length_and_empty_ones_stay_empty() -> None:
    rows = csr_matrix(np.array([[3, 4], [0, 0], [0, 5]], np.float32))
    found = tfidf.of_length(rows, 2).toarray()
    np.testing.assert_allclose(found, [[1.2, 1.6], [0, 0], [0, 2]], rtol=1e-6)


def test_each_block_of_a_row_gets_a_length_of_its_own() -> None:
    rows = csr_matrix(np.array([[3, 4, 7], [0, 0, 2], [5, 0, 0]], np.float32))
    found = tfidf.of_lengths(rows, [2, 3], [2, 0.5]).toarray()
    expected = [[1.2, 1.6, 0.5], [0, 0, 0.5], [2, 0, 0]]
    np.testing.assert_allclose(found, expected, rtol=1e-6)
