"""Units as rows of features, where a test cares for little of what is seen of them."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_matrix

from voicecode.learning import besides
from voicecode.learning.scoring import Rows


def of_one_sentence(rows: csr_matrix) -> Rows:
    """Give units of one sentence each, whose words and pairs are the same rows."""
    units, none = rows.shape[0], np.empty(0, np.int64)
    return Rows(
        whole=rows,
        near=rows,
        besides=besides.nothing(units),
        tones=np.zeros((units, 2)),
        sentences=csr_matrix((0, rows.shape[1])),
        owners=none,
        places=none,
        unit_words=np.ones(units, np.int64),
        sentence_words=none,
    )
