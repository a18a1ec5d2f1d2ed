"""Tables: which codes each coder gave each unit, and the ways to read them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from voicecode.agreement import sets
from voicecode.agreement.ratings import NOT_CODED, Ratings
from voicecode.agreement.ratios import Floats
from voicecode.agreement.sets import Booleans

_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?")


@dataclass(frozen=True)
class Table:
    """Several coders' codes of the same units.

    ``coded`` is units x coders: who coded what; ``has`` is units x coders x codes,
    False throughout where ``coded`` is.
    """

    units: tuple[str, ...]
    coders: tuple[str, ...]
    codes: tuple[str, ...]
    coded: Booleans
    has: Booleans

    def sets(self) -> tuple[Ratings, Booleans]:
        """Read each coding's whole set as one value; give the sets too.

        The sets are values x codes.
        """
        different, place = sets.distinct(self.has[self.coded])
        given = np.full(self.coded.shape, NOT_CODED, dtype=np.int64)
        given[self.coded] = place
        return Ratings(given, len(different)), different

    def presence(self, code: str) -> Ratings:
        """Read whether a code is present, 1, or absent, 0."""
        has = self.has[:, :, self.codes.index(code)]
        return Ratings(np.where(self.coded, has, NOT_CODED), values=2)

    def numbers(self) -> tuple[Ratings, Floats] | None:
        """Read codes as numbers, in order; give the numbers too.

        None unless every coding has exactly one code, and that a number.
        """
        rows = self.has[self.coded]
        used = [code for code, has in zip(self.codes, rows.T, strict=True) if any(has)]
        one_each = bool(used) and bool((rows.sum(axis=1) == 1).all())
        if not one_each or not all(map(_NUMBER.fullmatch, used)):
            return None
        value = [float(code) if code in used else 0.0 for code in self.codes]
        numbers, place = np.unique(rows @ np.array(value), return_inverse=True)
        given = np.full(self.coded.shape, NOT_CODED, dtype=np.int64)
        given[self.coded] = place
        return Ratings(given, len(numbers)), numbers

    def codes_of(self, unit: int, coder: int) -> frozenset[str]:
        """Name the codes that a coder gave a unit, both by their place."""
        has = self.has[unit, coder].tolist()
        return frozenset(
            code for code, it_has in zip(self.codes, has, strict=True) if it_has
        )

    @property
    def paired(self) -> Booleans:
        """Which units two coders or more coded."""
        coders = self.coded.astype(np.int64) @ np.ones(len(self.coders))
        return np.greater_equal(coders, 2)

    @property
    def empty(self) -> Booleans:
        """To which units nobody gave any code."""
        return np.logical_not(self.has.any(axis=(1, 2)))

    def only(self, kept: Booleans) -> Table:
        """Keep some of the units."""
        units = tuple(np.array(self.units, dtype=object)[kept])
        return Table(units, self.coders, self.codes, self.coded[kept], self.has[kept])


def of(
    codings: Mapping[tuple[str, str], Collection[str]],
    *,
    codes: Sequence[str] | None = None,
) -> Table:
    """Set out the codes of each (unit, coder); one who is not there did not code it.

    Units keep their order, coders stand in alphabetical order, and so do the codes
    unless they are given; those given must hold all that occur.
    """
    units = tuple(dict.fromkeys(unit for unit, _ in codings))
    coders = tuple(sorted({coder for _, coder in codings}))
    if codes is None:
        codes = sorted({code for given in codings.values() for code in given})
    row, column, layer = map(_places, (units, coders, codes))
    coded = np.zeros((len(units), len(coders)), dtype=np.bool_)
    has = np.zeros((*coded.shape, len(codes)), dtype=np.bool_)
    for (unit, coder), given in codings.items():
        coded[row[unit], column[coder]] = True
        has[row[unit], column[coder], [layer[code] for code in given]] = True
    return Table(units, coders, tuple(codes), coded, has)


def _places(names: Sequence[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(names)}
