"""What a report costs beside the coding of what it reports on."""

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

from tests.bench.ratios import Ratio
from voicecode.reports import templates

UNITS = 5_000
QUESTIONS = ("What is good?", "What would you change?")
_ROLES = ("Child", "Child", "Child", "Parent", "Foster carer")
_OFTEN = ("Always", "Sometimes", "Hardly ever", "Never")
_VOICECODE = [sys.executable, "-m", "voicecode"]


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Measure every template against coding by rules and classifier, in one run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _survey(texts, folder / "survey.csv")
        _seconds(folder, "init", "p", "-q")
        _seconds(folder, "import", "survey.csv", "-p", "p", "-q")
        _seconds(folder, "code", "-p", "p", "-q")  # the shipped model is trained once
        coding = _seconds(folder, "code", "-p", "p", "-q")
        slowest, seconds = max(
            ((one, _report(folder, one)) for one in templates.names()),
            key=lambda pair: pair[1],
        )
    what = f"a report of {UNITS:,} units, the slowest template ({slowest}), / coding"
    yield Ratio(f"{what} ({seconds:.1f} / {coding:.1f} s)", seconds / coding, 2)


def _survey(texts: Sequence[str], path: Path) -> None:
    """Write a survey of so many answers, two from each respondent."""
    said = cycle(texts)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["ID", "Role", "How often does your worker come?", *QUESTIONS])
        for number in range(1, UNITS // len(QUESTIONS) + 1):
            role, often = _ROLES[number % 5], _OFTEN[number % 4]
            rows.writerow([number, role, often, *islice(said, len(QUESTIONS))])


def _report(folder: Path, template: str) -> float:
    return _seconds(
        folder, "report", "--template", template, "--format", "html",
        "-o", f"{template}.html", "-p", "p", "--allow-unreviewed", "-q",
    )  # fmt: skip


def _seconds(folder: Path, *command: str) -> float:
    keys = {"XDG_DATA_HOME": str(folder / "keys")}
    started = time.perf_counter()
    subprocess.run(
        [*_VOICECODE, *command], cwd=folder, env={**os.environ, **keys}, check=True
    )
    return time.perf_counter() - started
