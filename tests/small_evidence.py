"""Small evidence drawn by chance, and all that is printed of it."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import openpyxl

from voicecode.analysis.mode_counts import ModeCounts
from voicecode.analysis.quotes import Pool
from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.analysis.tallies import Tally
from voicecode.domain import modes as modes_of
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import CodedUnit, Coders, Coding
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import Findings
from voicecode.domain.methods import Methods
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable, Parts, Provenance
from voicecode.domain.source_ids import SourceIds
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence
from voicecode.reports import html, markdown, scale_files, templates, word, workbook
from voicecode.workflows import telling
from voicecode.workflows.citing import Citing
from voicecode.workflows.telling import Counted, Terms

QUESTION = "What would you change?"
BOOK = Codebook(
    "small",
    "What people said",
    themes=(
        Theme(
            "rely",
            "Reliability",
            codes=(Code("late", "Lateness", "."), Code("kept", "Promises", ".")),
        ),
        Theme("voice", "Voice", codes=(Code("heard", "Listening", "."),)),
    ),
)
THEMES = {code.id: theme.id for theme, code in BOOK.all_codes()}
SCALE = scale_files.opened("education-scotland")
# All templates but the matrix, which sets people out row by row and is not published.
MATRIX = "framework-matrix"
PAGES = (
    templates.SHIPPED,
    *(one for one in templates.names() if one not in (templates.SHIPPED, MATRIX)),
)
_NO_TABLE = FigureTable("", (), ())
_PROVENANCE = Provenance(_NO_TABLE, ("No person has decided.",), _NO_TABLE, _NO_TABLE)
_GROUPS = ((Role.CHILD, 24), (Role.PARENT, 9), (Role.STAFF, 6))
_SAID = "come wait call ask lantern harbour visit write plan rest again why".split()
_SIDES = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None)


@dataclass(frozen=True, slots=True)
class Printed:
    """What was counted, and the texts of all files: pages by template and kind."""

    counted: Counted
    findings: Findings
    parts: Parts
    pages: dict[tuple[str, str], str]


def units(seed: int) -> list[CodedUnit]:
    """Draw what a few children, parents and staff say, and some of nobody's words."""
    chance = random.Random(seed)  # noqa: S311 # it draws evidence, and no secrets
    size = chance.choice([1, 1, 2, 4])
    said: list[CodedUnit] = []
    for role, most in _GROUPS:
        for number in range(chance.randint(0, most * size)):
            is_survey = role is not Role.STAFF and chance.random() < 0.6
            said.extend(_of_person(chance, role, number, is_survey=is_survey))
    for number in range(chance.randint(0, 3)):
        unit = _unit("note.md", number + 1, Role.UNKNOWN, kind=Kind.RECORD)
        said.append(_coded(chance, unit))
    return sorted(said, key=lambda one: one.unit.source)  # source by source


def _of_person(
    chance: random.Random, role: Role, number: int, *, is_survey: bool
) -> list[CodedUnit]:
    own = f"{role}-{number if chance.random() < 0.6 else 'group'}.docx"
    name = "survey.csv" if is_survey else own
    turns = range(1, 2 if is_survey else 1 + chance.randint(1, 3))
    kind = Kind.SURVEY if is_survey else Kind.TRANSCRIPT
    age = chance.choice(["younger", "older", "not said"])
    return [
        _coded(
            chance,
            _unit(
                name,
                10 * number + turn,
                role,
                kind=kind,
                who=f"{role} {number}",
                age=age if is_survey else "",
                is_blank=is_survey and chance.random() < 0.15,
            ),
        )
        for turn in turns
    ]


def _unit(  # a unit is told by a lot
    source: str,
    number: int,
    role: Role,
    *,
    kind: Kind,
    who: str | None = None,
    age: str = "",
    is_blank: bool = False,
) -> Unit:
    text = "" if is_blank else _words(source, number)
    answer = Answer.BLANK if is_blank else Answer.SUBSTANTIVE
    is_survey = kind is Kind.SURVEY
    return Unit(
        source,
        number,
        text,
        Span(0, len(text)),
        kind=kind,
        role=role,
        participant=who,
        attributes={"Age": age} if age else {},
        question=QUESTION if is_survey else None,
        answer=answer if is_survey else None,
    )


