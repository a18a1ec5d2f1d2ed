"""Word sections: which paper of a house's file pages are set on, and its width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import cast

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.shared import Length, Twips

from voicecode.reports.word_xml import Element

_HEADS = (qn("w:headerReference"), qn("w:footerReference"))
_A4_TEXT = 160.0  # mm, where a file does not say
_LEAST = 60.0  # mm; narrower text is a mistake of the file's


def leave_fullest(page: Document) -> None:
    """Take out all that a file says; the paper, heads and feet of one section stay.

    It is the section with most paragraphs and tables, the first of several such.
    """
    body = page.element.body
    sections = list(_sections(body))
    _, kept = max(sections, key=lambda section: section[0])
    alone = deepcopy(kept)
    for head in _inherited([properties for _, properties in sections], kept):
        alone.insert(0, deepcopy(head))
    for kind in alone.findall(qn("w:type")):
        alone.remove(kind)  # with nothing before it, it begins nowhere else
    for element in list(body):
        body.remove(element)
    body.append(alone)


def width_at(page: Document, place: Element | None, rest: Sequence[Element]) -> float:
    """Give the width of the text in mm, at a place that ``rest`` follows."""
    after = () if place is None else (place, *rest)
    for element in after:
        for properties in element.iter(qn("w:sectPr")):
            return _text_width(cast("CT_SectPr", properties))
    return _text_width(page.element.body.sectPr)


def _sections(body: Element) -> Iterator[tuple[int, CT_SectPr]]:
    """Yield each section's number of paragraphs and tables, and its properties."""
    count = 0
    for element in body:
        if element.tag == qn("w:sectPr"):
            yield count, cast("CT_SectPr", element)
            return
        count += 1
        properties = element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if properties is not None:
            yield count, cast("CT_SectPr", properties)
            count = 0


def _inherited(sections: Sequence[CT_SectPr], kept: CT_SectPr) -> list[Element]:
    """List the heads and feet that a section has from those before it."""
    known: dict[tuple[str, str | None], Element] = {}
    for section in sections:
        own = {
            (head.tag, head.get(qn("w:type"))): head
            for head in section
            if head.tag in _HEADS
        }
        if section is kept:
            return [head for kind, head in known.items() if kind not in own]
        known.update(own)
    return []


def _text_width(section: CT_SectPr) -> float:
    """Give the room between the margins in mm; of several columns, that of one."""
    if section.page_width is None:
        return _A4_TEXT
    sides = (section.left_margin, section.right_margin, section.gutter)
    taken = sum(side or Length(0) for side in sides)
    room = Length(section.page_width - taken)
    columns = section.find(qn("w:cols"))
    if columns is not None and (many := int(columns.get(qn("w:num"), "1"))) > 1:
        between = Twips(int(columns.get(qn("w:space"), "720")))
        room = Length((room - (many - 1) * between) // many)
    return max(float(room.mm), _LEAST)
