"""Word houses: a house's own Word file, opened to have a report put into it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from voicecode.errors import BadInputError
from voicecode.reports import word_leftovers, word_sections, word_styles, word_xml
from voicecode.reports.display import one_line
from voicecode.reports.word_styles import NEEDED, Stationery
from voicecode.reports.word_xml import Element
from voicecode.reports.wording import day

HERE, TITLE, DATE = "[report]", "[title]", "[date]"
_FORMS = ("docx", "pdf")
_LARGEST = 100_000_000  # bytes, unpacked
_TYPES = "[Content_Types].xml"
_DOCUMENT = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_OTHER_KINDS = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def check(path: Path | None, *, form: str, output: Path) -> None:
    """Refuse a house's file, where one is given, before any work is done for it.

    Raises:
        BadInputError: it cannot be used, would be written over, or is of no use to
            files of that form.
    """
    if path is None:
        return
    if form not in _FORMS:
        raise BadInputError(
            f"--house is for Word and PDF files, not for {form}.",
            hint="Leave it away, or write --format docx.",
        )
    if output.exists() and path.exists() and path.samefile(output):
        raise BadInputError(
            f"{path}: the house's file would be written over.",
            hint="Give the report another name with -o.",
        )
    _check_styles(_opened(path), path)


def stationery(path: Path, *, title: str, made_on: date | None) -> Stationery:
    """Open a house's file, to set pages on its paper by its styles.

    Where a paragraph says ``[report]``, all else stays and the pages are put in its
    place; ``[title]`` and ``[date]`` are filled in. Without one, all that the file says
    goes, and the paper, heads and feet of its fullest section stay.

    Raises:
        BadInputError: it cannot be read, or has not all the styles that pages need.
    """
    page = _opened(path)
    _check_styles(page, path)
    place = _place(page)
    if place is None:
        word_sections.leave_fullest(page)
        rest: tuple[Element, ...] = ()
    else:
        rest = _taken_away(place)
    word_leftovers.clear(page, said=(page.element.body, *rest))
    width = word_sections.width_at(page, place, rest)
    made = Stationery(page, word_styles.complete(page, width), width, place, rest)
    _fill(made, {TITLE: one_line(title), DATE: day(made_on) if made_on else ""})
    return made


def finish(stationery: Stationery) -> None:
    """Take away the word that kept a place for the pages, and put back the rest."""
    if stationery.place is None:
        return
    end = stationery.page.element.body.find(qn("w:sectPr"))
    for element in stationery.rest:
        end.addprevious(element)
    properties = stationery.place.find(qn("w:pPr"))
    if properties is None or properties.find(qn("w:sectPr")) is None:
        word_xml.remove(stationery.place)


def _opened(path: Path) -> Document:
    try:
        packed = path.read_bytes()
        if packed.startswith(_OLD_OR_LOCKED):
            raise _unusable(path, "it is locked by a password, or of an old kind")
        with zipfile.ZipFile(BytesIO(packed)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST:
                raise _unusable(path, "it is too large")
            packed = _as_document(parts, packed)
        return docx.Document(BytesIO(packed))
    except OSError as error:
        raise _unusable(path, (error.strerror or str(error)).lower()) from error
    except (
        zipfile.BadZipFile, NotImplementedError, PackageNotFoundError, KeyError,
        ValueError, XMLSyntaxError,
    ) as error:  # fmt: skip
        raise _unusable(path, "it is no Word document") from error


def _as_document(parts: zipfile.ZipFile, packed: bytes) -> bytes:
    """Take a template, or a file with macros, for the document that is made of it."""
    types = parts.read(_TYPES)
    if not any(kind in types for kind in _OTHER_KINDS):
        return packed
    for kind in _OTHER_KINDS:
        types = types.replace(kind, _DOCUMENT)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        for name in parts.namelist():
            whole.writestr(name, types if name == _TYPES else parts.read(name))
    return made.getvalue()


def _unusable(path: Path, why: str) -> BadInputError:
    return BadInputError(
        f"{path}: cannot be used as the house's file ({why}).",
        hint="Save your template as an ordinary .docx file.",
    )


def _check_styles(page: Document, path: Path) -> None:
    missing = [
        name
        for name in NEEDED
        if word_styles.found(page, name, WD_STYLE_TYPE.PARAGRAPH) is None
    ]
    if missing:
        raise BadInputError(
            f"{path}: has no style called {', '.join(missing)}.",
            hint="Open it in Word, use each of these styles once, and save it.",
        )


def _place(page: Document) -> Element | None:
    """Find the paragraph that keeps a place for the pages; empty it of its word."""
    for paragraph in page.paragraphs:
        if paragraph.text.strip().casefold() == HERE:
            properties = paragraph._p.pPr
            for run in [one for one in paragraph._p if one is not properties]:
                paragraph._p.remove(run)
            return paragraph._p
    return None


def _taken_away(place: Element) -> tuple[Element, ...]:
    """Take what follows the place from the body, so that pages are added there."""
    rest = [one for one in place.itersiblings() if one.tag != qn("w:sectPr")]
    for element in rest:
        word_xml.remove(element)
    return tuple(rest)


def _fill(stationery: Stationery, words: Mapping[str, str]) -> None:
    """Fill in what the file leaves to a report, wherever it stands."""
    for part in (*_all_that_is_said(stationery),):
        for paragraph in part.iter(qn("w:p")):
            texts = list(paragraph.iter(qn("w:t")))
            for mark, word in words.items():
                _replace(texts, mark, word)


def _all_that_is_said(stationery: Stationery) -> Iterator[Element]:
    yield stationery.page.element.body
    yield from stationery.rest
    for relation in stationery.page.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")):
            yield relation.target_part.element


def _replace(texts: list[Element], mark: str, word: str) -> None:
    """Put a word in place of a mark, which Word may have cut into several texts."""
    whole = "".join(text.text or "" for text in texts)
    at = whole.casefold().find(mark)
    if at < 0:
        return
    end, start = at + len(mark), 0
    for text in texts:
        here = text.text or ""
        before, after = max(at - start, 0), max(end - start, 0)
        if start <= at < start + len(here):
            text.text = here[:before] + word + here[after:]
        elif at < start < end:
            text.text = here[after:]
        start += len(here)
