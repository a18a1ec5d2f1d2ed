"""The pages of a PDF: their lines, and what they hold that is no text.

Everything here is done in a process of its own; see ``apart``.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from voicecode.intake import archives
from voicecode.intake.printed import Page, PrintedLine

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

LIBRARY = "pypdfium2"
_MOST_PAGES = 5_000
_MOST_CHARACTERS = 500_000  # on one page
_BROKEN_WORD = 2  # what PDFium writes for the hyphen where a line breaks a word
_ENDS, _TAB = (10, 13), 9
_UNKNOWN = "\ufffd"
_BOLD = (b"bold", b"black", b"heavy", b"demi")
_LONGEST_NAME = 200  # bytes of a font's name
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_SECURITY = 5  # FPDF_ERR_SECURITY


def pages(path: str, source: str) -> Iterator[Page]:
    """Yield the pages of a PDF.

    Raises:
        BadInputError: it is broken, locked, or of more than 5,000 pages.
    """
    with closing(_opened(path, source)) as document:
        if len(document) > _MOST_PAGES:
            raise archives.too_large(source)
        for number in range(len(document)):
            with closing(_page(document, number, source)) as page:
                yield _read(page, source)


def _opened(path: str, source: str) -> PdfDocument:
    import pypdfium2  # noqa: PLC0415 # only in the process apart

    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {_PASSWORD, _SECURITY}:
            raise archives.locked(source) from error
        raise archives.broken(source) from error


def _page(document: PdfDocument, number: int, source: str) -> PdfPage:
    import pypdfium2  # noqa: PLC0415

    try:
        return document[number]
    except pypdfium2.PdfiumError as error:
        raise archives.broken(source) from error


def _read(page: PdfPage, source: str) -> Page:
    from pypdfium2 import raw  # noqa: PLC0415

    with closing(page.get_textpage()) as text:
        count = raw.FPDFText_CountChars(text)
        if count > _MOST_CHARACTERS:
            raise archives.too_large(source)
        lines = tuple(_lines(text, count))
    kinds = [
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, number))
        for number in range(min(raw.FPDFPage_CountObjects(page), _MOST_CHARACTERS))
    ]
    notes = _notes(page)
    return Page(
        lines,
        has_pictures=raw.FPDF_PAGEOBJ_IMAGE in kinds,
        fields=notes.count(raw.FPDF_ANNOT_WIDGET),
        comments=notes.count(raw.FPDF_ANNOT_TEXT)
        + notes.count(raw.FPDF_ANNOT_FREETEXT),
    )


def _notes(page: PdfPage) -> list[int]:
    from pypdfium2 import raw  # noqa: PLC0415

    kinds = []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if note:
            kinds.append(raw.FPDFAnnot_GetSubtype(note))
            raw.FPDFPage_CloseAnnot(note)
    return kinds


def _lines(text: PdfTextPage, count: int) -> Iterator[PrintedLine]:
    from pypdfium2 import raw  # noqa: PLC0415

    letters = [raw.FPDFText_GetUnicode(text, place) for place in range(count)]
    start = 0
    for place, number in enumerate([*letters, _ENDS[0]]):
        is_broken = number == _BROKEN_WORD
        if number not in _ENDS and not is_broken:
            continue
        own = letters[start : place + is_broken]
        line = _line(text, start, own, is_broken=is_broken)
        if line:
            yield line
        start = place + 1


def _line(
    text: PdfTextPage, start: int, letters: list[int], *, is_broken: bool
) -> PrintedLine | None:
    from pypdfium2 import raw  # noqa: PLC0415

    seen = [start + at for at, number in enumerate(letters) if _is_seen(number)]
    if not seen:
        return None
    left, base = _place(text, seen[0])
    _, low = _place(text, seen[-1])
    return PrintedLine(
        _text(letters),
        left,
        _sides(text, seen[-1])[1],
        base,
        size=round(raw.FPDFText_GetFontSize(text, seen[0]), 1),
        strong=_strong(text, start, seen),
        starts=_starts(text, seen),
        is_broken=is_broken,
        drop=base - low,
    )


def _starts(text: PdfTextPage, seen: list[int]) -> tuple[float, ...]:
    """Give the places where words begin."""
    first = [
        seen[0],
        *(after for before, after in pairwise(seen) if after > before + 1),
    ]
    return tuple(round(_sides(text, place)[0], 1) for place in first)


def _text(numbers: list[int]) -> str:
    halves = "".join(map(_letter, numbers))
    both = halves.encode("utf-16-le", "surrogatepass")
    return both.decode("utf-16-le", errors="replace")


def _letter(number: int) -> str:
    if number == _BROKEN_WORD:
        return "-"
    if number < 32 and number != _TAB:
        return _UNKNOWN
    return chr(number)


def _is_seen(number: int) -> bool:
    return number > 32 and not chr(number).isspace()


def _place(text: PdfTextPage, place: int) -> tuple[float, float]:
    from pypdfium2 import raw  # noqa: PLC0415

    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, place, across, up)
    return across.value, up.value


def _sides(text: PdfTextPage, place: int) -> tuple[float, float]:
    from pypdfium2 import raw  # noqa: PLC0415

    box = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text, place, *box)
    return box[0].value, box[1].value


def _strong(text: PdfTextPage, start: int, seen: list[int]) -> int:
    """Say how many characters at a line's start are in a bold font."""
    end = start
    for place in seen:
        if not _is_bold(text, place):
            break
        end = place + 1
    return end - start


def _is_bold(text: PdfTextPage, place: int) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415

    name: Any = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text, place, name, _LONGEST_NAME, ctypes.c_int())
    return any(sign in name.value.lower() for sign in _BOLD)
