from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from voicecode.learning import besides
from voicecode.learning.besides import Besides


def test_it_may_be_had_of_some_units_alone() -> None:
    families = csr_matrix(np.eye(3, dtype=np.float32))
    seen = Besides(np.arange(6, dtype=np.float32).reshape(3, 2), families)
    some = seen.of(np.array([0, 2]))
    assert some.vectors.tolist() == [[0, 1], [4, 5]]
    assert some.families.toarray().tolist() == [[1, 0, 0], [0, 0, 1]]


def test_there_may_be_nothing() -> None:
    seen = besides.nothing(2)
    assert seen.vectors.shape == seen.families.shape == (2, 0)
