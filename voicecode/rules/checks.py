"""Checks: whether the other words that a candidate needs stand near its anchor."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from voicecode.rules.relation import Integers

MOST_CHECKS = 4  # of one entry
WIDEST = 64  # words; what may stand farther off is not checked beforehand


class Check(NamedTuple):
    """Words of which one must stand near an anchor: ``least`` to ``most`` words on.

    Negative distances are before the anchor. ``numbers`` may still grow by words that
    fit ``patterns``. ``frequency`` is their share of all words said.
    """

    numbers: Set[int]
    patterns: frozenset[str]
    least: int
    most: int
    frequency: float


@dataclass(slots=True)
class CheckTable:
    """One check an entry, asked of many candidates at once.

    ``bits`` has a row a group of words and a bit a word, least significant first.
    """

    groups: dict[int, int] = field(default_factory=dict)  # the very set: its row
    asked: list[Set[int]] = field(default_factory=list)  # those sets, kept alive
    by_pattern: dict[str, list[int]] = field(default_factory=dict)
    members: list[set[int]] = field(default_factory=list)
    rows: list[tuple[int, int, int]] = field(default_factory=list)
    table: npt.NDArray[np.int32] = field(
        default_factory=lambda: np.empty((0, 3), np.int32)
    )
    bits: npt.NDArray[np.uint8] = field(
        default_factory=lambda: np.empty((0, 0), np.uint8)
    )

    def add(self, check: Check | None) -> None:
        """Add the check of the next entry; None lets it pass."""
        if check is None or max(-check.least, check.most) > WIDEST:
            self.rows.append((-1, 0, 0))
            return
        key = id(check.numbers)
        if key not in self.groups:
            self.groups[key] = len(self.groups)
            self.asked.append(check.numbers)
            self.members.append(set(check.numbers))
            for pattern in check.patterns:
                self.by_pattern.setdefault(pattern, []).append(self.groups[key])
        self.rows.append((self.groups[key], check.least, check.most))

    def meet(self, number: int, pattern: str) -> None:
        """Take note of a word that fits a glob."""
        for group in self.by_pattern.get(pattern, ()):
            self.members[group].add(number)
            if number >> 3 < self.bits.shape[1]:
                self.bits[group, number >> 3] |= 1 << (number & 7)

    def settle(self, vocabulary: int) -> None:
        """Make the arrays anew when entries came or the vocabulary outgrew them."""
        if len(self.table) != len(self.rows):
            self.table = np.array(self.rows, dtype=np.int32).reshape(-1, 3)
        elif vocabulary >> 3 < self.bits.shape[1]:
            return
        room = (vocabulary + vocabulary // 2 >> 3) + 1
        self.bits = np.zeros((len(self.members), room), np.uint8)
        for group, numbers in enumerate(self.members):
            at = np.fromiter(numbers, np.int64, len(numbers))
            marks = (1 << (at & 7)).astype(np.uint8)
            np.bitwise_or.at(self.bits[group], at >> 3, marks)

    def passed(
        self, words: Surroundings, positions: Integers, entries: Integers
    ) -> npt.NDArray[np.bool_]:
        """Tell which candidates have a word of their group near enough."""
        group, least, most = self.table[entries].T
        passed: npt.NDArray[np.bool_] = group < 0
        widths = np.where(passed, 0, most - least + 1)
        first = positions + least + WIDEST
        row = group.astype(np.int64) * self.bits.shape[1]
        bits = self.bits.ravel()
        # There are few widths, and a table for each costs less than one ragged row.
        for width in np.flatnonzero(np.bincount(widths)).tolist():
            asked = np.flatnonzero(widths == width)
            at = first[asked] + np.arange(width)[:, None]
            found = bits.take(row[asked] + words.places.take(at))
            found &= words.bits.take(at)
            passed[asked] |= found.any(axis=0)
        return passed


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A batch's words as places and bits of a row, with room around them."""

    places: Integers
    bits: npt.NDArray[np.uint8]

    @classmethod
    def of(cls, numbers: npt.NDArray[np.int32]) -> Surroundings:
        """Prepare the numbers of a batch's words."""
        padded = np.pad(numbers, WIDEST)
        bits = (1 << (padded & 7)).astype(np.uint8)
        bits[padded == 0] = 0
        return cls(places=(padded >> 3).astype(np.int64), bits=bits)
