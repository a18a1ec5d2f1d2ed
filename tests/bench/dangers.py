"""What dangerous and broken files cost: every one within its seconds and memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests import dangers
from tests.bench.ratios import Ratio


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Read each dangerous file in a process of its own; give the two worst."""
    del texts  # nobody said what is in them
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "in"
        inputs.mkdir()
        tried = {
            name: dangers.tried(path, Path(folder) / "units.jsonl")
            for name, path in dangers.each(inputs)
        }
    slowest = max(tried, key=lambda name: tried[name].seconds)
    seconds = tried[slowest].seconds
    what = f"seconds a dangerous file takes ({len(tried)} tried) / {dangers.SECONDS}"
    measured = f"{what} ({slowest}: {seconds:.1f})"
    yield Ratio(measured, seconds / dangers.SECONDS, 1)
    largest = max(tried, key=lambda name: tried[name].megabytes)
    megabytes = tried[largest].megabytes
    measured = f"MB that it takes / {dangers.MEGABYTES} ({largest}: {megabytes:.0f})"
    yield Ratio(measured, megabytes / dangers.MEGABYTES, 1)