def _words(source: str, number: int) -> str:
    """Say something that nobody else says, with no number in it."""
    chance = random.Random(f"{source} {number}")  # noqa: S311 # as above
    return "They said " + " ".join(chance.choices(_SAID, k=7)) + "."


def _coded(chance: random.Random, unit: Unit) -> CodedUnit:
    if not unit.is_codable:
        return CodedUnit(unit)
    codes = chance.sample(sorted(THEMES), chance.choice([0, 1, 1, 1, 2, 2, 3]))
    codings = tuple(
        Coding(code, THEMES[code], chance.choice(_SIDES), 0.9, ("rules",), ())
        for code in codes
    )
    flags = ("safeguarding",) if chance.random() < 0.05 else ()
    return CodedUnit(unit, codings, flags)


def counted(said: list[CodedUnit]) -> Counted:
    """Count what was said."""
    tally, pool, survey = Tally(), Pool(), SurveyAnswers(str)
    speakers: defaultdict[str, set[str | None]] = defaultdict(set)
    for one in said:
        speakers[one.unit.source].add(one.unit.participant)
    modes = ModeCounts(
        {
            one.unit.source: modes_of.of(one.unit.kind, len(speakers[one.unit.source]))
            for one in said
        }
    )
    for one in said:
        for counts in (tally, pool, survey, modes):
            counts.add(one)
    return Counted(tally, pool, survey.counts(), modes)


def printed(said: list[CodedUnit], publication: Publication, folder: Path) -> Printed:
    """Print all that may be printed of it, as pages, section, workbook and Word."""
    made = counted(said)
    ids = SourceIds.numbered(made.tally.sources.items())
    citing = Citing(lambda unit: str(unit.role), ids)
    quotes = made.pool.chosen()
    list(citing.noting(said, quotes))
    cited = citing.cited(quotes)
    terms = Terms(BOOK, SCALE, publication)
    findings, parts = telling.told(made, cited, citing.speakers, terms)
    parts = replace(parts, provenance=_PROVENANCE)
    pages: dict[tuple[str, str], str] = {}
    for name in PAGES:
        own = templates.shipped(name)
        pages[name, "html"] = html.page(findings, folder=own, parts=parts)
        pages[name, "md"] = markdown.section(findings, folder=own, parts=parts)
    way = Methods("b00c", 2, 3, 0, "en", Coders.RULES)
    pages["methods of a run", "md"] = markdown.methods_section(findings, way, parts)
    word.section(findings, parts, folder / "section.docx")
    pages[PAGES[0], "docx"] = _word(folder / "section.docx")
    with workbook.quote_book(folder / "bank.xlsx") as book:
        book.finish(findings, parts.quotable, None)
    pages["bank", "xlsx"] = _excel(folder / "bank.xlsx")
    return Printed(made, findings, parts, pages)


def _word(path: Path) -> str:
    """Give a Word file's words as Markdown has them, so that both are read alike."""
    page = docx.Document(str(path))
    captions = iter([p.text for p in page.paragraphs if p.style.name == "Caption"])
    lines = [p.text for p in page.paragraphs if p.style.name not in ("Caption",)]
    for table in page.tables:
        lines += [f"**{next(captions)}**", ""]
        rows = [
            "| " + " | ".join(c.text for c in row.cells) + " |" for row in table.rows
        ]
        lines += [rows[0], "| --- |", *rows[1:], ""]
    return "\n".join(lines)


def _excel(path: Path) -> str:
    sheet = openpyxl.load_workbook(path)["Summary"]
    rows = [
        "| " + " | ".join(f"{cell.value}" for cell in row[1:]) + " |"
        for row in sheet.iter_rows()
    ]
    return "\n".join(
        ["**Passages that may be quoted**", "", rows[0], "| --- |", *rows[1:]]
    )
