"""Shares: answers of which everybody gave one, printed so that no small one shows.

Counts are rounded and small ones are not given; but a question's shares add up to all
who answered, and are worked out from exact numbers. So shares, and in the last resort
counts, are left out until whoever reads the print cannot tell how many gave any answer
that few gave: for each of them two numbers at least are possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from voicecode.analysis import small_numbers
from voicecode.domain.disclosure import Publication, Range

NO_SHARE = "–"
_NEAR = 4  # how far from the true numbers others are looked for


@dataclass(frozen=True, slots=True)
class Share:
    """One answer: how many gave it, and what is printed of that.

    ``length`` is that of a bar that tells no more than the print.
    """

    count: int
    printed: str
    share: str
    length: int = 0

    @property
    def has_share(self) -> bool:
        """Whether a share is given."""
        return self.share != NO_SHARE

    @property
    def is_hidden(self) -> bool:
        """Whether not even a rounded count is given."""
        return self.printed == small_numbers.HIDDEN


def one(count: int, base: int, publication: Publication) -> Share:
    """Print an answer by itself, among others that need not add up."""
    return Share(
        count,
        small_numbers.printed(count, publication),
        small_numbers.share(count, base, publication) or NO_SHARE,
        0
        if small_numbers.is_small(count, publication)
        else small_numbers.rounded(count, publication.rounding),
    )


def of_all(counts: Sequence[int], publication: Publication) -> tuple[str, list[Share]]:
    """Print how many answered a question, and its answers, one from everybody."""
    base = sum(counts)
    print_ = _Print(
        small_numbers.printed(base, publication),
        [one(count, base, publication) for count in counts],
    )
    while any(_is_known(print_, at, publication) for at in range(len(counts))):
        less = _with_less(print_, publication)
        if less is None:
            break
        print_ = less
    return print_.base, print_.shares


@dataclass(frozen=True, slots=True)
class _Print:
    """What is printed of a question: how many answered, and each answer."""

    base: str
    shares: list[Share]

    def with_share(self, at: int, **changes: str | int) -> _Print:
        changed = replace(self.shares[at], **changes)  # type: ignore[arg-type] # fields
        return replace(
            self, shares=[*self.shares[:at], changed, *self.shares[at + 1 :]]
        )


def _is_known(print_: _Print, at: int, publication: Publication) -> bool:
    """Tell whether a small count could be worked out by those who read the print."""
    shares = print_.shares
    if not small_numbers.is_small(shares[at].count, publication):
        return False
    possible: set[int] = set()
    base = sum(one.count for one in shares)
    is_told = print_.base != small_numbers.HIDDEN
    told = small_numbers.told(base, publication) if is_told else Range(0, None)
    others = [one for place, one in enumerate(shares) if place != at]
    for guess in _near(base, told):
        rest = _sums([list(_possible(one, guess, publication)) for one in others])
        possible.update(
            count
            for count in _possible(shares[at], guess, publication)
            if guess - count in rest
        )
        if len(possible) > 1:
            return False
    return True


def _possible(share: Share, base: int, publication: Publication) -> Iterator[int]:
    """Yield the counts that a printed answer leaves possible, of so many in all."""
    told = (
        Range(0, None)
        if share.is_hidden
        else small_numbers.told(share.count, publication)
    )
    for count in _near(share.count, told):
        if not share.has_share or f"{_per_cent(count, base)}%" == share.share:
            yield count


def _near(count: int, told: Range) -> Iterator[int]:
    """Yield the numbers near one that the print leaves possible, itself the first.

    A few are enough: whatever they show to be possible is.
    """
    return (
        count + step
        for step in sorted(range(-_NEAR, _NEAR + 1), key=abs)
        if told.holds(count + step)
    )


def _sums(choices: Sequence[Sequence[int]]) -> set[int]:
    sums = {0}
    for several in choices:
        sums = {so_far + count for so_far in sums for count in several}
    return sums


def _per_cent(count: int, base: int) -> int | None:
    return round(Fraction(100 * count, base)) if base else None


def _with_less(print_: _Print, publication: Publication) -> _Print | None:
    """Leave out one more share, the smallest; then a count; then how many answered."""
    shares = print_.shares
    smallest = sorted(range(len(shares)), key=lambda at: shares[at].count)
    for at in smallest:
        if shares[at].has_share:
            return print_.with_share(at, share=NO_SHARE)
    for at in smallest:
        count, is_hidden = shares[at].count, shares[at].is_hidden
        if count and not is_hidden and not small_numbers.is_small(count, publication):
            return print_.with_share(at, printed=small_numbers.HIDDEN, length=0)
    if print_.base != small_numbers.HIDDEN:
        return replace(print_, base=small_numbers.HIDDEN)
    return None
