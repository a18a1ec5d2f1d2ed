"""Quotes: write what people said of codes, to be filtered, shared and pasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from voicecode import output_files
from voicecode.analysis import ledgers, passages, published, wording
from voicecode.domain.codings import CodedUnit
from voicecode.domain.counts import Balance
from voicecode.domain.findings import (
    OPEN_NAMES,
    Findings,
)
from voicecode.domain.forms import QUOTE_TEXTS, QuoteForm
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.domain.quotes import Part, Quote
from voicecode.domain.report_parts import FigureTable
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.errors import CheckFailedError
from voicecode.reports import (
    markdown,
    markdown_blocks,
    quote_bank,
    quote_lines,
    templates,
    word_houses,
    word_pages,
    workbook,
)
from voicecode.reports.quote_bank import Row
from voicecode.reports.word_pages import Press
from voicecode.store import exports_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    attributions,
    final_codings,
    open_names,
    open_project,
    project_remarks,
    quoted_units,
    wanted_codes,
)
from voicecode.workflows.open_names import OpenNames
from voicecode.workflows.proving import Prover
from voicecode.workflows.quoted_units import Bank

QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, by the names that people type."""

    themes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    quotes: QuoteWish = field(default_factory=QuoteWish)
    allow_unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """How quotes are printed: as which kind of file, on which day, in which house."""

    form: QuoteForm
    made_on: date | None = None
    house: Path | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """How many quotes were written, by how many participants, and what to know."""

    quotes: int
    people: int
    remarks: tuple[str, ...]


def quotes(folder: Path | None, path: Path, *, wish: Wish, edition: Edition) -> Written:
    """Write a project's quotes into a file, whole or not at all; "-" is stdout.

    Each is proven to stand in its source, and the log keeps whose words were written.

    Raises:
        BadInputError: there is no project, no such theme or code, or the house's file
            cannot be used.
        CheckFailedError: nobody decided on some suggestions or names, nothing is to
            be quoted, or a quote cannot be proven.
        OutputError: the file cannot be written.
    """
    output_files.check_printable(path, edition.form, texts=QUOTE_TEXTS)
    word_houses.check(edition.house, form=edition.form, output=path)
    with open_project.opened(folder) as file:
        bank = _opened(file, wish)
        purpose = f"{QUOTES} {path.name}"
        final_codings.check(bank.final, allowed=wish.allow_unreviewed, purpose=purpose)
        names = _open_names(bank, edition.form)
        more = names.check(allowed=wish.allow_unreviewed, purpose=purpose)
        bank = _remarked(bank, more, frozenset(names.quoted))
        with output_files.file_or_stdout(path) as staged:
            count = _WRITERS[edition.form](bank, staged, edition)
            if not count:
                raise CheckFailedError(
                    "no quote is like that, once consent and flags are heeded.",
                    hint="Ask for fewer things at once, or code and review first.",
                )
            where = output_files.place(path)
            exports_table.record(file, where, participants=sorted(bank.people))
    return Written(count, len(bank.people), bank.findings.remarks)


def _opened(file: ProjectFile, wish: Wish) -> Bank:
    book = open_project.parsed(open_project.codebook_path(file))
    codes = wanted_codes.of(book, themes=wish.themes, codes=wish.codes)
    settings = open_project.settings(file)
    final = final_codings.of(file, book, consent=settings.consent, codes=codes)
    findings = Findings(
        title=settings.title or book.title,
        codebook=book.id,
        version=book.version,
        themes=tuple(quoted_units.themes(book)),
        numbers=wording.on_numbers(settings.publication),
        remarks=(
            *project_remarks.of(final, settings.publication),
            project_remarks.on_harm(final, settings.publication),
        ),
    )
    return Bank(
        file=file,
        book=book,
        final=final,
        citing=attributions.citing(file, settings.publication, final.sources),
        publication=settings.publication,
        wish=replace(wish.quotes, codes=codes),
        findings=findings,
        people=set(),
    )


def _open_names(bank: Bank, form: QuoteForm) -> OpenNames:
    """Look for open questions about names in what this form quotes."""
    found = open_names.of(bank.file)
    for coded, coding in quoted_units.passages(bank) if found.still_open else ():
        whole = form in _TABLES
        parts = (
            [_whole(coded.unit)] if whole else passages.quote_of(coded, coding).parts
        )
        found.note(coded.unit, [part.span for part in parts])
    return found


