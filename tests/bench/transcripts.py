"""What reading many transcripts costs: memory that does not grow, and little time."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median

import spacy

from tests.bench import watched
from tests.bench.ratios import Ratio
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch

MANY, FEW = 1_000, 100  # transcripts
WORDS = 10_000  # in each: an interview of an hour and more
ROUNDS = 5
_READ = [sys.executable, "-m", "voicecode", "read"]


def ratios(texts: Sequence[str]) -> Iterator[Ratio]:
    """Measure reading transcripts made of the same texts."""
    with tempfile.TemporaryDirectory() as folder:
        few = _folder(texts, FEW, Path(folder) / "few")
        many = _folder(texts, MANY, Path(folder) / "many")
        small, _ = _peak(few)
        large, seconds = _peak(many)
        what = (
            f"peak memory of reading: {MANY:,} / {FEW} transcripts of {WORDS:,} words"
        )
        measured = f"{what} ({large:.0f} / {small:.0f} MB, {seconds:.0f} s)"
        yield Ratio(measured, large / small, 1.3)
        value = median(_against_tokeniser(few) for _ in range(ROUNDS))
    yield Ratio(f"reading a transcript of {WORDS:,} words / tokeniser", value, 1)


def _folder(texts: Sequence[str], transcripts: int, folder: Path) -> Path:
    folder.mkdir()
    said = cycle(texts)
    for number in range(transcripts):
        turns, words = [], 0
        while words < WORDS:
            text = " ".join(next(said).split())
            words += len(text.split())
            turns += [f"Interviewer: And what about {words}?", f"Young person: {text}"]
        path = folder / f"yp-{number:04}.txt"
        path.write_text("\n\n".join(turns), encoding="utf-8")
    return folder


def _peak(folder: Path) -> tuple[float, float]:
    """Read a folder; give the peak memory in MB and the seconds."""
    output = str(folder.with_suffix(".jsonl"))
    return watched.cost([*_READ, str(folder), "-o", output, "-q"])


def _against_tokeniser(folder: Path) -> float:
    """Read one transcript, and tokenise its text; give the ratio of their times."""
    path = min(folder.iterdir())
    nlp = spacy.blank("en")
    started = time.perf_counter()
    deque(read.units(read.opened(Inputs((path,))), Watch()), maxlen=0)
    between = time.perf_counter()
    nlp(path.read_text(encoding="utf-8"))
    return (between - started) / (time.perf_counter() - between)
