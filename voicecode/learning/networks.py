"""Networks: one layer of rectified sums between what is seen and the codes.

They find what no plane divides. Several, begun at different places or taught by
different units, err less together; side by side they are one network again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from sklearn.neural_network import MLPClassifier

Reals = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_BATCH = 256
_PACE = 0.002  # of Adam's steps; twice the usual, as their ends are averaged


@dataclass(frozen=True, slots=True)
class Plan:
    """How many sums a network has, and how it is taught.

    ``smooth`` is the weight of its squared weights. It goes through all units
    ``rounds`` times, or more often where they are few: ``steps`` are taken at the
    least, one a batch. Fitting till the end would learn units by heart. Its weights are
    the means over the second half of the rounds (Polyak and Juditsky 1992).
    """

    sums: int
    smooth: float
    rounds: int
    steps: int


@dataclass(frozen=True, slots=True)
class Network:
    """``inner`` (width, sums), ``outer`` (sums, codes), and what is added to each."""

    inner: Weights
    inner_constants: Weights
    outer: Weights
    outer_constants: Weights

    def scores(self, numbers: Reals, counts: csr_matrix) -> Reals:
        """Score rows for every code: shape (rows, codes).

        A row is its ``numbers`` and then its ``counts``, which are nearly all 0. A
        score is the logarithm of the odds that the code holds. It is worked out so
        that a row's company matters nothing.
        """
        seen = np.asarray(numbers, dtype=np.float64)
        of_numbers, of_counts = np.split(self.inner, [seen.shape[1]])
        sums = seen @ of_numbers + self.inner_constants + counts @ of_counts
        np.maximum(sums, 0, out=sums)
        return np.asarray(sums @ self.outer + self.outer_constants, dtype=np.float64)

    def in_order(self, place: Sequence[int]) -> Network:
        """Give the same for codes in another order."""
        order = list(place)
        outer, constants = self.outer[:, order], self.outer_constants[order]
        return replace(self, outer=outer, outer_constants=constants)

    def seeing(self, middles: Reals, widths: Reals) -> Network:
        """Give the one that sees numbers as they are.

        This one was taught with their ``middles`` at 0 and in units of ``widths``.
        """
        inner = self.inner / widths[:, None]
        constants = self.inner_constants - middles @ inner
        return replace(
            self,
            inner=inner.astype(np.float32),
            inner_constants=constants.astype(np.float32),
        )


def fitted(numbers: Weights, holds: Flags, plan: Plan, *, seed: int) -> Network:
    """Learn from rows of numbers of a usual size; ``holds`` has shape (rows, codes)."""
    from sklearn.neural_network import MLPClassifier  # noqa: PLC0415 # slow to load

    sides, seen = holds.astype(np.int64), numbers.astype(np.float32, copy=False)
    codes = np.arange(sides.shape[1])
    if len(codes) == 1:
        sides, codes = sides.ravel(), np.arange(2)  # as scikit-learn wants one code
    model = MLPClassifier(
        (plan.sums,),
        alpha=plan.smooth,
        batch_size=min(_BATCH, len(seen)),
        learning_rate_init=_PACE,
        random_state=seed,
    )
    batches = -(-len(seen) // _BATCH)
    rounds = max(plan.rounds, -(-plan.steps // batches))
    ends = []
    for done in range(1, rounds + 1):
        model.partial_fit(seen, sides, classes=codes)
        if 2 * done > rounds:
            ends.append(_parts(model))
    return Network(*(np.mean(part, axis=0) for part in zip(*ends, strict=True)))


def _parts(model: MLPClassifier) -> list[Weights]:
    """Copy a network's weights, which the next round would change."""
    (inner, outer), (inner_constants, outer_constants) = model.coefs_, model.intercepts_
    parts = (inner, inner_constants, outer, outer_constants)
    return [np.array(part, np.float32) for part in parts]


def together(networks: Sequence[Network]) -> Network:
    """Make one of several, whose scores are the mean of theirs."""
    share = np.float32(1 / len(networks))
    return Network(
        inner=np.hstack([one.inner for one in networks]),
        inner_constants=np.hstack([one.inner_constants for one in networks]),
        outer=np.vstack([one.outer for one in networks]) * share,
        outer_constants=np.sum([one.outer_constants for one in networks], axis=0)
        * share,
    )
