"""Scorers: the models that score a text for each code, each in a way of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecode.learning.linear import Linear
from voicecode.learning.memory import Memory


@dataclass(frozen=True, slots=True)
class Scorers:
    """What scores texts for all codes.

    ``linear`` sees words, runs of letters and families, ``near`` pairs of words that
    stand near each other. ``leaning`` says how well or ill the words speak of a code.
    ``memory`` finds units like a text, where any are remembered.
    """

    linear: Linear
    near: Linear
    leaning: Linear
    memory: Memory | None = None

    def in_order(self, place: Sequence[int]) -> Scorers:
        """Give the same for codes in another order."""
        return Scorers(
            linear=self.linear.in_order(place),
            near=self.near.in_order(place),
            leaning=self.leaning.in_order(place),
            memory=self.memory and self.memory.in_order(place),
        )
