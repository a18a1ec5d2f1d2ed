"""Judges: from the signs of a text to the probability of each code, and proposals.

With many units, networks see the signs of all codes at once: what speaks for one code
may speak against another. They see which families of words are heard together too, and
sentence vectors, where there are any, and find in them what no plane divides. Each is
taught by all units but a fold, and what it says of that fold is one more sign in the
learnt combination.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import networks, sigmoids, thresholds
from voicecode.learning.besides import Besides
from voicecode.learning.networks import Network, Plan
from voicecode.learning.sigmoids import Sigmoid

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float32]

FEWEST = 2_000  # units; with fewer a network knows no more than its signs
_FOLDS = 2
# Times as wide as signs are a vector's numbers, and families: each says little.
_FAINT, _FAINTER = 2.0, 8.0
_PLAN = Plan(sums=256, smooth=0.2, rounds=8, steps=250)  # by files left out


@dataclass(frozen=True, slots=True)
class Judge:
    """``network`` sees the signs of all codes, code by code, and what is besides."""

    sigmoid: Sigmoid
    thresholds: Reals
    network: Network | None = None

    def chances(self, signs: Reals, besides: Besides) -> Reals:
        """Give probabilities, 0 to 1, from signs of shape (units, codes, signs)."""
        if self.network is not None:
            numbers = _side_by_side(signs, besides)
            signs = _and(signs, self.network.scores(numbers, besides.families))
        return self.sigmoid.chances(signs)

    def in_order(self, place: Sequence[int]) -> Judge:
        """Give the same for codes in another order."""
        order = list(place)
        sigmoid = Sigmoid(self.sigmoid.weights, self.sigmoid.constants[order])
        return Judge(sigmoid, self.thresholds[order], self._network_in_order(order))

    def _network_in_order(self, order: list[int]) -> Network | None:
        """Turn round what it says of codes, and what it sees of them."""
        if self.network is None:
            return None
        turned, sums = self.network.in_order(order), self.network.inner.shape[1]
        seen = (len(self.sigmoid.weights) - 1) * len(order)
        signs, besides = np.split(turned.inner, [seen])
        signs = signs.reshape(len(order), -1, sums)[order].reshape(-1, sums)
        return replace(turned, inner=np.vstack([signs, besides]))


def sees_vectors(units: int) -> bool:
    """Whether so many units teach what sentence vectors mean, all at once.

    Where they are fewer, vectors are features among others. Linear models that see them
    say more of the units that they learnt from than networks can set right.
    """
    return units >= FEWEST


def untaught(sigmoid: Sigmoid, codes: int) -> Judge:
    """Judge where no unit was coded: by what the signs weigh by themselves."""
    nothing = np.zeros((0, codes))
    return Judge(sigmoid, thresholds.matched(nothing, nothing.astype(bool)))


def fitted(
    signs: Reals,
    besides: Besides,
    holds: Flags,
    *,
    by_default: Sigmoid,
    lowered: float,
    seed: int,
) -> tuple[Judge, Reals]:
    """Learn from signs of units held out; give what it says of them while held out.

    ``signs`` has shape (units, codes, signs) and ``holds`` (units, codes);
    ``by_default`` stands where nothing is to be learnt. Thresholds are ``lowered`` in
    log odds.
    """
    network = None
    if sees_vectors(len(holds)):
        network, said = _networks(signs, besides, holds, seed=seed)
        signs = _and(signs, said)
    sigmoid = sigmoids.fitted(signs, holds, untaught=by_default)
    chances = sigmoid.chances(signs)
    matched = thresholds.matched(chances, holds, lowered=lowered)
    return Judge(sigmoid, matched, network), chances


def _networks(
    signs: Reals, besides: Besides, holds: Flags, *, seed: int
) -> tuple[Network, Reals]:
    """Learn networks; give them as one, and what those said that did not see a unit."""
    numbers, families = _side_by_side(signs, besides), besides.families
    usual, middles, widths = _usual(numbers, families, signs=signs[0].size)
    said = np.empty(holds.shape)
    found = []
    for turn, out in enumerate(_folds(len(holds), seed=seed)):
        kept = np.setdiff1d(np.arange(len(holds)), out)
        one = networks.fitted(usual[kept], holds[kept], _PLAN, seed=seed + turn)
        found.append(one.seeing(middles, widths))
        said[out] = found[-1].scores(numbers[out], families[out])
    return networks.together(found), said


def _usual(
    numbers: Reals, families: csr_matrix, *, signs: int
) -> tuple[Weights, Reals, Reals]:
    """Give all that networks see about 0 and of a usual size, middles and widths.

    Of the numbers so many are ``signs``.
    """
    often = np.asarray(families.mean(axis=0)).ravel()
    spread = np.asarray(families.power(2).mean(axis=0)).ravel() - often**2
    middles = np.concatenate([numbers.mean(axis=0), often])
    widths = np.concatenate([numbers.std(axis=0), np.sqrt(np.maximum(spread, 0))])
    widths[widths == 0] = 1
    widths[signs : numbers.shape[1]] *= _FAINT
    widths[numbers.shape[1] :] *= _FAINTER
    usual = np.empty((len(numbers), len(widths)), np.float32)
    usual[:, : numbers.shape[1]] = numbers
    usual[:, numbers.shape[1] :] = families.toarray()
    usual -= middles.astype(np.float32)
    usual /= widths.astype(np.float32)
    return usual, middles, widths


def _folds(units: int, *, seed: int) -> Iterator[Numbers]:
    fold = np.random.default_rng(seed).permutation(units) % _FOLDS
    return (np.flatnonzero(fold == turn) for turn in range(_FOLDS))


def _side_by_side(signs: Reals, besides: Besides) -> Reals:
    units, codes, kinds = signs.shape
    return np.hstack([signs.reshape(units, codes * kinds), besides.vectors])


def _and(signs: Reals, said: Reals) -> Reals:
    return np.concatenate([signs, said[:, :, None]], axis=2)
