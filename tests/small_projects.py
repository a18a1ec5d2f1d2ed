"""Small projects, made by hand in the store, that tests of reviewing share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from voicecode.codebooks import codebook_file
from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Role
from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.store import (
    codebooks_table,
    codings_table,
    project_file,
    questions_table,
    runs_table,
    sources_table,
    texts_table,
    units_table,
)
from voicecode.store.sources_table import Arrival

CODEBOOK = """\
voicecode: 1
id: small
title: A small book
themes:
  - id: reliability
    name: Reliability
    codes:
      - id: punctuality
        name: Turning up on time
        definition: Arriving when arranged.
        include: ["an hour late", "did not come"]
        exclude: ["a late bus"]
        rules: [{phrase: "late"}]
      - id: promises
        name: Keeping promises
        definition: Doing what was said.
        rules: [{phrase: "promised"}]
  - id: voice
    name: Voice of the child
    codes:
      - id: listened
        name: Being listened to
        definition: Being asked, heard and believed.
        include: ["they asked me"]
        exclude: ["the outcome"]
        rules: [{phrase: "listen"}]
      - id: decisions
        name: A say in decisions
        definition: Choice over one's own life.
        rules: [{phrase: "decide"}]
"""
THEMES = {
    "punctuality": "reliability",
    "promises": "reliability",
    "listened": "voice",
    "decisions": "voice",
}
INTERVIEW = (
    "Interviewer: How was your worker?",
    "Young person: She was an hour late, again. But she did listen to me.",
    "Interviewer: And then?",
    "Young person: Then nobody asked me anything. They decide.",
    "Interviewer: Who decides?",
    "Young person: Not me. He promised, and he came late.",
)
PROPOSED: Mapping[str, Sequence[str]] = {
    "yp-01.txt#2": (
        "punctuality negative 0.94 an hour late",
        "listened positive 0.61 did listen to me",
    ),
    "yp-01.txt#4": ("decisions negative 0.55 They decide",),
    "yp-01.txt#6": (
        "punctuality negative 0.72 came late",
        "promises negative 0.81 He promised",
    ),
}


def made(
    folder: Path,
    *,
    interviews: Mapping[str, Sequence[str]] | None = None,
    proposed: Mapping[str, Sequence[str]] = PROPOSED,
    flagged: Iterable[str] = (),
    settings: str = 'title = "Riverside"\n',
    asked: Iterable[str] = (),
) -> Path:
    """Make a project of interviews, one turn a line, and what a run proposed for them.

    A proposal is a line of code, valence, confidence and the words that earned it.
    Wherever words that are ``asked`` stand, somebody has to say what they name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "codebook.yaml").write_text(CODEBOOK, "utf-8")
    (folder / "voicecode.toml").write_text(settings, "utf-8")
    project_file.create(folder / project_file.NAME)
    book, _ = codebook_file.read(folder / "codebook.yaml")
    with project_file.opened(folder) as file, file.writing():
        codebooks_table.add(file, book, text=CODEBOOK)
        for source, turns in (interviews or {"yp-01.txt": INTERVIEW}).items():
            store(file, source, turns, asked)
        propose(file, proposed, flagged)
    return folder


def propose(
    file: project_file.ProjectFile,
    proposed: Mapping[str, Sequence[str]],
    flagged: Iterable[str] = (),
) -> None:
    """Let a run propose codes and flag units for safeguarding."""
    run = runs_table.begin(file, "code", codebook=1, settings={}, model=None)
    flags = set(flagged)
    coded = [
        (
            row,
            CodedUnit(
                unit,
                tuple(_coding(unit, line) for line in proposed.get(unit.name, ())),
                ("safeguarding",) if unit.name in flags else (),
            ),
        )
        for row, unit in units_table.rows(file)
    ]
    codings_table.write(file, run, coded)
    runs_table.complete(file, run)


def store(
    file: project_file.ProjectFile,
    source: str,
    turns: Sequence[str],
    asked: Iterable[str] = (),
) -> None:
    """Store an interview, one turn a line, with what is asked about its words."""
    units: list[Unit] = []
    text = ""
    for number, turn in enumerate(turns, start=1):
        speaker, _, words = turn.partition(": ")
        start = len(text) + len(speaker) + 2
        role = Role.INTERVIEWER if speaker == "Interviewer" else Role.CHILD
        span = Span(start, start + len(words))
        units.append(Unit(source, number, words, span, role=role, speaker=speaker))
        text += turn + "\n"
    document = Document(source, Kind.TRANSCRIPT, text, ())
    arrival = Arrival(source, Kind.TRANSCRIPT, source, is_protected=True)
    sources_table.add(file, arrival, [(document, units)])
    questions = [
        Question(words, Span(*found.span()), "capital")
        for words in asked
        for found in re.finditer(rf"\b{re.escape(words)}\b", text)
    ]
    row = texts_table.current(file, source)
    assert row is not None
    questions_table.write(file, row, questions, {})


def _coding(unit: Unit, line: str) -> Coding:
    code, valence, confidence, words = line.split(" ", 3)
    start = unit.text.index(words)
    evidence = Evidence(f"{code}.1", Span(start, start + len(words)), words)
    return Coding(
        code, THEMES[code], Valence(valence), float(confidence), ("rules",), (evidence,)
    )
