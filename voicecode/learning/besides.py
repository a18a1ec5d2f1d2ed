"""Besides: what networks see of texts beside the signs for each code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Numbers = npt.NDArray[np.int64]
Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Besides:
    """Sentence vectors (units, width) and families (units, families).

    ``families`` holds the logarithm of 1 + how often each family is heard. Where there
    are no vectors, or no families, the width is 0.
    """

    vectors: Vectors
    families: csr_matrix

    def of(self, units: Numbers) -> Besides:
        """Give those of some units alone."""
        return Besides(self.vectors[units], self.families[units])


def nothing(units: int) -> Besides:
    """Give what is seen where there are neither vectors nor families."""
    return Besides(np.empty((units, 0), np.float32), csr_matrix((units, 0)))
