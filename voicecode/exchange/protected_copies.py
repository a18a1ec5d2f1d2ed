"""Protected copies: a source's documents as a text, or as a table, to pass on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from voicecode import cells
from voicecode.domain.documents import Document, Kind, Passage
from voicecode.errors import BadInputError

_KEPT_ENDINGS = (".txt", ".md")
_ID, _ROLE, _ANSWER = "id", "role", "answer"


@dataclass(slots=True)
class Copy:
    """One source's copy: the name of its file, and what is to stand in it.

    ``pieces`` are the text, or a table's cells row after row with the header first;
    ``width`` is how many cells a row has, 0 for a text.
    """

    name: str
    pieces: list[str] = field(default_factory=list)
    width: int = 0

    def written(self) -> str:
        """Give the file's content."""
        if not self.width:
            return "".join(self.pieces)
        return table(self.pieces, self.width)


def table(pieces: Sequence[str], width: int) -> str:
    """Set cells out as CSV, guarded against being taken for formulas."""
    lines = io.StringIO(newline="")
    rows = csv.writer(lines)
    for start in range(0, len(pieces), width):
        rows.writerow(map(cells.guarded, pieces[start : start + width]))
    return lines.getvalue()


def read(path: Path) -> Copy:
    """Read a copy back, as it was written.

    Raises:
        BadInputError: the file is no copy that voicecode wrote.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        if path.suffix.lower() != ".csv":
            return Copy(path.name, [text])
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _no_copy(path) from error
    width = len(rows[0]) if rows else 0
    if not width or any(len(row) != width for row in rows):
        raise _no_copy(path)
    return Copy(
        path.name, [cells.unguarded(cell) for row in rows for cell in row], width
    )


def _no_copy(path: Path) -> BadInputError:
    return BadInputError(
        f"{path}: is no protected copy that voicecode wrote.",
        hint="Give the folder that 'voicecode pseudonymise' wrote.",
    )


def of(documents: Sequence[Document]) -> Copy:
    """Make the copy of one source, from all of its documents."""
    first = documents[0]
    if first.kind is Kind.SURVEY:
        rows = _rows([p for one in documents for p in _answers(one)])
        header = list(rows[0])
        pieces = [
            cell for row in [header, *(r.values() for r in rows[1:])] for cell in row
        ]
        return Copy(_named(first.source, ".csv"), pieces, len(header))
    text = "".join(map(_text, documents))
    ending = PurePosixPath(first.source).suffix.lower()
    kept = ending if ending in _KEPT_ENDINGS else ".txt"
    return Copy(_named(first.source, kept), [text])


def _named(source: str, ending: str) -> str:
    path = PurePosixPath(source)
    if path.suffix.lower() == ending:
        return source
    return str(path.with_suffix(ending)) if path.suffix else source + ending


def _text(document: Document) -> str:
    """Give a file's own text as it is; put one together where it was a recording's."""
    said = [one.span.of(document.text) for one in document.passages]
    if document.text != "\n".join(said) or not any(
        p.speaker for p in document.passages
    ):
        return document.text
    return "\n\n".join(_turns(document.passages, said)) + "\n"


def _turns(passages: Iterable[Passage], said: Iterable[str]) -> Iterator[str]:
    for passage, words in zip(passages, said, strict=True):
        # An empty line would end the turn where the copy is read again.
        lines = [line for line in words.splitlines() if line.strip()]
        yield f"{passage.speaker or 'Unknown speaker'}: " + "\n".join(lines)


def _answers(document: Document) -> Iterator[tuple[Passage, str]]:
    for passage in document.passages:
        yield passage, passage.span.of(document.text)


def _rows(answers: Sequence[tuple[Passage, str]]) -> list[dict[str, str]]:
    """Gather answers into rows, one a respondent; the first row is the header."""
    names = _columns(answers)
    rows: list[dict[str, str]] = [dict.fromkeys(names, "")]
    last: Passage | None = None
    for passage, words in answers:
        question = passage.question or _ANSWER
        is_new = last is None or passage.participant != last.participant
        if is_new or rows[-1][_column(names, question)]:
            rows.append(dict.fromkeys(names, ""))
            rows[-1].update(
                {
                    _column(names, name): value
                    for name, value in passage.attributes.items()
                }
            )
            rows[-1][_ID] = passage.participant or ""
            if _ROLE in names and passage.role:
                rows[-1][_ROLE] = passage.role
        rows[-1][_column(names, question)] = words
        last = passage
    return rows


def _columns(answers: Sequence[tuple[Passage, str]]) -> dict[str, None]:
    names = {_ID: None}
    if any(passage.role for passage, _ in answers):
        names[_ROLE] = None
    for passage, _ in answers:
        names.update(dict.fromkeys(passage.attributes))
    for passage, _ in answers:
        names.setdefault(passage.question or _ANSWER)
    return names


def _column(names: dict[str, None], name: str) -> str:
    return name if name in names else _ANSWER
