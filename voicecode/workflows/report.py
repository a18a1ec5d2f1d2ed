"""Report: pour what a project says into a template, as pages to read or to paste."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from voicecode.domain.forms import ReportForm
from voicecode.errors import BadInputError
from voicecode.output_files import whole_file
from voicecode.reports import (
    html,
    markdown,
    markdown_blocks,
    pdf,
    scale_files,
    templates,
    word_pages,
)
from voicecode.reports.word_pages import Press
from voicecode.store import exports_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    attributions,
    final_codings,
    open_project,
    report_parts,
)
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
    """Write a report on a project into a file, whole or not at all.

    Each quote is proven to stand in its source, and the log keeps whose words were
    written.

    Raises:
        BadInputError: there is no project, template or scale of that name, a template
            has a mistake, or there is nothing to report on.
        CheckFailedError: nobody decided on some suggestions, or a quote cannot be
            proven.
        OutputError: the file cannot be written, or no PDF can be made here.
    """
    template = templates.named(edition.template)
    scale = scale_files.opened(edition.scale)
    _check(edition)
    with open_project.opened(folder) as file:
        book = open_project.parsed(open_project.codebook_path(file))
        settings = open_project.settings(file)
        final = final_codings.of(file, book, consent=settings.consent)
        final_codings.check(
            final,
            allowed=edition.allow_unreviewed,
            purpose=f"{REPORT} {template.name} {path.name}",
        )
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
        _write(file, path, _Copy(found, edition, template, book.language))
    quotes = sum(len(code.quotes) for code in found.findings.all_codes())
    return Printed(quotes, len(found.people), found.findings.remarks)


def _check(edition: Edition) -> None:
    if edition.house and edition.form not in (ReportForm.DOCX, ReportForm.PDF):
        raise BadInputError(
            f"--house is for Word and PDF files, not for {edition.form}.",
            hint="Leave it away, or write --format docx.",
        )
    if edition.form is ReportForm.PDF:
        pdf.program()


def _write(file: ProjectFile, path: Path, copy: _Copy) -> None:
    with whole_file(path) as staged:
        _WRITERS[copy.edition.form](copy, staged)
        exports_table.record(
            file, str(path.absolute()), participants=copy.gathered.people
        )


def _html(copy: _Copy, path: Path) -> None:
    findings = copy.gathered.findings
    page = html.page(
        findings,
        made_on=copy.edition.made_on,
        folder=copy.folder,
        parts=copy.gathered.parts,
    )
    path.write_text(page, encoding="utf-8", newline="\n")


def _md(copy: _Copy, path: Path) -> None:
    path.write_text(_text(copy), encoding="utf-8", newline="\n")


def _docx(copy: _Copy, path: Path) -> None:
    press = Press(copy.edition.made_on, copy.language, copy.edition.house)
    blocks = markdown_blocks.of(_text(copy))
    title = copy.gathered.findings.title
    word_pages.write(blocks, path, title=title, press=press)


def _pdf(copy: _Copy, path: Path) -> None:
    with TemporaryDirectory(dir=path.parent.parent, prefix=".voicecode-") as name:
        word = Path(name, path.name).with_suffix(".docx")
        _docx(copy, word)
        pdf.write(word, word.parent).replace(path)


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
