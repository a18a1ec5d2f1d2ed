"""What a test sees of a file: its documents, its remarks, who says what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import reading
from voicecode.intake.sources import Source


def documents(path: Path, columns: Columns | None = None) -> list[Document]:
    return [one for one in _all(path, columns) if isinstance(one, Document)]


def remarks(path: Path, columns: Columns | None = None) -> list[str]:
    return [one.text for one in _all(path, columns) if isinstance(one, Remark)]


def said(path: Path) -> list[tuple[str | None, str]]:
    """The speaker and the words of every passage."""
    return [
        (passage.speaker, passage.span.of(document.text))
        for document in documents(path)
        for passage in document.passages
    ]


def each(path: Path) -> Iterator[Document | Remark]:
    """Documents and remarks as they come."""
    return iter(reading.read(Source(path.name, path), columns=Columns()))


def _all(path: Path, columns: Columns | None) -> list[Document | Remark]:
    source = Source(path.name, path)
    return list(reading.read(source, columns=columns or Columns()))
