"""Disputes as a CSV: what coders differ on, with room for what is decided."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from voicecode import cells, output_files
from voicecode.domain.decisions import Action
from voicecode.domain.settlements import Dispute

COLUMNS = ("unit", "code", "decision", "memo", "given by", "not by", "text")
_DECISIONS = {True: Action.SETTLE, False: Action.DISMISS, None: ""}


def write(path: Path, disputes: Iterable[Dispute], *, texts: Mapping[str, str]) -> None:
    """Write a row for each dispute; ``texts`` are the units' words, by their names.

    All that people wrote is guarded against being taken for a formula.

    Raises:
        OutputError: the file cannot be written.
    """
    with (
        output_files.whole_file(path) as staged,
        staged.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for one in disputes:
            row = (
                one.unit,
                one.code,
                _DECISIONS[one.settled],
                "",
                ", ".join(one.given_by),
                ", ".join(one.not_by),
                texts.get(one.unit, ""),
            )
            writer.writerow(map(cells.guarded, row))
