"""Valences: whether an account is good, bad, or both."""

from __future__ import annotations

from enum import StrEnum


class Valence(StrEnum):
    """Whether an account is good, bad, or both."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"

    @property
    def flipped(self) -> Valence:
        """The valence that a negation makes of this one."""
        return _FLIPPED[self]


_FLIPPED = {
    Valence.POSITIVE: Valence.NEGATIVE,
    Valence.NEGATIVE: Valence.POSITIVE,
    Valence.MIXED: Valence.MIXED,
}
