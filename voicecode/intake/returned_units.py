"""Units that voicecode wrote itself, read back as the units that they are."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping

from voicecode.domain.documents import Document, Kind, Passage, Remark
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.intake import tables

Fields = Mapping[str, object]

_NAMES = frozenset(
    """
    source unit participant speaker role attributes question answer text start end
    codings flags
    """.split()
)
# Columns that only a unit has; beside its text one is enough.
_OWN = frozenset({"source", "unit", "speaker", "question", "participant"})
_LARGEST = 1 << 53  # what a number in JSON holds exactly


def fit(names: Collection[str]) -> bool:
    """Tell whether columns are those of units: a text, and nothing else than theirs."""
    return "text" in names and _NAMES.issuperset(names) and bool(_OWN & set(names))


def documents(
    source: str, rows: Iterable[tuple[str, Fields]]
) -> Iterator[Document | Remark]:
    """Yield each unit as a document of the source that it names.

    Rows come with their place ("line 3"). Where a row does not say so, its source is
    the file, its number the next, and its text stands below the last.

    Raises:
        BadInputError: a field is not what a unit has there.
    """
    ends: dict[str, tuple[int, int]] = {}
    shifted = coded = 0
    for place, fields in rows:
        document, said_end = _document(source, f"{source}, {place}", fields, ends)
        end = document.start + len(document.text)
        ends = {document.source: (document.passages[0].unit or 0, end + 1)}
        shifted += said_end not in {None, end}
        coded += bool(_parsed(fields.get("codings")))
        yield document
    if shifted:
        yield Remark(source, f"units whose positions do not fit their text: {shifted}")
    if coded:
        yield Remark(source, f"codings are not read; units that have some: {coded}")


def _document(
    file: str, place: str, fields: Fields, ends: Mapping[str, tuple[int, int]]
) -> tuple[Document, int | None]:
    source = _words(fields, "source", place) or file
    before, below = ends.get(source, (0, 0))
    text = _words(fields, "text", place) or ""
    number, start = (_number(fields, name, place) for name in ("unit", "start"))
    passage = Passage(
        Span(0, len(text)),
        speaker=_words(fields, "speaker", place),
        role=_words(fields, "role", place),
        participant=_words(fields, "participant", place),
        question=_words(fields, "question", place),
        attributes=_attributes(fields, place),
        unit=before + 1 if number is None else number,
    )
    kind = _kind(passage, answer=_words(fields, "answer", place))
    begin = below if start is None else start
    end = _number(fields, "end", place)
    return Document(source, kind, text, (passage,), begin), end


def _kind(passage: Passage, *, answer: str | None) -> Kind:
    if answer or passage.question:
        return Kind.SURVEY
    return Kind.TRANSCRIPT if passage.speaker else Kind.RECORD


def _words(fields: Fields, name: str, place: str) -> str | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _wrong(place, name, "words", "Write it in quotation marks.")
    return str(value)


def _number(fields: Fields, name: str, place: str) -> int | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.isdecimal() and len(value) < 20:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _wrong(place, name, "a number from 0 on", "Take it from the file itself.")
    if value > _LARGEST:
        raise _wrong(place, name, "a place in a text", "Take it from the file itself.")
    return value


def _attributes(fields: Fields, place: str) -> Mapping[str, str]:
    value = _parsed(fields.get("attributes"))
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _wrong(place, "attributes", "names with values", 'Such as {"age": "14"}.')
    return {
        str(name): tables.plain(one) for name, one in value.items() if one is not None
    }


def _parsed(value: object) -> object:
    """Give what is written as JSON inside a table; what is not stays as it is."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value.strip() else None
    except (ValueError, RecursionError):
        return value


def _wrong(place: str, name: str, wanted: str, hint: str) -> BadInputError:
    return BadInputError(f"{place}: “{name}” is not {wanted}.", hint=hint)
