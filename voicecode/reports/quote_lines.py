"""Quote lines: a quote bank as JSON, for programs and pages of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from voicecode.domain.findings import Findings
from voicecode.reports.quote_bank import Row


def write(
    path: Path, rows: Iterable[Row], findings: Findings, made_on: date | None
) -> int:
    """Write rows as one JSON object, streaming; give how many there were.

    Its keys are ``title``, ``made_on``, ``remarks`` and ``quotes``, a list of objects
    with the columns of the quote bank, one on a line.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        top = {
            "title": findings.title,
            "made_on": made_on.isoformat() if made_on else None,
            "remarks": findings.remarks,
        }
        file.write(_said(top).removesuffix("}") + ', "quotes": [')
        for row in rows:
            file.write("," if count else "")
            file.write("\n" + _said(asdict(row)))
            count += 1
        file.write("\n]}\n")
    return count


def _said(value: object) -> str:
    """Say a value; half a character, which UTF-8 cannot hold, is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    has_half = any("\ud800" <= character <= "\udfff" for character in text)
    return json.dumps(value) if has_half else text
