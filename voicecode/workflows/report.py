"""Report: pour what a project says into a template, as pages to read or to paste."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from voicecode import output_files
from voicecode.domain.findings import Findings
from voicecode.domain.forms import REPORT_TEXTS, ReportForm
from voicecode.errors import BadInputError
from voicecode.reports import (
    html,
    markdown,
    markdown_blocks,
    pdf,
    scale_files,
    templates,
    word_houses,
    word_pages,
)
from voicecode.reports.word_pages import Press
from voicecode.store import exports_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    attributions,
    final_codings,
    open_names,
    open_project,
    printed_quotes,
    report_parts,
)
from voicecode.workflows.open_names import OpenNames
from voicecode.workflows.report_parts import Gathered, Terms

REPORT = "report"


@dataclass(frozen=True, slots=True)
class Edition:
    """How a report is printed.

    ``template`` and ``scale`` are names of shipped ones, or paths. ``house`` is a Word
    file whose styles are used.
    """

    template: str
    form: ReportForm
    scale: str = scale_files.DEFAULT
    made_on: date | None = None
    house: Path | None = None
    by: str | None = None
    seed: int = 0
    allow_unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """How many quotes a report has, of how many participants, and what to know."""

    quotes: int
    people: int
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Copy:
    """All that goes into one file."""

    gathered: Gathered
    edition: Edition
    folder: Path
    language: str


def report(folder: Path | None, path: Path, *, edition: Edition) -> Printed:
    """Write a report on a project into a file, whole or not at all; "-" is stdout.

    Each quote is proven to stand in its source, and the log keeps whose words were
    written.

    Raises:
        BadInputError: there is no project, template or scale of that name, a template
            has a mistake, or there is nothing to report on.
        CheckFailedError: nobody decided on some suggestions or names, or a quote
            cannot be proven.
        OutputError: the file cannot be written, or no PDF can be made here.
    """
    template = _checked(edition, path)
    scale = scale_files.opened(edition.scale)
    with open_project.opened(folder) as file:
        book = open_project.parsed(open_project.codebook_path(file))
        settings = open_project.settings(file)
        final = final_codings.of(file, book, consent=settings.consent)
        purpose = f"{REPORT} {template.name} {path.name}"
        final_codings.check(final, allowed=edition.allow_unreviewed, purpose=purpose)
        terms = Terms(
            book=book,
            scale=scale,
            publication=settings.publication,
            title=settings.title,
            by=edition.by,
            seed=edition.seed,
        )
        citing = attributions.citing(file, settings.publication, final.sources)
        found = report_parts.gathered(final, citing, terms)
        _check_quotes(edition.template, found)
        copy = _Copy(found, edition, template, book.language)
        copy = _checked_for_names(file, copy, purpose)
        _write(file, path, copy)
    findings = copy.gathered.findings
    quotes = sum(len(code.quotes) for code in findings.all_codes())
    return Printed(quotes, len(found.people), findings.remarks)


def _checked(edition: Edition, path: Path) -> Path:
    """Find the template, and whatever else the form needs, before any work."""
    output_files.check_printable(path, edition.form, texts=REPORT_TEXTS)
    template = templates.named(edition.template)
    templates.check(template, is_page=edition.form is ReportForm.HTML)
    word_houses.check(edition.house, form=edition.form, output=path)
    if edition.form is ReportForm.PDF:
        pdf.program()
    return template


def _checked_for_names(file: ProjectFile, copy: _Copy, purpose: str) -> _Copy:
    """Look for open questions about names in what is printed; say so on the copy."""
    names = open_names.of(file)
    if not names.still_open:
        return copy
    copy = _without_names(copy, names)
    findings, places = copy.gathered.findings, copy.gathered.names
    for unit, stretch in printed_quotes.of(findings, places, partial(_poured, copy)):
        names.note_by_name(unit, stretch)
    more = names.check(allowed=copy.edition.allow_unreviewed, purpose=purpose)
    return _with(copy, replace(findings, remarks=(*findings.remarks, *more)))


def _without_names(copy: _Copy, names: OpenNames) -> _Copy:
    """Leave words that may be names out of the words that many people use."""
    parts = copy.gathered.parts
    asked = tuple(
        replace(one, words=names.left_out_of(one.words)) for one in parts.survey.open
    )
    parts = replace(parts, survey=replace(parts.survey, open=asked))
    return replace(copy, gathered=replace(copy.gathered, parts=parts))


def _poured(copy: _Copy, findings: Findings) -> str:
    with_them = _with(copy, findings)
    is_page = copy.edition.form is ReportForm.HTML
    return _page(with_them) if is_page else _text(with_them)


def _with(copy: _Copy, findings: Findings) -> _Copy:
    return replace(copy, gathered=replace(copy.gathered, findings=findings))


def _check_quotes(template: str, found: Gathered) -> None:
    """Refuse a bank of quotes without any.

    Raises:
        BadInputError: nothing may be quoted.
    """
    is_bank = template == templates.QUOTE_BANK
    if is_bank and not any(code.quotes for code in found.findings.all_codes()):
        raise BadInputError(
            "there is nothing to report on: no passage with a code may be quoted.",
            hint="Code the project, and see with 'voicecode participants' who agreed.",
        )


def _write(file: ProjectFile, path: Path, copy: _Copy) -> None:
    with output_files.file_or_stdout(path) as staged:
        _WRITERS[copy.edition.form](copy, staged)
        where = output_files.place(path)
        exports_table.record(file, where, participants=copy.gathered.people)


def _html(copy: _Copy, path: Path) -> None:
    path.write_text(_page(copy), encoding="utf-8", newline="\n")


def _page(copy: _Copy) -> str:
    return html.page(
        copy.gathered.findings,
        made_on=copy.edition.made_on,
        folder=copy.folder,
        parts=copy.gathered.parts,
    )


def _md(copy: _Copy, path: Path) -> None:
    path.write_text(_text(copy), encoding="utf-8", newline="\n")


def _docx(copy: _Copy, path: Path, *, for_print: bool = False) -> None:
    edition = copy.edition
    press = Press(
        edition.made_on,
        copy.language,
        edition.house,
        for_print=for_print,
        is_close=templates.is_for_one_page(copy.folder),
    )
    blocks = markdown_blocks.of(_text(copy))
    title = copy.gathered.findings.title
    word_pages.write(blocks, path, title=title, press=press)


def _pdf(copy: _Copy, path: Path) -> None:
    with TemporaryDirectory(dir=path.parent.parent, prefix=".voicecode-") as name:
        word = Path(name, path.name).with_suffix(".docx")
        _docx(copy, word, for_print=True)
        pdf.write(word, word.parent, made_on=copy.edition.made_on).replace(path)


def _text(copy: _Copy) -> str:
    return markdown.section(
        copy.gathered.findings,
        made_on=copy.edition.made_on,
        folder=copy.folder,
        parts=copy.gathered.parts,
    )


_WRITERS: Mapping[ReportForm, Callable[[_Copy, Path], None]] = {
    ReportForm.HTML: _html,
    ReportForm.DOCX: _docx,
    ReportForm.MD: _md,
    ReportForm.PDF: _pdf,
}
