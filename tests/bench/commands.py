"""What whole commands cost: help, and the memory of a national survey."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import spacy

from tests.bench import watched
from tests.bench.ratios import Ratio

ROUNDS = 7
NATIONAL, SMALL = 557_077, 10_000  # answers; the first is The Big Ask's (2021)
JOBS = 2
_VOICECODE = [sys.executable, "-m", "voicecode"]


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Measure the commands; the survey is coded by rules and classifier."""
    typer = [sys.executable, "-c", "import typer"]
    value = median(
        _seconds([*_VOICECODE, "--help"]) / _seconds(typer) for _ in range(ROUNDS)
    )
    yield Ratio("voicecode --help / python -c 'import typer'", value, 2)
    with tempfile.TemporaryDirectory() as folder:
        _survey(texts, SMALL, Path(folder))  # the shipped model is trained once
        large, seconds = _survey(texts, NATIONAL, Path(folder))
        yardstick = _tokenised(_answers(texts, NATIONAL))
        small, _ = _survey(texts, SMALL, Path(folder))
    what = f"rules and classifier, whole command, {JOBS} processes / tokeniser on one"
    measured = f"{what} ({NATIONAL:,} answers, {seconds:.0f} / {yardstick:.0f} s)"
    yield Ratio(measured, seconds / yardstick, 3)
    what = f"peak memory: {NATIONAL:,} answers / {SMALL:,} answers"
    yield Ratio(f"{what} ({large:.0f} / {small:.0f} MB)", large / small, 1.3)


def _answers(texts: Sequence[str], count: int) -> Iterator[str]:
    """Repeat texts; half of them get a word of their own, as typing errors would be."""
    for number, text in enumerate(islice(cycle(texts), count), start=1):
        yield f"{text} x{number}y" if number % 2 else text


def _tokenised(texts: Iterator[str]) -> float:
    """Tokenise and cut into sentences, letting go of each; give the seconds."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    started = time.perf_counter()
    deque(nlp.pipe(texts), maxlen=0)
    return time.perf_counter() - started


def _survey(texts: Sequence[str], answers: int, folder: Path) -> tuple[float, float]:
    """Code a survey of so many answers; give the peak memory in MB and the seconds."""
    path = folder / "survey.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "role", "text"])
        for number, text in enumerate(_answers(texts, answers), start=1):
            rows.writerow([number, "child", text])
    output = str(folder / "coded.jsonl")
    command = [*_VOICECODE, "code", str(path), "-o", output, "-q", "--jobs", str(JOBS)]
    return watched.cost(command)


def _seconds(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
