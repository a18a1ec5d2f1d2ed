"""The log of replacements: what kind, where and how many, without what was replaced."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from voicecode import cells
from voicecode.domain.pseudonyms import Replacement

COLUMNS = ("source", "start", "end", "stand_in", "kind")


@dataclass(slots=True)
class Log:
    """The replacements made so far, a row each; places count in the protected text."""

    _lines: io.StringIO = field(default_factory=lambda: io.StringIO(newline=""))

    def __post_init__(self) -> None:
        csv.writer(self._lines).writerow(COLUMNS)

    def add(self, source: str, replacements: Iterable[Replacement]) -> None:
        """Add a document's replacements."""
        rows = csv.writer(self._lines)
        for one in replacements:
            row = (source, str(one.now.start), str(one.now.end), one.stand_in, one.kind)
            rows.writerow(map(cells.guarded, row))

    def written(self) -> str:
        """Give the log as CSV."""
        return self._lines.getvalue()
