from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from voicecode.errors import BadInputError
from voicecode.intake import parquet_rows
from voicecode.intake.handed_rows import Batch, Headers


def _written(path: Path, columns: dict[str, list[object]]) -> str:
    pq.write_table(pa.table(columns), path)
    return str(path)


def test_rows_come_by_the_batch(tmp_path: Path):
    path = _written(tmp_path / "a.parquet", {"n": [*range(700)], "t": ["x"] * 700})
    headers, first, second = parquet_rows.parts(path, "a.parquet")
    assert headers == Headers(("n", "t"))
    assert isinstance(first, Batch)
    assert isinstance(second, Batch)
    assert (first.rows[0], len(first.rows), len(second.rows)) == ([0, "x"], 500, 200)


def test_a_broken_page_is_found_before_a_row_is_handed_over(tmp_path: Path):
    path = tmp_path / "a.parquet"
    _written(path, {"t": [f"words number {n}" for n in range(5000)]})
    raw = bytearray(path.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 64] = b"\xff" * 64
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match="broken"):
        next(parquet_rows.parts(str(path), "a.parquet"))


def test_what_unpacks_to_far_too_much_is_refused(tmp_path: Path):
    path = _written(tmp_path / "a.parquet", {"t": ["words " * 100] * 50_000})
    with pytest.raises(BadInputError, match="too large"):
        next(parquet_rows.parts(path, "a.parquet"))


@pytest.mark.parametrize("raw", [b"PAR1", b"PAR1" + b"\0" * 99 + b"PAR1"])
def test_a_broken_table_is_refused(tmp_path: Path, raw: bytes):
    (tmp_path / "a.parquet").write_bytes(raw)
    with pytest.raises(BadInputError, match="broken"):
        next(parquet_rows.parts(str(tmp_path / "a.parquet"), "a.parquet"))
