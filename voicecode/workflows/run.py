"""Run the main job: read, code, and write what was said, in one pass over the units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from voicecode import output_files
from voicecode.analysis import findings as findings_of
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import NOT_PROTECTED, Refusal, Remark
from voicecode.domain.findings import Findings
from voicecode.domain.methods import Methods
from voicecode.domain.scales import Scale
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
from voicecode.units.terms import Terms
from voicecode.workflows import (
    code,
    consent,
    methods,
    open_codebook,
    protect,
    read,
)
from voicecode.workflows.code import How
from voicecode.workflows.protect import Guard
from voicecode.workflows.read import Inputs, Opened, Watch

CODED, BANK, BOOK = "coded.jsonl", "quote-bank.csv", "quote-bank.xlsx"
REPORT, SECTION = "report.html", "what-children-told-us.md"
WORD, METHODS = "what-children-told-us.docx", "methods.md"
FILES = (REPORT, WORD, SECTION, BOOK, BANK, CODED, METHODS)  # as they are named


@dataclass(frozen=True, slots=True)
class Edition:
    """How findings are told: in which scale's words of quantity, and made on which day.

    ``scale`` is a path, or the name of a shipped one.
    """

    scale: str = scale_files.DEFAULT
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run wrote and found, and what it could not read.

    ``kept`` are the key and the lists beside it, where names were replaced.
    ``unheeded`` says whose consent was told of that nobody in the evidence goes by.
    """

    files: tuple[Path, ...]
    findings: Findings
    refused: tuple[Refusal, ...]
    kept: tuple[Path, ...] = ()
    unheeded: str = ""


@dataclass(frozen=True, slots=True)
class _Job:
    """What findings are told from, beside what was counted and chosen."""

    book: Codebook
    scale: Scale
    guard: Guard | None
    terms: Terms
    consent: Path | None
    refused: list[Refusal]

    @property
    def protection(self) -> tuple[str, ...]:
        """What was done to protect people, once all was read."""
        replaced = self.guard.sentences() if self.guard else (NOT_PROTECTED,)
        return (*replaced, *consent.sentences(self.terms))


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
    scale, made_on = scale_files.opened(edition.scale), edition.made_on
    how = code.ready(replace(how, language=inputs.language))
    book = open_codebook.read(how.codebook)
    files = tuple(folder / name for name in FILES)
    opened, guard = _opened(inputs, files, how.codebook, protection)
    terms = consent.terms(opened, is_protected=guard is not None)
    job = _Job(book, scale, guard, terms, inputs.consent, [])
    units = terms.heard(read.units(opened, _noting(watch, job.refused)))
    coded = terms.marked(code.coded(units, how=how))
    kept: tuple[Path, ...] = ()
    with output_files.whole_files(folder) as staging:
        findings = _streamed(coded, staging, job, made_on)
        way = methods.of(how, protection=job.protection)
        _write(findings, way, staging, made_on)
        if guard:
            kept = guard.keep()
    unheeded = consent.check(terms, inputs.consent)
    return Finished(files, findings, tuple(job.refused), kept, unheeded)


def _write(
    findings: Findings, way: Methods, staging: Path, made_on: date | None
) -> None:
    """Write the files that are told from the findings alone."""
    pages = {
        REPORT: html.page(findings, made_on=made_on),
        SECTION: markdown.section(findings, made_on=made_on),
        METHODS: markdown.methods_section(findings, way, made_on=made_on),
    }
    for name, text in pages.items():
        (staging / name).write_text(text, encoding="utf-8", newline="\n")
    word.section(findings, staging / WORD, made_on=made_on)


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


def _noting(watch: Watch, refused: list[Refusal]) -> Watch:
    def tell(said: Remark | Refusal) -> None:
        if isinstance(said, Refusal):
            refused.append(said)
        watch.tell(said)

    return Watch(tell=tell, progress=watch.progress)


def _streamed(
    coded: Iterable[CodedUnit],
    staging: Path,
    job: _Job,
    made_on: date | None,
) -> Findings:
    """Write the files that stream; count and choose quotes on the way."""
    tally, pool = Tally(), Pool()
    with ExitStack() as files:
        lines = files.enter_context(
            (staging / CODED).open("w", encoding="utf-8", newline="\n")
        )
        bank = files.enter_context(
            (staging / BANK).open("w", encoding="utf-8", newline="")
        )
        sheets = files.enter_context(workbook.quote_book(staging / BOOK))
        passing = _noticed(coded_units.write_lines(lines, coded), tally, pool)
        rows = quote_bank.rows(passing, job.book)
        quote_bank.write(bank, workbook.passed_on(sheets, rows))
        findings = _told(job, tally, pool)
        sheets.finish(findings, made_on)
    return findings


def _told(job: _Job, tally: Tally, pool: Pool) -> Findings:
    consent.check(job.terms, job.consent)
    if not tally.heard().units:
        raise BadInputError(
            "nothing that people said was found in the input.",
            hint="'voicecode read' shows how it is read; whoever withdrew is left out.",
        )
    guard, refused = job.guard, job.refused
    named = [guard.refusal(one) for one in refused] if guard else refused
    return findings_of.findings(
        job.book, tally, pool, job.scale, remarks=job.protection, refused=named
    )


def _noticed(
    coded: Iterable[CodedUnit], tally: Tally, pool: Pool
) -> Iterator[CodedUnit]:
    for one in coded:
        tally.add(one)
        pool.add(one)
        yield one
