"""Word files: what stands in them, handed on to be read as turns or paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import word_parts, written
from voicecode.intake.sources import Source


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a Word file as turns or paragraphs; its text is what was said.

    Raises:
        BadInputError: the file is broken, locked, too large, or says nothing.
    """
    del columns  # a transcript's table has columns of its own
    found = word_parts.read(source.path, source=source.name)
    yield from written.documents(source.name, found)
