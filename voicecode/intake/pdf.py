"""PDFs: their printed lines joined back into turns or paragraphs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import (
    apart,
    asides,
    extras,
    pdf_pages,
    plain_text,
    printed,
    printed_paragraphs,
    printed_rows,
    written,
)
from voicecode.intake.blocks import Written
from voicecode.intake.printed import Page
from voicecode.intake.sources import Source

_UNREADABLE = 0.2  # of the characters
_UNKNOWN = frozenset({"Co", "Cn", "Cs"})  # private use, unassigned, halves
_NAMED_PAGES = 5
_MOST_LINES, _MOST_LETTERS = 100_000, 2 << 20
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a PDF's text; hard-wrapped lines are joined, margins left out.

    Raises:
        BadInputError: the extra is missing; the file is broken, locked, too large, a
            scan without text, or hides which letters its fonts show.
    """
    del columns  # a printed table is no table any more
    extras.need(pdf_pages.LIBRARY, extra="pdf", source=source.name)
    pages = _pages(source)
    _check(pages, source.name)
    inner, margins = printed.without_margins(pages)
    remarks = [*_remarks(pages, margins), *_warnings(inner)]
    found = Written(tuple(printed_paragraphs.of(inner)), tuple(remarks))
    yield from written.documents(source.name, found)


def _pages(source: Source) -> list[Page]:
    pages, lines, letters = [], 0, 0
    found = apart.results(
        pdf_pages.pages,
        str(source.path),
        source.name,
        source=source.name,
        loading=(pdf_pages.LIBRARY,),
    )
    with closing(found):
        for page in found:
            pages.append(page)
            lines += len(page.lines)
            letters += sum(len(line.text) for line in page.lines)
            if lines > _MOST_LINES or letters > _MOST_LETTERS:
                raise plain_text.too_long(source.name)
    return pages


def _check(pages: Sequence[Page], source: str) -> None:
    text = "".join(line.text for page in pages for line in page.lines)
    if not text:
        what = "pictures of pages" if any(p.has_pictures for p in pages) else "pages"
        raise BadInputError(
            f"{source}: this PDF holds {what} and no text, as a scan does.",
            hint="Have a text recognition (OCR) program add the text, or type it up.",
        )
    unknown = sum(map(_is_unknown, text))
    if unknown > _UNREADABLE * len(text):
        raise BadInputError(
            f"{source}: this PDF does not say which letters its fonts show.",
            hint="Save it anew from the program that made it, or as .docx.",
        )


def _is_unknown(letter: str) -> bool:
    return letter == "\ufffd" or unicodedata.category(letter) in _UNKNOWN


def _remarks(pages: Sequence[Page], margins: int) -> Iterator[str]:
    if margins:
        yield f"left out: {asides.counted(margins, 'line')} of page numbers and margins"
    pictured = [
        str(number)
        for number, page in enumerate(pages, start=1)
        if page.has_pictures and not page.lines
    ]
    if pictured:
        listed = ", ".join(pictured[:_NAMED_PAGES])
        more = " and more" if len(pictured) > _NAMED_PAGES else ""
        yield f"left out, as pictures without text: page {listed}{more}"
    for what, count in (
        ("form field", sum(page.fields for page in pages)),
        ("comment", sum(page.comments for page in pages)),
    ):
        if count:
            yield f"left out: {asides.counted(count, what)}"
    if any(_runs_left(line.text) for page in pages for line in page.lines):
        yield (
            "words that run from right to left may stand in a wrong order; compare"
            " them with the PDF, or give the file that it was made from"
        )


def _warnings(pages: Sequence[Page]) -> Iterator[str]:
    if printed_rows.are_unclear(pages):
        yield (
            "the names in its table do not stand at the height of what was said; some"
            " words may be given to a wrong speaker: compare them with the PDF, or give"
            " the file that it was made from"
        )


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
