"""Word fields: what Word works out by itself, such as the number of a page."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from voicecode.reports import word_xml


def add(paragraph: Paragraph, says: str, *, shown: str) -> None:
    """Add a field to a paragraph; ``shown`` stands until it is worked out.

    ``says`` must be words of ours alone: a field is what Word obeys.
    """
    for run in runs(says, shown=shown):
        paragraph._p.append(run)  # python-docx has no name for fields


def runs(says: str, *, shown: str) -> Iterator[BaseOxmlElement]:
    """Yield the runs of a whole field."""
    yield from opening(says)
    yield words(shown)
    yield closing()


def opening(says: str) -> Iterator[BaseOxmlElement]:
    """Yield the runs before what a field shows."""
    yield _mark("begin")
    instruction = word_xml.element("instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {says} "
    yield _run(instruction)
    yield _mark("separate")


def closing() -> BaseOxmlElement:
    """Give the run that ends a field."""
    return _mark("end")


def words(text: str) -> BaseOxmlElement:
    """Give a run of plain words."""
    run = word_xml.element("r")
    run.text = text  # python-docx makes the elements of it
    return run


def tab() -> BaseOxmlElement:
    """Give a run that goes on at the next tab stop."""
    return _run(word_xml.element("tab"))


def _mark(kind: str) -> BaseOxmlElement:
    return _run(word_xml.element("fldChar", fldCharType=kind))


def _run(content: BaseOxmlElement) -> BaseOxmlElement:
    run = word_xml.element("r")
    run.append(content)
    return run
