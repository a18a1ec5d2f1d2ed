"""Sampling: units drawn by chance, each with the probability it had to be drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def drawn(units: Iterable[str], count: int, *, seed: int) -> dict[str, float]:
    """Draw ``count`` units; give each its inclusion probability, above 0 up to 1.

    A simple random sample without replacement: every unit has the same probability,
    ``count`` over all units, and 1 where there are not that many. Each unit has a
    permanent random number, made of the seed and its name, and the lowest are drawn
    (Ohlsson 1995). So the order in which units come changes nothing, a larger sample
    holds the smaller one of its seed, and units that come later put few others out.
    They are given in the order of their numbers: who stops halfway has a sample too.
    """
    ranked = sorted(dict.fromkeys(units), key=lambda unit: (_number(unit, seed), unit))
    chosen = ranked[: max(count, 0)]
    return {unit: len(chosen) / len(ranked) for unit in chosen}


def _number(unit: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}\n{unit}".encode()).digest()
