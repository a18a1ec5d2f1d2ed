"""The rows of a Parquet table.

Everything here is done in a process of its own; see ``apart``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voicecode.intake import archives
from voicecode.intake.handed_rows import Batch, Headers, Part

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

LIBRARY = "pyarrow.parquet"
_ROWS = 500  # handed over together


def parts(path: str, source: str) -> Iterator[Part]:
    """Yield the headers, then the rows; all are looked through before.

    Raises:
        BadInputError: the table is broken, locked, or unpacks to far too much.
    """
    with closing(_opened(path, source)) as file:
        names = tuple(str(name) for name in file.schema_arrow.names)
        whole = 0
        for batch in _batches(file, source):
            whole += batch.nbytes
            if archives.is_bomb(whole, Path(path).stat().st_size):
                raise archives.too_large(source)
        yield Headers(names)
        for batch in _batches(file, source):
            values = [column.to_pylist() for column in batch.columns]
            yield Batch([list(row) for row in zip(*values, strict=True)])


def _opened(path: str, source: str) -> ParquetFile:
    import pyarrow as pa  # noqa: PLC0415 # only in the process apart
    import pyarrow.parquet as pq  # noqa: PLC0415

    pa.set_cpu_count(1)
    try:
        return pq.ParquetFile(path, memory_map=False, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise archives.broken(source) from error


def _batches(file: ParquetFile, source: str) -> Iterator[Any]:
    import pyarrow as pa  # noqa: PLC0415

    try:
        yield from file.iter_batches(_ROWS, use_threads=False)
    except pa.ArrowMemoryError:
        raise
    except (pa.ArrowException, OSError, ValueError) as error:
        raise archives.broken(source) from error
