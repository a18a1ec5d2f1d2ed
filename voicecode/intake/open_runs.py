"""The words of one paragraph in an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from voicecode.intake.blocks import Paragraph, strong_start
from voicecode.intake.open_styles import DRAW, OFFICE, TEXT, Styles

# What stands in a paragraph and is no part of its words.
ASIDES = frozenset(
    {f"{OFFICE}annotation", f"{TEXT}note", f"{DRAW}frame", f"{DRAW}g"}
    | {f"{TEXT}ruby-text", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"}
    | {f"{OFFICE}event-listeners", f"{DRAW}custom-shape"}
)
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000  # in one place
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


def paragraph(element: etree._Element, styles: Styles) -> Paragraph:
    """Read one paragraph; spaces in the XML count once, as OpenDocument has it."""
    name = element.get(f"{TEXT}style-name")
    if styles.is_hidden("paragraph", name):
        return Paragraph("")
    is_bold = bool(styles.is_bold("paragraph", name))
    pieces = _single_spaced(list(_pieces(element, styles, is_bold)))
    is_heading = element.tag == f"{TEXT}h" or styles.is_heading(name)
    text = "".join(piece for piece, _ in pieces)
    return Paragraph(text, strong=strong_start(pieces), is_heading=is_heading)


def _pieces(
    element: etree._Element, styles: Styles, is_bold: bool
) -> Iterator[tuple[str | None, str, bool]]:
    """Yield words as the XML has them or, second, as they are meant; and if bold."""
    yield element.text, "", is_bold
    for child in element:
        if child.tag in _SIGNS:
            yield None, _SIGNS[child.tag], is_bold
        elif child.tag == f"{TEXT}s":
            yield None, " " * _count(child), is_bold
        elif isinstance(child.tag, str) and child.tag not in ASIDES:
            yield from _inner(child, styles, is_bold)
        yield child.tail, "", is_bold


def _inner(
    element: etree._Element, styles: Styles, is_bold: bool
) -> Iterator[tuple[str | None, str, bool]]:
    name = element.get(f"{TEXT}style-name") if element.tag == f"{TEXT}span" else None
    if styles.is_hidden("text", name):
        return
    own = styles.is_bold("text", name)
    yield from _pieces(element, styles, is_bold if own is None else own)


def _count(element: etree._Element) -> int:
    count = element.get(f"{TEXT}c") or "1"
    return min(int(count), _MOST_SPACES) if count.isdecimal() else 1


def _single_spaced(
    pieces: list[tuple[str | None, str, bool]],
) -> list[tuple[str, bool]]:
    spaced: list[tuple[str, bool]] = []
    after_space = True
    for raw, meant, is_bold in pieces:
        text = _SPACES.sub(" ", raw or "")
        if after_space:
            text = text.removeprefix(" ")
        text += meant
        if text:
            after_space = text.endswith(" ") and not meant
            spaced.append((text, is_bold))
    return spaced
