"""REFI-QDA projects: their texts are read, the rest of their sources is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.errors import BadInputError
from voicecode.intake import (
    file_kinds,
    open_text,
    plain_text,
    refi_sources,
    rich_text,
    unpacking,
    word,
)
from voicecode.intake.refi_sources import Text
from voicecode.intake.sources import Reader, Source

_READERS: Mapping[str, Reader] = {
    ".txt": plain_text.read,
    ".md": plain_text.read_markdown,
    ".docx": word.read,
    ".odt": open_text.read,
    ".rtf": rich_text.read,
}
_NAMED = 10  # sources in a remark


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark | Refusal]:
    """Read each text of a project as a source of its own, named as it is there.

    What is missing or is no text is named in remarks; a text that cannot be read is
    refused, and the others are read.

    Raises:
        BadInputError: the project is broken, locked, too large, or holds no text.
    """
    listed = refi_sources.listed(source.path, source=source.name)
    if not listed.texts:
        raise BadInputError(
            f"{source.name}: there is no text to read in this project.",
            hint="Export it again together with its sources.",
        )
    yield from _named(source.name, "missing in the project", listed.missing)
    yield from _named(source.name, "left alone, as no text", listed.others)
    for text in listed.texts:
        try:
            found = list(_text(source, text, columns))
        except BadInputError as error:
            name = f"{source.name}/{text.name}"
            yield Refusal(name, error.problem, error.hint)
        else:
            yield from found


def _text(
    project: Source, text: Text, columns: Columns
) -> Iterator[Document | Remark | Refusal]:
    name = f"{project.name}/{text.name}"
    if text.part is None:
        yield from plain_text.documents(name, text.words)
        return
    part = Source(name, project.path, text.part, text.ending)
    with unpacking.on_disk(part) as file:
        kind = file_kinds.of(file)
        if kind.ending not in _READERS:
            raise BadInputError(
                f"{name}: this is no text, whatever the project says.",
                hint="Give the file itself.",
            )
        yield from _READERS[kind.ending](file, columns=columns)


def _named(source: str, what: str, names: Sequence[str]) -> Iterator[Remark]:
    if names:
        shown = ", ".join(f"“{name}”" for name in names[:_NAMED])
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield Remark(source, f"{what}: {shown}{more}")
