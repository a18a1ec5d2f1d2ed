"""Scales: the words by which an inspectorate says how many."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class QuantityWord:
    """A word, and the smallest share that it stands for.

    ``low`` lies between 0 and 1; ``is_over`` says that the share must be larger than
    it. The word is said before a group: "most parents".
    """

    word: str
    low: Fraction
    is_over: bool = False

    def fits(self, share: Fraction) -> bool:
        """Tell whether a share is large enough for the word."""
        return share > self.low if self.is_over else share >= self.low

    @property
    def key(self) -> str:
        """What the word stands for, as a reader is told: "most: 75% or more"."""
        return f"{self.word}: " + (
            f"over {self.percent}" if self.is_over else f"{self.percent} or more"
        )

    @property
    def percent(self) -> str:
        """The smallest share in per cent."""
        return f"{float(self.low * 100):g}%"


@dataclass(frozen=True, slots=True)
class Scale:
    """Quantity words from most to fewest, and where they come from.

    No word is said of fewer than ``least_base`` people.
    """

    id: str
    title: str
    version: str
    source: str
    words: tuple[QuantityWord, ...]
    least_base: int = 10

    @property
    def keys(self) -> tuple[str, ...]:
        """What each word stands for; the last has no lower end but an upper one."""
        *above, last = self.words
        if not above or last.low:
            return tuple(word.key for word in self.words)
        under = "up to" if above[-1].is_over else "below"
        end = f"{last.word}: {under} {above[-1].percent}"
        return (*(word.key for word in above), end)

    def word(self, count: int, base: int) -> str | None:
        """Give the word for so many of a number of people, by the exact fraction.

        None for a base that is too small, or a share below every word's.
        """
        if base < max(self.least_base, 1):
            return None
        share = Fraction(count, base)
        return next((one.word for one in self.words if one.fits(share)), None)
