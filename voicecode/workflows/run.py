"""Run the main job: read and code in one pass, then write what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from voicecode import output_files
from voicecode.analysis import wording
from voicecode.analysis.attribution import People
from voicecode.analysis.counting import Quotes
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codings import CodedUnit
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import NOT_PROTECTED, Refusal, Remark
from voicecode.domain.findings import Findings
from voicecode.domain.methods import Methods
from voicecode.domain.report_parts import Parts
from voicecode.domain.source_ids import SourceIds
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.reports import (
    html,
    markdown,
    quote_bank,
    scale_files,
    word,
    workbook,
)
from voicecode.units.terms import Terms as Consents
from voicecode.workflows import (
    code,
    consent,
    methods,
    open_codebook,
    protect,
    read,
    telling,
)
from voicecode.workflows.citing import Citing
from voicecode.workflows.code import How
from voicecode.workflows.protect import Guard
from voicecode.workflows.read import Inputs, Opened, Watch
from voicecode.workflows.telling import Counted, Terms

CODED, BANK, BOOK = "coded.jsonl", "quote-bank.csv", "quote-bank.xlsx"
REPORT, SECTION = "report.html", "what-children-told-us.md"
WORD, METHODS = "what-children-told-us.docx", "methods.md"
FILES = (REPORT, WORD, SECTION, BOOK, BANK, CODED, METHODS)  # as they are named


@dataclass(frozen=True, slots=True)
class Edition:
    """How findings are told: in which scale's words of quantity, and made on which day.

    ``scale`` is a path, or the name of a shipped one. ``publication`` says how numbers
    are printed and how speakers are described.
    """

    scale: str = scale_files.DEFAULT
    made_on: date | None = None
    publication: Publication = field(default_factory=Publication)


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run wrote and found, and what it could not read.

    ``kept`` are the key and the lists beside it, where names were replaced.
    ``unheeded`` says whose consent was told of that nobody in the evidence goes by.
    ``said`` is what the person who runs it must know, with exact numbers of passages.
    """

    files: tuple[Path, ...]
    findings: Findings
    refused: tuple[Refusal, ...]
    kept: tuple[Path, ...] = ()
    said: tuple[str, ...] = ()
    unheeded: str = ""


@dataclass(slots=True)
class _Passing:
    """What is kept of the units that stream past."""

    tally: Tally = field(default_factory=Tally)
    pool: Pool = field(default_factory=Pool)
    people: People = field(default_factory=People)

    def add(self, coded: CodedUnit) -> None:
        self.tally.add(coded)
        self.pool.add(coded)
        self.people.add(coded.unit)


def run(
    inputs: Inputs,
    folder: Path,
    *,
    how: How,
    edition: Edition,
    protection: protect.How | None = None,
    watch: Watch,
) -> Finished:
    """Do the main job into a folder: all its files are written, or none.

    Names are replaced first, unless ``protection`` is None.

    Raises:
        VoicecodeError: the input, the codebook, the scale or the folder is wrong.
    """
    scale = scale_files.opened(edition.scale)
    how = code.ready(replace(how, language=inputs.language), learning=watch.learning)
    terms = Terms(open_codebook.read(how.codebook), scale, edition.publication)
    files = tuple(folder / name for name in FILES)
    opened, guard = _opened(inputs, files, how.codebook, protection)
    heeded = consent.terms(opened, is_protected=guard is not None)
    refused: list[Refusal] = []
    units = heeded.heard(read.units(opened, _noting(watch, refused)))
    with output_files.whole_files(folder) as staging:
        passed = _passed(heeded.marked(code.coded(units, how=how)), staging)
        unheeded = consent.check(heeded, inputs.consent)
        _check(passed.tally)
        named = [guard.refusal(one) for one in refused] if guard else refused
        done = _protection(guard, heeded, edition.publication)
        told = partial(_told, passed, terms, done, named)
        findings, parts = _banked(passed, terms, staging, edition.made_on, told)
        way = methods.of(how, edition.publication, protection=done)
        _write(findings, parts, way, staging, edition.made_on)
        kept = guard.keep() if guard else ()
    withheld = wording.on_withheld_exactly(passed.tally.heard().withheld)
    said = (findings.numbers, *findings.remarks[:-1], withheld)
    return Finished(files, findings, tuple(refused), kept, said, unheeded)


