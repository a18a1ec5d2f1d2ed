"""Rich text files (RTF): what stands in them, read as turns or paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import rich_reader, rich_tokens, written
from voicecode.intake.sources import Source

LARGEST = 64 << 20  # bytes; pictures are in them, too


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a rich text file; its text is what was said.

    Raises:
        BadInputError: the file is larger than 64 MB, broken, or says nothing.
    """
    del columns  # a transcript's table has columns of its own
    if source.size > LARGEST:
        raise BadInputError(
            f"{source.name}: a rich text file of more than 64 MB is not read.",
            hint="Take the pictures out of it, or save it as .docx.",
        )
    raw = source.path.read_bytes()
    tokens = rich_tokens.of(raw[max(raw.find(b"{"), 0) :], source=source.name)
    found = rich_reader.written(tokens, source=source.name)
    yield from written.documents(source.name, found)
