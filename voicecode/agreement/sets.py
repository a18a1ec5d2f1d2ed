"""Sets of codes, as boolean rows and as numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Booleans = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]


def distinct(rows: Booleans) -> tuple[Booleans, Integers]:
    """List the different sets and say which one each row is.

    ``rows`` is sets x codes. The first result is different sets x codes, in an
    order that depends on the sets alone; the second has one place in it for each
    row.
    """
    # One more code, which no set holds, so that there is one to pack.
    packed = np.packbits(np.pad(rows, ((0, 0), (0, 1))), axis=1)
    _, first, place = np.unique(packed, axis=0, return_index=True, return_inverse=True)
    return rows[first], place.reshape(-1).astype(np.int64)
