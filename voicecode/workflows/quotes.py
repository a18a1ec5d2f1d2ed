"""Quotes: write what people said of codes, to be filtered, shared and pasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from voicecode.analysis import ledgers, passages, published, wording
from voicecode.analysis.fair_shares import FairShares
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import CodedUnit, Coding, Valence
from voicecode.domain.counts import Balance
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings, is_quotable
from voicecode.domain.forms import QuoteForm
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.domain.quotes import Part, Quote
from voicecode.domain.report_parts import FigureTable
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.output_files import whole_file
from voicecode.reports import (
    markdown,
    markdown_blocks,
    quote_bank,
    quote_lines,
    templates,
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
    open_project,
    project_remarks,
    wanted_codes,
)
from voicecode.workflows.citing import Citing
from voicecode.workflows.final_codings import FinalCodings
from voicecode.workflows.proving import Prover

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


@dataclass(frozen=True, slots=True)
class _Bank:
    """All that quotes are taken from, and who they turn out to be by."""

    file: ProjectFile
    book: Codebook
    final: FinalCodings
    citing: Citing
    publication: Publication
    wish: QuoteWish
    findings: Findings
    people: set[str]


def quotes(folder: Path | None, path: Path, *, wish: Wish, edition: Edition) -> Written:
    """Write a project's quotes into a file, whole or not at all.

    Each is proven to stand in its source, and the log keeps whose words were written.

    Raises:
        BadInputError: there is no project, or no such theme or code.
        CheckFailedError: nobody decided on some suggestions, nothing is to be quoted,
            or a quote cannot be proven.
        OutputError: the file cannot be written.
    """
    with open_project.opened(folder) as file:
        bank = _opened(file, wish)
        final_codings.check(
            bank.final, allowed=wish.allow_unreviewed, purpose=f"{QUOTES} {path.name}"
        )
        with whole_file(path) as staged:
            count = _WRITERS[edition.form](bank, staged, edition)
            if not count:
                raise CheckFailedError(
                    "no quote is like that, once consent and flags are heeded.",
                    hint="Ask for fewer things at once, or code and review first.",
                )
            exports_table.record(
                file, str(path.absolute()), participants=sorted(bank.people)
            )
    return Written(count, len(bank.people), bank.findings.remarks)


def _opened(file: ProjectFile, wish: Wish) -> _Bank:
    book = open_project.parsed(open_project.codebook_path(file))
    codes = wanted_codes.of(book, themes=wish.themes, codes=wish.codes)
    settings = open_project.settings(file)
    final = final_codings.of(file, book, consent=settings.consent, codes=codes)
    findings = Findings(
        title=settings.title or book.title,
        codebook=book.id,
        version=book.version,
        themes=tuple(_themes(book)),
        numbers=wording.on_numbers(settings.publication),
        remarks=tuple(project_remarks.of(final, settings.publication)),
    )
    return _Bank(
        file=file,
        book=book,
        final=final,
        citing=attributions.citing(file, settings.publication, final.sources),
        publication=settings.publication,
        wish=replace(wish.quotes, codes=codes),
        findings=findings,
        people=set(),
    )


def _themes(book: Codebook) -> Iterator[ThemeFindings]:
    for _, pairs in groupby(book.all_codes(), key=lambda pair: pair[0].id):
        themes, codes = zip(*pairs, strict=True)
        named = tuple(CodeFindings(code.id, code.name, "") for code in codes)
        yield ThemeFindings(themes[0].id, themes[0].name, codes=named)


def _passages(bank: _Bank) -> Iterator[tuple[CodedUnit, Coding]]:
    """Yield the units that are quoted, with the code that they are quoted for."""
    wanted = (_only(one, bank.wish) for one in bank.final.units() if is_quotable(one))
    chosen: Iterable[tuple[CodedUnit, Coding]]
    if bank.wish.per_person is None:
        chosen = ((one, coding) for one in wanted for coding in one.codings)
    else:
        shares = FairShares(bank.wish.per_person)
        for one in wanted:
            shares.add(one)
        again = (_only(one, bank.wish) for one in bank.final.units())
        chosen = shares.kept(again)
    for one, coding in chosen:
        if one.unit.participant:
            bank.people.add(one.unit.participant)
        yield one, coding


def _only(coded: CodedUnit, wish: QuoteWish) -> CodedUnit:
    codings = tuple(one for one in coded.codings if wish.takes(coded.unit.role, one))
    return replace(coded, codings=codings)


def _rows(bank: _Bank) -> Iterator[Row]:
    prover = Prover(bank.file)

    def one_by_one() -> Iterator[CodedUnit]:
        for coded, coding in _passages(bank):
            prover.check(coded.unit, [_whole(coded.unit)])
            yield replace(coded, codings=(coding,))

    citing = bank.citing
    return quote_bank.rows(one_by_one(), bank.book, citing.said_by, citing.ids)


def _whole(unit: Unit) -> Part:
    return Part(Span(0, len(unit.text)), unit.text)


def _counting(rows: Iterator[Row], counted: list[int]) -> Iterator[Row]:
    for row in rows:
        counted[0] += 1
        yield row


def _csv(bank: _Bank, path: Path, edition: Edition) -> int:
    del edition
    counted = [0]
    quote_bank.write(path, _counting(_rows(bank), counted))
    return counted[0]


def _xlsx(bank: _Bank, path: Path, edition: Edition) -> int:
    counts: Counter[tuple[str, str]] = Counter()
    with workbook.quote_book(path) as book:
        for row in _rows(bank):
            book.add(row)
            counts[row.code, row.valence] += 1
        book.finish(bank.findings, _summary(bank, counts), edition.made_on)
    return counts.total()


def _summary(bank: _Bank, counts: Mapping[tuple[str, str], int]) -> FigureTable:
    """Count the rows by code and valence, as far as it may be printed."""
    valences = (*Valence, "")
    listed = {
        code.id: Balance(*(counts.get((code.id, one), 0) for one in valences))
        for code in bank.findings.all_codes()
    }
    ledger = ledgers.of_quotable(listed, bank.publication)
    return published.quotable(ledger, bank.findings)


def _json(bank: _Bank, path: Path, edition: Edition) -> int:
    return quote_lines.write(path, _rows(bank), bank.findings, edition.made_on)


def _md(bank: _Bank, path: Path, edition: Edition) -> int:
    findings = _quoted(bank)
    path.write_text(_text(findings, edition), encoding="utf-8", newline="\n")
    return _count(findings)


def _docx(bank: _Bank, path: Path, edition: Edition) -> int:
    findings = _quoted(bank)
    press = Press(edition.made_on, bank.book.language, edition.house)
    blocks = markdown_blocks.of(_text(findings, edition))
    word_pages.write(blocks, path, title=findings.title, press=press)
    return _count(findings)


def _text(findings: Findings, edition: Edition) -> str:
    folder = templates.shipped(templates.QUOTE_BANK)
    return markdown.section(findings, made_on=edition.made_on, folder=folder)


def _quoted(bank: _Bank) -> Findings:
    """Put the quotes to their codes, each cut to a whole thought and proven."""
    prover = Prover(bank.file)
    by_code: dict[str, list[Quote]] = {}
    for coded, coding in _passages(bank):
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


_WRITERS: Mapping[QuoteForm, Callable[[_Bank, Path, Edition], int]] = {
    QuoteForm.CSV: _csv,
    QuoteForm.XLSX: _xlsx,
    QuoteForm.JSON: _json,
    QuoteForm.MD: _md,
    QuoteForm.DOCX: _docx,
}
