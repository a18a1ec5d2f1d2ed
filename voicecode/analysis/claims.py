"""Claims: what words say of counts, and so give away: quantities, leanings, shares."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from voicecode.analysis.entries import Given
from voicecode.domain.counts import Balance
from voicecode.domain.disclosure import Cell, Publication
from voicecode.domain.scales import QuantityWord, Scale


class Leaning(StrEnum):
    """Which way most of a group's people lean on a topic."""

    WELL = "mostly said that it goes well"
    CONCERN = "mostly raised concerns"
    DIVIDED = "said both that it goes well and that it does not"


def leaning(balance: Balance, publication: Publication) -> Leaning | None:
    """Say which way people lean: twice as many for it as against, or neither.

    None where too few took a side.
    """
    well = balance.positive + balance.mixed
    badly = balance.negative + balance.mixed
    if balance.total - balance.unsaid < publication.threshold:
        return None
    if well > 2 * badly:
        return Leaning.WELL
    if badly > 2 * well:
        return Leaning.CONCERN
    return Leaning.DIVIDED


def of_leaning(
    leans: Leaning, sides: tuple[Cell, Cell, Cell], publication: Publication
) -> Iterator[Given]:
    """Yield what a leaning gives away of those who said well, badly and both."""
    well, badly, both = sides
    yield {well: 1, badly: 1, both: 1}, publication.threshold
    if leans is Leaning.DIVIDED:
        yield {badly: 2, both: 1, well: -1}, 0
        yield {well: 2, both: 1, badly: -1}, 0
    else:
        more, fewer = (well, badly) if leans is Leaning.WELL else (badly, well)
        yield {more: 1, fewer: -2, both: -1}, 1


def of_word(scale: Scale, share: Fraction, cells: tuple[Cell, Cell]) -> Iterator[Given]:
    """Yield what the word for a share gives away of the count's and base's cells."""
    at = next(n for n, word in enumerate(scale.words) if word.fits(share))
    yield _reached(scale.words[at], cells)
    if at:
        yield _missed(scale.words[at - 1], cells)


def _reached(word: QuantityWord, cells: tuple[Cell, Cell]) -> Given:
    count, base = cells
    low = word.low
    return {count: low.denominator, base: -low.numerator}, int(word.is_over)


def _missed(word: QuantityWord, cells: tuple[Cell, Cell]) -> Given:
    count, base = cells
    low = word.low
    return {base: low.numerator, count: -low.denominator}, int(not word.is_over)


def of_share(per_cent: int, cells: tuple[Cell, Cell]) -> list[Given]:
    """Say what a share in whole per cent gives away of the count's and base's cells.

    Halves are rounded to the even number, as Python does.
    """
    count, base = cells
    ends = per_cent % 2  # whether the halves above and below belong to others
    return [
        ({count: 200, base: -(2 * per_cent - 1)}, ends),
        ({count: -200, base: 2 * per_cent + 1}, ends),
    ]
