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
from voicecode.domain.documents import Refusal, Remark
from voicecode.domain.findings import Findings
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.reports import html, markdown, quote_bank
from voicecode.workflows import code, open_codebook, protect, read
from voicecode.workflows.code import How
from voicecode.workflows.protect import Guard
from voicecode.workflows.read import Inputs, Opened, Watch

CODED, BANK = "coded.jsonl", "quote-bank.csv"
REPORT, SECTION = "report.html", "what-children-told-us.md"


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
    protection: protect.How | None = None,
    made_on: date | None,
    watch: Watch,
) -> Finished:
    """Do the main job into a folder: all its files are written, or none.

    Names are replaced first, unless ``protection`` is None.

    Raises:
        VoicecodeError: the input, the codebook or the folder is wrong.
    """
    how = code.ready(replace(how, language=inputs.language))
    book, _ = open_codebook.opened(how.codebook, language=inputs.language)
    files = tuple(folder / name for name in (REPORT, SECTION, BANK, CODED))
    opened, guard = _opened(inputs, files, how.codebook, protection)
    refused: list[Refusal] = []
    units = read.units(opened, _noting(watch, refused))
    coded = code.coded(units, how=how)
    kept: tuple[Path, ...] = ()
    with output_files.whole_files(folder) as staging:
        findings = _written(coded, staging, book, guard, refused)
        pages = {
            REPORT: html.page(findings, made_on=made_on),
            SECTION: markdown.section(findings, made_on=made_on),
        }
        for name, text in pages.items():
            (staging / name).write_text(text, encoding="utf-8", newline="\n")
        if guard:
            kept = guard.keep()
    return Finished(files, findings, tuple(refused), kept)


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


def _written(
    coded: Iterable[CodedUnit],
    staging: Path,
    book: Codebook,
    guard: Guard | None,
    refused: list[Refusal],
) -> Findings:
    """Write the streamed files; count and choose quotes on the way."""
    tally, pool = Tally(), Pool()
    with ExitStack() as files:
        lines = files.enter_context(
            (staging / CODED).open("w", encoding="utf-8", newline="\n")
        )
        bank = files.enter_context(
            (staging / BANK).open("w", encoding="utf-8", newline="")
        )
        passing = _noticed(coded_units.write_lines(lines, coded), tally, pool)
        quote_bank.write(bank, quote_bank.rows(passing, book))
    if not tally.heard().units:
        raise BadInputError(
            "nothing that people said was found in the input.",
            hint="'voicecode read' shows how it is read.",
        )
    remarks = guard.sentences() if guard else (protect.NOT_PROTECTED,)
    told = [guard.refusal(one) for one in refused] if guard else refused
    return findings_of.findings(book, tally, pool, remarks=remarks, refused=told)


def _noticed(
    coded: Iterable[CodedUnit], tally: Tally, pool: Pool
) -> Iterator[CodedUnit]:
    for one in coded:
        tally.add(one)
        pool.add(one)
        yield one
