"""The way in: a file becomes documents, by the reader that fits what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.errors import BadInputError
from voicecode.intake import (
    captions,
    delimited,
    file_kinds,
    json_tables,
    open_text,
    parquet,
    pdf,
    plain_text,
    refi,
    rich_text,
    spss,
    unpacking,
    word,
    workbooks,
)
from voicecode.intake.sources import Reader, Source

READERS: Mapping[str, Reader] = {
    ".txt": plain_text.read,
    ".md": plain_text.read_markdown,
    ".docx": word.read,
    ".odt": open_text.read,
    ".rtf": rich_text.read,
    ".pdf": pdf.read,
    ".vtt": captions.read_webvtt,
    ".srt": captions.read_subrip,
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".xlsx": workbooks.read,
    ".xls": workbooks.read,
    ".ods": workbooks.read,
    ".sav": spss.read,
    ".jsonl": json_tables.read,
    ".parquet": parquet.read,
    ".qdpx": refi.read,
    ".zip": unpacking.refuse,  # where its files could not be listed
}


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark | Refusal]:
    """Yield a source's documents, with remarks on how it was read.

    Of a project of many texts, those that cannot be read come as refusals.

    Raises:
        BadInputError: the file cannot be read; the hint says how to mend it.
    """
    with unpacking.on_disk(source) as file:
        kind = file_kinds.of(file)
        if kind.ending not in READERS:
            raise BadInputError(
                f"{source.name}: files of this kind are not read.",
                hint=f"Readable kinds are {' '.join(READERS)}.",
            )
        if kind.remark:
            yield kind.remark
        yield from READERS[kind.ending](file, columns=columns)
