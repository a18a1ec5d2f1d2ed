"""Coded units as JSON lines, CSV or Parquet: the same columns in each.

Lists and mappings are JSON inside CSV and Parquet. A CSV's texts are guarded against
being taken for formulas; JSON lines and Parquet hold them to the letter.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import IO, Any

from voicecode import cells, output_files
from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence
from voicecode.errors import OutputError

COLUMNS = (
    "source", "unit", "participant", "speaker", "role", "attributes", "question",
    "answer", "text", "start", "end", "codings", "flags",
)  # fmt: skip
_NESTED = ("attributes", "codings", "flags")
_WRITTEN = ("source", "participant", "speaker", "question", "text")
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_ROWS = 5000  # in one row group of Parquet
# Escaped in JSON, which reads back the same: what a terminal obeys, what some readers
# take for the end of a line, and the halves of characters, which UTF-8 cannot write.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_DELETE = "\x7f"  # the one of them that is ASCII


def record(coded: CodedUnit) -> dict[str, Any]:
    """Give a coded unit as the mapping that one line of JSON holds.

    When it was said, counted from the recording's start, is its attribute "at".
    """
    unit = coded.unit
    at = {"at": unit.clock} if unit.clock else {}
    return {
        "source": unit.source,
        "unit": unit.number,
        "participant": unit.participant,
        "speaker": unit.speaker,
        "role": unit.role,
        "attributes": {**at, **unit.attributes},
        "question": unit.question,
        "answer": unit.answer,
        "text": unit.text,
        "start": unit.span.start,
        "end": unit.span.end,
        "codings": [_coding(coding) for coding in coded.codings],
        "flags": list(coded.flags),
    }


def _coding(coding: Coding) -> dict[str, Any]:
    return {
        "code": coding.code,
        "theme": coding.theme,
        "valence": coding.valence,
        "confidence": coding.confidence,
        "by": list(coding.by),
        "evidence": [_evidence(found) for found in coding.evidence],
    }


def _evidence(found: Evidence) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
    }


def line(coded: CodedUnit) -> str:
    """Give a coded unit as one line of JSON, its line end included."""
    return _json(record(coded)) + "\n"


def _json(value: object) -> str:
    text = _ENCODER.encode(value)
    if text.isascii() and _DELETE not in text:
        return text  # mostly so, and asked at once
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def write_lines(file: IO[str], units: Iterable[CodedUnit]) -> Iterator[CodedUnit]:
    """Write JSON lines, and pass the units on."""
    for coded in units:
        file.write(line(coded))
        yield coded


def read_lines(lines: Iterable[str], kinds: Mapping[str, Kind]) -> Iterator[CodedUnit]:
    """Read back what ``write_lines`` wrote; ``kinds`` has those of the sources."""
    for row in map(json.loads, lines):
        unit = Unit(
            source=row["source"],
            number=row["unit"],
            text=row["text"],
            span=Span(row["start"], row["end"]),
            kind=kinds[row["source"]],
            role=Role(row["role"]),
            speaker=row["speaker"],
            participant=row["participant"],
            attributes=row["attributes"],
            question=row["question"],
            answer=Answer(row["answer"]) if row["answer"] else None,
        )
        yield CodedUnit(
            unit, tuple(map(_read_coding, row["codings"])), (*row["flags"],)
        )


def _read_coding(row: Mapping[str, Any]) -> Coding:
    evidence = (
        Evidence(found["rule"], Span(found["start"], found["end"]), found["text"])
        for found in row["evidence"]
    )
    return Coding(
        code=row["code"],
        theme=row["theme"],
        valence=Valence(row["valence"]) if row["valence"] else None,
        confidence=row["confidence"],
        by=tuple(row["by"]),
        evidence=tuple(evidence),
    )


def _write_jsonl(path: Path, units: Iterable[CodedUnit]) -> int:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        return sum(1 for _ in write_lines(file, units))


def _write_csv(path: Path, units: Iterable[CodedUnit]) -> int:
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for row in map(_row, units):
            writer.writerow({key: _cell(key, value) for key, value in row.items()})
            count += 1
    return count


def _row(coded: CodedUnit) -> dict[str, Any]:
    row = record(coded)
    return {**row, **{key: _json(row[key]) for key in _NESTED}}


def _cell(key: str, value: Any) -> Any:  # noqa: ANN401 # a cell is what it is
    if isinstance(value, str) and key in _WRITTEN:
        return cells.guarded(value)
    return value


def _write_parquet(path: Path, units: Iterable[CodedUnit]) -> int:
    import pyarrow as pa  # noqa: PLC0415 # only Parquet pays for it
    import pyarrow.parquet as pq  # noqa: PLC0415

    numbers = {"unit": pa.int64(), "start": pa.int64(), "end": pa.int64()}
    schema = pa.schema([(name, numbers.get(name, pa.string())) for name in COLUMNS])
    rows, count = map(_row, units), 0
    with pq.ParquetWriter(path, schema) as writer:
        while group := list(islice(rows, _ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema))
            count += len(group)
    return count


def write(path: Path, units: Iterable[CodedUnit]) -> int:
    """Write coded units in the format that the path's name asks for; count them.

    "-" is JSON lines on stdout.

    Raises:
        OutputError: the name has no known ending, or the file cannot be written.
    """
    if str(path) == "-":
        return sum(1 for _ in write_lines(sys.stdout, units))
    ending = path.suffix.lower()
    if ending not in WRITERS:
        raise OutputError(
            f"{path}: no such format.", hint=f"End the name in {', '.join(WRITERS)}."
        )
    with output_files.whole_file(path) as staged:
        return WRITERS[ending](staged, units)


WRITERS: Mapping[str, Callable[[Path, Iterable[CodedUnit]], int]] = {
    ".jsonl": _write_jsonl,
    ".csv": _write_csv,
    ".parquet": _write_parquet,
}
