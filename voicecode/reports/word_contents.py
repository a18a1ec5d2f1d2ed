"""Word contents: the list of a long report's headings, each leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from voicecode.reports import word_fields, word_xml
from voicecode.reports.display import one_line
from voicecode.reports.markdown_blocks import Block, Heading, Note, plain
from voicecode.reports.word_styles import CONTENTS, ENTRIES, Stationery

FROM = 8  # headings; with fewer a reader finds the way
_LEVELS = (2, 3)  # the first is the report's title
_TITLES = {"en": "Contents", "cy": "Cynnwys"}
_FIELD = f'TOC \\o "{_LEVELS[0]}-{_LEVELS[-1]}" \\h \\z'
_FIRST_MARK = 700_000_001  # Word numbers the marks of its own lists so


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: which block it leads to, how deep it stands, and what it says."""

    block: int
    level: int
    words: str

    @property
    def mark(self) -> str:
        """The name of the place that it leads to."""
        return f"_Toc{_FIRST_MARK + self.block}"


def entries(blocks: Sequence[Block]) -> list[Entry]:
    """List the headings below the title; a short report has no list."""
    listed = [
        Entry(at, min(block.level, _LEVELS[-1]), one_line(plain(block.line)))
        for at, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level >= _LEVELS[0] and block.line
    ]
    return listed if len(listed) >= FROM else []


def place(blocks: Sequence[Block]) -> int:
    """Say before which block the list stands: below the title and its notes."""
    for at, block in enumerate(blocks):
        is_title = isinstance(block, Heading) and block.level < _LEVELS[0]
        if not is_title and not isinstance(block, Note):
            return at
    return len(blocks)


def add(
    stationery: Stationery,
    listed: Sequence[Entry],
    *,
    language: str,
    with_pages: bool = False,
) -> None:
    """Add the list, as one that Word makes anew when asked.

    Nobody but Word knows its pages' numbers before it does. ``with_pages`` has them
    worked out by whoever sets the pages, in a list that is not made anew.
    """
    title = stationery.paragraph(CONTENTS)
    title.add_run(_TITLES.get(language, _TITLES["en"]))
    lines = [_line(stationery, entry, with_pages=with_pages) for entry in listed]
    if lines and not with_pages:
        [link] = lines[0]._p.findall(qn("w:hyperlink"))
        for run in word_fields.opening(_FIELD):
            link.addprevious(run)
        lines[-1]._p.append(word_fields.closing())


def mark(paragraph: Paragraph, entry: Entry) -> None:
    """Mark a heading as the place that a line leads to."""
    number = str(_FIRST_MARK + entry.block)
    runs = paragraph._p.findall(qn("w:r"))
    runs[0].addprevious(word_xml.element("bookmarkStart", id=number, name=entry.mark))
    runs[-1].addnext(word_xml.element("bookmarkEnd", id=number))


def _line(stationery: Stationery, entry: Entry, *, with_pages: bool) -> Paragraph:
    paragraph = stationery.paragraph(ENTRIES[entry.level - _LEVELS[0]])
    link = word_xml.element("hyperlink", anchor=entry.mark, history="1")
    link.append(word_fields.words(entry.words))
    if with_pages:
        link.append(word_fields.tab())
        for run in word_fields.runs(f"PAGEREF {entry.mark} \\h", shown=""):
            link.append(run)
    paragraph._p.append(link)
    return paragraph
