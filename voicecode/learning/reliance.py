"""Reliance: how far each rule can be relied on, from units that people coded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from voicecode.domain.codings import Coding

Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SIGNS = ("hit", "rules", "reliance")
_DRAW = 4  # units' worth by which a rule's share is drawn to that of all rules

RuleCodings = Sequence[Sequence[Coding]]


@dataclass(frozen=True, slots=True)
class Reliance:
    """For each rule: how often it fired on coded units, and how often rightly.

    ``common`` is the share of right hits over all rules, 0 to 1.
    """

    fired: Mapping[str, int]
    right: Mapping[str, int]
    common: float

    def signs(
        self, codings: RuleCodings, columns: Mapping[str, int], held_out: Flags | None
    ) -> Reals:
        """Give what the rules say of each unit and code: shape (units, codes, 3).

        The signs are whether any rule fired, the logarithm of how many different ones
        did, and the log odds of the best one being right. Where these very units
        taught the reliance, ``held_out`` gives their codes (units, codes), and each is
        judged by all others.
        """
        signs = np.zeros((len(codings), len(columns), len(SIGNS)))
        total = (sum(self.fired.values()), sum(self.right.values()))
        for unit, of_unit in enumerate(codings):
            for coding in of_unit:
                code = columns[coding.code]
                own = None if held_out is None else bool(held_out[unit, code])
                rules = {found.rule for found in coding.evidence}
                best = max(self._odds(rule, own, total) for rule in rules)
                signs[unit, code] = (1.0, np.log(len(rules)), best)
        return signs

    def _odds(self, rule: str, own: bool | None, total: tuple[int, int]) -> float:
        fired, right = self.fired.get(rule, 0), self.right.get(rule, 0)
        common = self.common
        if own is not None:
            fired, right = fired - 1, right - own
            common = _share(total[1] - own, total[0] - 1)
        share = (right + _DRAW * common) / (fired + _DRAW)
        return float(np.log(share / (1 - share)))


def of(codings: RuleCodings, holds: Flags, columns: Mapping[str, int]) -> Reliance:
    """Count, for each rule, its hits and its right hits; ``holds``: (units, codes)."""
    fired: dict[str, int] = {}
    right: dict[str, int] = {}
    for unit, of_unit in enumerate(codings):
        for coding in of_unit:
            for rule in {found.rule for found in coding.evidence}:
                fired[rule] = fired.get(rule, 0) + 1
                is_right = int(holds[unit, columns[coding.code]])
                right[rule] = right.get(rule, 0) + is_right
    return Reliance(fired, right, _share(sum(right.values()), sum(fired.values())))


def _share(right: int, fired: int) -> float:
    """Take one hit of each kind for granted, so that no share is 0 or 1."""
    return (right + 1) / (fired + 2)
