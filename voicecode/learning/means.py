"""Means: what training makes use of beside units and a codebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecode.domain.lexicons import WordFamily
from voicecode.learning.sentence_vectors import SentenceVectors

# By which thresholds are lowered, in log odds, for voices unlike those learnt from: so
# that codes are proposed as often as they were coded in files that were left out.
STRANGERS = 0.2


@dataclass(frozen=True, slots=True)
class Means:
    """What training makes use of; ``seed`` settles all that is left to chance.

    Where nobody wants to know how well it does, it ``is_scored`` False: of the valences
    of units held out nothing is said then. Thresholds are ``lowered`` in log odds where
    voices unlike those learnt from will be coded. Only fictional units may be
    ``remembered``.
    """

    families: Sequence[WordFamily] = ()
    vectors: SentenceVectors | None = None
    seed: int = 0
    is_scored: bool = True
    lowered: float = 0.0
    remembered: bool = False

    @property
    def looking(self) -> float:
        """The share of the work, about, that it is to look at the texts."""
        return 0.9 if self.vectors else 0.2
