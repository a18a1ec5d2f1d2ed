"""How much of what tells of harm is flagged: python -m tests.disclosures.

``disclosures.csv`` holds what was invented before the rules were looked at, halved
by chance: rules were widened on the open half, the kept half was never looked at. What
came later, told round about, was widened on as well. ``none`` is harmless, and has
the words of harm.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from voicecode import resources
from voicecode.domain.people import Role
from voicecode.intake import gold_tables
from voicecode.rules.coding import RuleCoder
from voicecode.workflows import open_codebook

SAID = Path(__file__).with_suffix(".csv")
HALVES = ("open", "later", "kept")
HARMLESS = "none"


@dataclass(frozen=True)
class Measured:
    """How many texts there are, how many were flagged, and which were not."""

    there: int
    flagged: int
    left: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        return self.flagged / self.there


@cache
def _rules() -> RuleCoder:
    return open_codebook.opened("safeguarding")[1]


def _measured(texts: list[str], roles: list[Role]) -> Measured:
    found = [bool(codings) for codings in _rules().code(texts, roles)]
    left = (text for text, one in zip(texts, found, strict=True) if not one)
    return Measured(len(texts), sum(found), tuple(left))


def measure(half: str, *, harmless: bool) -> Measured:
    """Flag one half of what is told of harm, or of what is harmless."""
    with SAID.open(encoding="utf-8", newline="") as lines:
        rows = [
            row
            for row in csv.DictReader(lines)
            if row["half"] == half and (row["harm"] == HARMLESS) is harmless
        ]
    roles = [Role(row["voice"].split()[0]) for row in rows]
    return _measured([row["text"] for row in rows], roles)


def everyday() -> Measured:
    """Flag the training corpus: what people say of services, harm among it."""
    units = list(gold_tables.read(resources.training_corpus()))
    return _measured([one.text for one in units], [one.role for one in units])


def _table() -> Iterator[tuple[str, Measured]]:
    for half in HALVES:
        yield f"harm, {half} half", measure(half, harmless=False)
    for half in ("open", "kept"):
        yield f"harmless, {half} half", measure(half, harmless=True)
    yield "training corpus", everyday()


def main() -> int:
    print("what                 texts  flagged  share")
    for name, done in _table():
        print(f"{name:19} {done.there:6,}  {done.flagged:7,}  {done.share:5.3f}")
        if "--list" in sys.argv and "kept" not in name and done.there < 1000:
            print(*done.left, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