def _remarked(bank: Bank, more: Sequence[str], units: frozenset[str]) -> Bank:
    remarks = (*bank.findings.remarks, *more)
    findings = replace(bank.findings, remarks=remarks)
    return replace(bank, findings=findings, open_names=units)


def _rows(bank: Bank) -> Iterator[Row]:
    prover = Prover(bank.file)

    def one_by_one() -> Iterator[CodedUnit]:
        for coded, coding in quoted_units.passages(bank):
            prover.check(coded.unit, [_whole(coded.unit)])
            is_open = coded.unit.name in bank.open_names
            flags = (*coded.flags, *((OPEN_NAMES,) if is_open else ()))
            yield replace(coded, codings=(coding,), flags=flags)

    citing = bank.citing
    return quote_bank.rows(one_by_one(), bank.book, citing.said_by, citing.ids)


def _whole(unit: Unit) -> Part:
    return Part(Span(0, len(unit.text)), unit.text)


def _counting(rows: Iterator[Row], counted: list[int]) -> Iterator[Row]:
    for row in rows:
        counted[0] += 1
        yield row


def _csv(bank: Bank, path: Path, edition: Edition) -> int:
    del edition
    counted = [0]
    quote_bank.write(path, _counting(_rows(bank), counted))
    return counted[0]


def _xlsx(bank: Bank, path: Path, edition: Edition) -> int:
    counts: Counter[tuple[str, str]] = Counter()
    with workbook.quote_book(path) as book:
        for row in _rows(bank):
            book.add(row)
            counts[row.code, row.valence] += 1
        book.finish(bank.findings, _summary(bank, counts), edition.made_on)
    return counts.total()


def _summary(bank: Bank, counts: Mapping[tuple[str, str], int]) -> FigureTable:
    """Count the rows by code and valence, as far as it may be printed."""
    valences = (*Valence, "")
    listed = {
        code.id: Balance(*(counts.get((code.id, one), 0) for one in valences))
        for code in bank.findings.all_codes()
    }
    ledger = ledgers.of_quotable(listed, bank.publication)
    return published.quotable(ledger, bank.findings)


def _json(bank: Bank, path: Path, edition: Edition) -> int:
    return quote_lines.write(path, _rows(bank), bank.findings, edition.made_on)


def _md(bank: Bank, path: Path, edition: Edition) -> int:
    findings = _quoted(bank)
    path.write_text(_text(findings, edition), encoding="utf-8", newline="\n")
    return _count(findings)


def _docx(bank: Bank, path: Path, edition: Edition) -> int:
    findings = _quoted(bank)
    press = Press(edition.made_on, bank.book.language, edition.house)
    blocks = markdown_blocks.of(_text(findings, edition))
    word_pages.write(blocks, path, title=findings.title, press=press)
    return _count(findings)


def _text(findings: Findings, edition: Edition) -> str:
    folder = templates.shipped(templates.QUOTE_BANK)
    return markdown.section(findings, made_on=edition.made_on, folder=folder)


def _quoted(bank: Bank) -> Findings:
    """Put the quotes to their codes, each cut to a whole thought and proven."""
    prover = Prover(bank.file)
    by_code: dict[str, list[Quote]] = {}
    for coded, coding in quoted_units.passages(bank):
        quote = passages.quote_of(coded, coding)
        prover.check(coded.unit, quote.parts)
        quote = bank.citing.quote(quote, coded.unit)
        by_code.setdefault(coding.code, []).append(quote)
    themes = (
        replace(
            theme,
            codes=tuple(
                replace(code, quotes=tuple(by_code.get(code.id, ())))
                for code in theme.codes
            ),
        )
        for theme in bank.findings.themes
    )
    return replace(bank.findings, themes=tuple(themes))


def _count(findings: Findings) -> int:
    return sum(len(code.quotes) for code in findings.all_codes())


_TABLES = frozenset({QuoteForm.CSV, QuoteForm.XLSX, QuoteForm.JSON})  # whole units
_WRITERS: Mapping[QuoteForm, Callable[[Bank, Path, Edition], int]] = {
    QuoteForm.CSV: _csv,
    QuoteForm.XLSX: _xlsx,
    QuoteForm.JSON: _json,
    QuoteForm.MD: _md,
    QuoteForm.DOCX: _docx,
}
