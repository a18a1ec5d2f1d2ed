"""SPSS files: their labels are the questions, and what their numbers mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import apart, extras, handed_rows, spss_rows, survey
from voicecode.intake.sources import Source


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a survey; columns may be asked for by question or by variable.

    Raises:
        BadInputError: the extra is missing; the file is broken or too large, has no
            column of text, or not the columns asked for.
    """
    extras.need(spss_rows.LIBRARY, extra="spss", source=source.name)
    parts = apart.results(
        spss_rows.parts,
        str(source.path),
        source.name,
        source=source.name,
        loading=(spss_rows.LIBRARY,),
    )
    with closing(parts):
        found = handed_rows.headers(parts, source=source.name)
        for remark in found.remarks:
            yield Remark(source.name, remark)
        table = handed_rows.table(found, parts)
        known = dict(zip(found.variables, table.headers, strict=True))
        asked = _by_question(columns, known)
        yield from survey.documents(source.name, table, columns=asked)


def _by_question(columns: Columns, known: Mapping[str, str]) -> Columns:
    """Turn the names of variables into the headers under which they are read."""
    return replace(
        columns,
        text=tuple(known.get(name, name) for name in columns.text),
        role=known.get(columns.role, columns.role) if columns.role else None,
        id=known.get(columns.id, columns.id) if columns.id else None,
        attributes=tuple(known.get(name, name) for name in columns.attributes),
    )
