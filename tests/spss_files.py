"""Builds small SPSS files by hand, as the format's own description has it."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_MISSING = -1.7976931348623157e308  # what SPSS writes where nothing is


@dataclass(frozen=True)
class Column:
    """A variable: its values, and what the file tells of them.

    ``width`` is 0 for numbers, else bytes of text; ``form`` is SPSS's number of a
    format (5 plain, 20 a date, 22 a moment, 21 a time).
    """

    name: str
    values: Sequence[float | str | None]
    label: str = ""
    width: int = 0
    form: int = 5
    meanings: Mapping[float, str] = field(default_factory=dict)
    missing: Sequence[float | str] = ()
    is_range: bool = False


def sav(path: Path, *columns: Column, encoding: str = "utf-8", said: str = "") -> Path:
    """An SPSS file of columns, in an encoding that it says or another."""
    rows = len(columns[0].values) if columns else 0
    places, at = [], 1
    for column in columns:
        places.append(at)
        at += _segments(column)
    header = b"$FL2" + b"@(#) SPSS DATA FILE made by hand".ljust(60)
    header += struct.pack("<iiiiid", 2, at - 1, 0, 0, rows, 100.0)
    header += b"01 Feb 26" + b"09:30:00" + b" " * 64 + b"\0" * 3
    variables = b"".join(_variable(column, encoding) for column in columns)
    labels = b"".join(
        _meanings(column, place, encoding)
        for column, place in zip(columns, places, strict=True)
        if column.meanings
    )
    name = (said or encoding).encode()
    told = struct.pack("<iiii", 7, 20, 1, len(name)) + name
    end = struct.pack("<ii", 999, 0)
    cases = b"".join(
        _value(column, column.values[row], encoding)
        for row in range(rows)
        for column in columns
    )
    path.write_bytes(header + variables + labels + told + end + cases)
    return path


def _segments(column: Column) -> int:
    return max(1, -(-column.width // 8))


def _variable(column: Column, encoding: str) -> bytes:
    form = (1 if column.width else column.form) << 16 | max(column.width, 8) << 8
    missing = -2 if column.is_range else len(column.missing)
    head = (2, column.width, bool(column.label), missing, form, form)
    record = struct.pack("<iiiiii", *head) + column.name.upper().encode().ljust(8)
    if column.label:
        raw = column.label.encode(encoding)
        record += struct.pack("<i", len(raw)) + raw + b"\0" * (-len(raw) % 4)
    for value in column.missing:
        record += _value(
            Column("", (), width=8 * isinstance(value, str)), value, encoding
        )
    rest = struct.pack("<iiiiii", 2, -1, 0, 0, form, form) + b" " * 8
    return record + rest * (_segments(column) - 1)


def _meanings(column: Column, place: int, encoding: str) -> bytes:
    record = struct.pack("<ii", 3, len(column.meanings))
    for value, meaning in column.meanings.items():
        raw = meaning.encode(encoding)
        padded = raw + b" " * (-(len(raw) + 1) % 8)
        record += struct.pack("<dB", value, len(raw)) + padded
    return record + struct.pack("<iii", 4, 1, place)


def _value(column: Column, value: float | str | None, encoding: str) -> bytes:
    if column.width:
        raw = str(value or "").encode(encoding)
        return raw.ljust(8 * _segments(column))
    return struct.pack("<d", _MISSING if value is None else value)
