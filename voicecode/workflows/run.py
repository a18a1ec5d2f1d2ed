"""Run the main job: read, code, and write what was said, in one pass over the units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
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
from voicecode.workflows import code, methods, open_codebook, protect, read
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
    """

    files: tuple[Path, ...]
    findings: Findings
    refused: tuple[Refusal, ...]
    kept: tuple[Path, ...] = ()


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
    refused: list[Refusal] = []
    units = read.units(opened, _noting(watch, refused))
    coded = code.coded(units, how=how)
    kept: tuple[Path, ...] = ()
    with output_files.whole_files(folder) as staging:
        told = partial(_told, book, scale, guard, refused)
        findings = _streamed(coded, staging, book, made_on, told)
        way = methods.of(how, protection=_protection(guard))
        _write(findings, way, staging, made_on)
        if guard:
            kept = guard.keep()
    return Finished(files, findings, tuple(refused), kept)


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


def _protection(guard: Guard | None) -> tuple[str, ...]:
    """Say what was done to protect people, once all was read."""
    return guard.sentences() if guard else (NOT_PROTECTED,)


def _noting(watch: Watch, refused: list[Refusal]) -> Watch:
    def tell(said: Remark | Refusal) -> None:
        if isinstance(said, Refusal):
            refused.append(said)
        watch.tell(said)

    return Watch(tell=tell, progress=watch.progress)


def _streamed(
    coded: Iterable[CodedUnit],
    staging: Path,
    book: Codebook,
    made_on: date | None,
    told: Callable[[Tally, Pool], Findings],
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
        rows = quote_bank.rows(passing, book)
        quote_bank.write(bank, workbook.passed_on(sheets, rows))
        findings = told(tally, pool)
        sheets.finish(findings, made_on)
    return findings


def _told(
    book: Codebook,
    scale: Scale,
    guard: Guard | None,
    refused: list[Refusal],
    tally: Tally,
    pool: Pool,
) -> Findings:
    if not tally.heard().units:
        raise BadInputError(
            "nothing that people said was found in the input.",
            hint="'voicecode read' shows how it is read.",
        )
    named = [guard.refusal(one) for one in refused] if guard else refused
    return findings_of.findings(
        book, tally, pool, scale, remarks=_protection(guard), refused=named
    )


def _noticed(
    coded: Iterable[CodedUnit], tally: Tally, pool: Pool
) -> Iterator[CodedUnit]:
    for one in coded:
        tally.add(one)
        pool.add(one)
        yield one
