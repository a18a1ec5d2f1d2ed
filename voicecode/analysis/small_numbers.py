"""Small numbers: counts and shares as they may be printed."""

from __future__ import annotations

from fractions import Fraction

from voicecode.domain.disclosure import Publication, Range

HIDDEN = "suppressed"


def printed(count: int, publication: Publication) -> str:
    """Give a count as it is printed: 0, "fewer than 5", or rounded.

    A true zero stays 0: where nobody is counted nobody is known by it.
    """
    if count == 0:
        return "0"
    if count < publication.threshold:
        return f"fewer than {publication.threshold}"
    return f"{rounded(count, publication.rounding):,}"


def counted(count: int, one: str, many: str, publication: Publication) -> str:
    """Count things in words that agree: "about 20 passages", "fewer than 5 people"."""
    said = printed(count, publication)
    if publication.rounding > 1 and count >= publication.threshold:
        said = f"about {said}"
    return f"{said} {one if said == '1' else many}"


def rounded(count: int, to: int) -> int:
    """Round to the nearest multiple, a half up; what is there never becomes 0."""
    nearest = (2 * count + to) // (2 * to) * to
    return max(nearest, to) if count else 0


def is_small(count: int, publication: Publication) -> bool:
    """Tell whether a count may not be printed."""
    return 0 < count < publication.threshold


def told(count: int, publication: Publication) -> Range:
    """Say which numbers a printed count leaves possible."""
    if count == 0:
        return Range(0, 0)
    if count < publication.threshold:
        return Range(1, publication.threshold - 1)
    to = publication.rounding
    shown = rounded(count, to)
    least = 1 if shown == to else shown - to // 2
    return Range(max(least, publication.threshold), shown + (to - 1) // 2)


def per_cent(count: int, base: int, publication: Publication) -> int | None:
    """Give a percentage from the exact figures; None where it would give one away.

    A share of a base, or of the rest of it, under the threshold is not printed.
    """
    if base < publication.threshold or is_small(count, publication):
        return None
    if is_small(base - count, publication):
        return None
    return round(Fraction(100 * count, base))
