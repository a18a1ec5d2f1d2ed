"""What whole commands cost: help, and the memory of a national survey."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tests.bench.ratios import Ratio

ROUNDS = 7
NATIONAL, SMALL = 557_077, 10_000  # answers; the first is The Big Ask's (2021)
_VOICECODE = [sys.executable, "-m", "voicecode"]


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Measure the commands; the survey is coded by rules with the default codebook."""
    typer = [sys.executable, "-c", "import typer"]
    value = median(
        _seconds([*_VOICECODE, "--help"]) / _seconds(typer) for _ in range(ROUNDS)
    )
    yield Ratio("voicecode --help / python -c 'import typer'", value, 2)
    with tempfile.TemporaryDirectory() as folder:
        large, seconds = _survey(texts, NATIONAL, Path(folder))
        small, _ = _survey(texts, SMALL, Path(folder))
    what = f"peak memory: {NATIONAL:,} answers / {SMALL:,} answers"
    measured = f"{what} ({large:.0f} / {small:.0f} MB, {seconds:.0f} s)"
    yield Ratio(measured, large / small, 1.3)


def _survey(texts: Sequence[str], answers: int, folder: Path) -> tuple[float, float]:
    """Code a survey of so many answers; give the peak memory in MB and the seconds."""
    path = folder / "survey.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "role", "text"])
        for number, text in enumerate(islice(cycle(texts), answers), start=1):
            # Half of the answers get a word of their own, as typing errors would be.
            own = f"{text} x{number}y" if number % 2 else text
            rows.writerow([number, "child", own])
    command = [*_VOICECODE, "code", str(path), "-o", str(folder / "coded.jsonl"), "-q"]
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"coding {answers:,} answers failed")
    return usage.ru_maxrss / 1024, time.perf_counter() - started


def _seconds(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
