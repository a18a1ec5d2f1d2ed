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
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.reports import html, markdown, quote_bank
from voicecode.workflows import code, open_codebook, read
from voicecode.workflows.code import How
from voicecode.workflows.read import Inputs, Watch

CODED, BANK = "coded.jsonl", "quote-bank.csv"
REPORT, SECTION = "report.html", "what-children-told-us.md"


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run wrote and found, and what it could not read."""

    files: tuple[Path, ...]
    findings: Findings
    refused: tuple[Refusal, ...]


def run(
    inputs: Inputs,
    folder: Path,
    *,
    how: How,
    made_on: date | None,
    watch: Watch,
) -> Finished:
    """Do the main job into a folder: all its files are written, or none.

    Raises:
        VoicecodeError: the input, the codebook or the folder is wrong.
    """
    how = code.ready(replace(how, language=inputs.language))
    book, _ = open_codebook.opened(how.codebook, language=inputs.language)
    files = tuple(folder / name for name in (REPORT, SECTION, BANK, CODED))
    opened = read.opened(inputs, outputs=files, codebook=how.codebook)
    refused: list[Refusal] = []
    units = read.units(opened, _noting(watch, refused))
    coded = code.coded(units, how=how)
    with output_files.whole_files(folder) as staging:
        findings = _written(coded, staging, book, refused)
        pages = {
            REPORT: html.page(findings, made_on=made_on),
            SECTION: markdown.section(findings, made_on=made_on),
        }
        for name, text in pages.items():
            (staging / name).write_text(text, encoding="utf-8", newline="\n")
    return Finished(files, findings, tuple(refused))


def _noting(watch: Watch, refused: list[Refusal]) -> Watch:
    def tell(said: Remark | Refusal) -> None:
        if isinstance(said, Refusal):
            refused.append(said)
        watch.tell(said)

    return Watch(tell=tell, progress=watch.progress)


def _written(
    coded: Iterable[CodedUnit], staging: Path, book: Codebook, refused: list[Refusal]
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
    return findings_of.findings(
        book, tally, pool, remarks=(NOT_PROTECTED,), refused=refused
    )


def _noticed(
    coded: Iterable[CodedUnit], tally: Tally, pool: Pool
) -> Iterator[CodedUnit]:
    for one in coded:
        tally.add(one)
        pool.add(one)
        yield one