def _passed(coded: Iterable[CodedUnit], staging: Path) -> _Passing:
    """Write every unit; count and choose quotes on the way."""
    passing = _Passing()
    with (staging / CODED).open("w", encoding="utf-8", newline="\n") as lines:
        for one in coded_units.write_lines(lines, coded):
            passing.add(one)
    return passing


def _check(tally: Tally) -> None:
    if not tally.heard().units:
        raise BadInputError(
            "nothing that people said was found in the input.",
            hint="'voicecode read' shows how it is read; whoever withdrew is left out.",
        )


def _banked(
    passed: _Passing,
    terms: Terms,
    staging: Path,
    made_on: date | None,
    told: Callable[[Quotes, Mapping[str, str]], tuple[Findings, Parts]],
) -> tuple[Findings, Parts]:
    """Write the quote bank from the units that were written, and tell the findings.

    Only now is it known how many people share what is said of each.
    """
    citing = Citing(
        passed.people.said_by(terms.publication),
        SourceIds.numbered(passed.tally.sources.items()),
    )
    quotes = passed.pool.chosen()
    with ExitStack() as files:
        lines = files.enter_context((staging / CODED).open(encoding="utf-8"))
        bank = files.enter_context(
            (staging / BANK).open("w", encoding="utf-8", newline="")
        )
        sheets = files.enter_context(workbook.quote_book(staging / BOOK))
        again = coded_units.read_lines(lines, passed.tally.sources)
        cited = citing.noting(again, quotes)
        rows = quote_bank.rows(cited, terms.book, citing.said_by, citing.ids)
        quote_bank.write(bank, workbook.passed_on(sheets, rows))
        findings, parts = told(citing.cited(quotes), citing.speakers)
        sheets.finish(findings, parts.quotable, made_on)
    return findings, parts


def _told(
    passed: _Passing,
    terms: Terms,
    remarks: Sequence[str],
    refused: Sequence[Refusal],
    quotes: Quotes,
    speakers: Mapping[str, str],
) -> tuple[Findings, Parts]:
    counted = Counted(passed.tally, passed.pool)
    return telling.told(
        counted, quotes, speakers, terms, remarks=remarks, refused=refused
    )


def _write(
    findings: Findings,
    parts: Parts,
    way: Methods,
    staging: Path,
    made_on: date | None,
) -> None:
    """Write the files that are told from the findings alone."""
    pages = {
        REPORT: html.page(findings, made_on=made_on, parts=parts),
        SECTION: markdown.section(findings, made_on=made_on, parts=parts),
        METHODS: markdown.methods_section(findings, way, parts, made_on=made_on),
    }
    for name, text in pages.items():
        (staging / name).write_text(text, encoding="utf-8", newline="\n")
    word.section(findings, parts, staging / WORD, made_on=made_on)


def _opened(
    inputs: Inputs,
    files: tuple[Path, ...],
    codebook: str,
    protection: protect.How | None,
) -> tuple[Opened, Guard | None]:
    if protection is None:
        return read.opened(inputs, outputs=files, codebook=codebook), None
    inputs = replace(inputs, beside=protection.beside())
    opened = read.opened(inputs, outputs=files, codebook=codebook)
    folder = files[0].parent
    return protect.guarded(opened, protection, output=folder, apart_from=[folder])


def _protection(
    guard: Guard | None, heeded: Consents, publication: Publication
) -> tuple[str, ...]:
    """Say what was done to protect people, once all was read."""
    replaced = guard.sentences() if guard else (NOT_PROTECTED,)
    return (*replaced, *consent.sentences(heeded, publication))


def _noting(watch: Watch, refused: list[Refusal]) -> Watch:
    def tell(said: Remark | Refusal) -> None:
        if isinstance(said, Refusal):
            refused.append(said)
        watch.tell(said)

    return replace(watch, tell=tell)
