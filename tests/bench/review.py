"""What a large project costs the reviewer: the time until the first screen stands."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.ratios import Ratio
from tests.cli.terminals import Terminal
from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.store import (
    codings_table,
    project_file,
    runs_table,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival
from voicecode.workflows import init, open_project

ROUNDS = 9
LARGE, SMALL = 1_000, 10  # interviews
TURNS = 60  # in an interview, half of them questions
_SHOWN = "kept saying so"  # stands in every codable unit


def ratios() -> Iterator[Ratio]:
    """Measure how much longer the first screen of a large project takes."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large", Path(folder) / "small"
        _made(large, LARGE)
        _made(small, SMALL)
        _seconds(large), _seconds(small)
        pairs = [(_seconds(large), _seconds(small)) for _ in range(ROUNDS)]
    value = median(one / other for one, other in pairs)
    one, other = (median(times) for times in zip(*pairs, strict=True))
    what = f"first review screen: {LARGE:,} interviews / {SMALL} interviews"
    yield Ratio(f"{what} ({one:.2f} / {other:.2f} s)", value, 1.5)


def _seconds(project: Path) -> float:
    """Start the review screen as a person does; wait until a unit stands on it."""
    started = time.perf_counter()
    with Terminal("review", "-p", project, "--coder", "Ana") as terminal:
        terminal.wait_for(_SHOWN)
        taken = time.perf_counter() - started
        terminal.press("q")
        terminal.ended()
    return taken


def _made(folder: Path, interviews: int) -> None:
    """Make a project of invented interviews, with codes proposed by chance."""
    init.init(folder, codebook="childrens-voice", title="Bench")
    chance = random.Random(interviews)
    with project_file.opened(folder) as file, file.writing():
        for number in range(interviews):
            _store(file, f"interviews/yp-{number:04}.txt")
        version = open_project.codebook(file)
        codes = [(code.theme, code.id) for code in version.codes.values()]
        run = runs_table.begin(
            file, "code", codebook=version.number, settings={}, model=None
        )
        coded = (
            (row, CodedUnit(unit, tuple(_proposed(unit, codes, chance))))
            for row, unit in units_table.rows(file)
        )
        codings_table.write(file, run, coded)
        runs_table.complete(file, run)


def _store(file: ProjectFile, source: str) -> None:
    units: list[Unit] = []
    text = ""
    for number in range(1, TURNS + 1):
        is_asked = number % 2
        said = (
            f"I told them at turn {number} of {source} and {_SHOWN} until they heard."
        )
        words = "And what came of it?" if is_asked else said
        role = Role.INTERVIEWER if is_asked else Role.CHILD
        span = Span(len(text), len(text) + len(words))
        units.append(Unit(source, number, words, span, role=role, speaker=role))
        text += words + "\n"
    document = Document(source, Kind.TRANSCRIPT, text, ())
    arrival = Arrival(source, Kind.TRANSCRIPT, source, is_protected=True)
    sources_table.add(file, arrival, [(document, units)])


def _proposed(
    unit: Unit, codes: list[tuple[str, str]], chance: random.Random
) -> Iterator[Coding]:
    if not unit.is_codable:
        return
    for theme, code in chance.sample(codes, chance.choice((0, 0, 1, 1, 2))):
        evidence = Evidence(f"{code}.1", Span(0, 11), unit.text[:11])
        confidence = chance.uniform(0.3, 1)
        yield Coding(code, theme, Valence.MIXED, confidence, ("rules",), (evidence,))
