"""Networks: one layer of rectified sums between numbers and the codes.

They find what no plane divides. Several, begun at different places or taught by
different units, err less together; side by side they are one network again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

_BATCH = 256


@dataclass(frozen=True, slots=True)
class Plan:
    """How many sums a network has, and how it is taught.

    ``smooth`` is the weight of its squared weights. It goes through all units
    ``rounds`` times, or more often where they are few: ``steps`` are taken at the
    least, one a batch. Fitting till the end would learn units by heart.
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

    def scores(self, numbers: Reals) -> Reals:
        """Score rows of numbers (rows, width) for every code: shape (rows, codes).

        A score is the logarithm of the odds that the code holds. It is worked out so
        precisely that a row's company matters nothing.
        """
        seen = np.asarray(numbers, dtype=np.float64)
        sums = np.maximum(seen @ self.inner + self.inner_constants, 0)
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


def fitted(numbers: Reals, holds: Flags, plan: Plan, *, seed: int) -> Network:
    """Learn from rows of numbers of a usual size; ``holds`` has shape (rows, codes)."""
    from sklearn.neural_network import MLPClassifier  # noqa: PLC0415 # slow to load

    sides, seen = holds.astype(np.int64), numbers.astype(np.float32)
    codes = np.arange(sides.shape[1])
    if len(codes) == 1:
        sides, codes = sides.ravel(), np.arange(2)  # as scikit-learn wants one code
    model = MLPClassifier(
        (plan.sums,),
        alpha=plan.smooth,
        batch_size=min(_BATCH, len(seen)),
        random_state=seed,
    )
    batches = -(-len(seen) // _BATCH)
    for _ in range(max(plan.rounds, -(-plan.steps // batches))):
        model.partial_fit(seen, sides, classes=codes)
    (inner, outer), (inner_constants, outer_constants) = model.coefs_, model.intercepts_
    parts = (inner, inner_constants, outer, outer_constants)
    return Network(*(part.astype(np.float32) for part in parts))


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
