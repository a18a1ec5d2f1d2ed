"""Plain text and Markdown: the document is the file itself, to the character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import encodings
from voicecode.intake.shapes import lines, recognition, ruled
from voicecode.intake.shapes.lines import Line
from voicecode.intake.sources import Source

LARGEST = 16 << 20  # bytes; a day of talk takes a fiftieth
MOST_LINES = 200_000
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_SETTING = re.compile(r"\w[\w -]*:(?:\s|$)|\s+\S|-\s|#|\s*$")


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read text as turns or paragraphs.

    Raises:
        BadInputError: it is not text, empty, or larger than 16 MB.
    """
    del columns  # text has none
    text, remark = whole(source)
    if remark:
        yield remark
    yield from documents(source.name, text)


def documents(source: str, text: str) -> Iterator[Document | Remark]:
    """Read decoded text as turns or paragraphs.

    Raises:
        BadInputError: nothing is said in it.
    """
    yield from _document(source, text, lines.of_text(text))


def read_markdown(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read Markdown as text whose headings are not speech.

    Raises:
        BadInputError: it is not text, empty, or larger than 16 MB.
    """
    del columns
    text, remark = whole(source)
    if remark:
        yield remark
    yield from _document(source.name, text, _marked(lines.of_text(text)))


def whole(source: Source) -> tuple[str, Remark | None]:
    """Decode a whole text file, changing no character of it.

    Raises:
        BadInputError: it is not text, empty, or larger than 16 MB.
    """
    if source.path.stat().st_size > LARGEST:
        raise BadInputError(
            f"{source.name}: a text of more than 16 MB is not one conversation.",
            hint="Split it into one file for each conversation.",
        )
    raw = source.path.read_bytes()
    encoding = encodings.of(source.name, [raw])
    text = encodings.decoded(source.name, raw, encoding)
    if text.count("\n") + text.count("\r") > MOST_LINES:
        raise too_long(source.name)
    return text, encodings.remark(source.name, encoding)


def _document(
    source: str, text: str, read_lines: Sequence[Line]
) -> Iterator[Document | Remark]:
    shape = recognition.shape(read_lines)
    for remark in shape.remarks:
        yield Remark(source, remark)
    if not shape.passages:
        raise nothing_said(source, shape.silence)
    yield Document(source, shape.kind, text, shape.passages)


def too_long(source: str) -> BadInputError:
    """Make the refusal of a text of more lines than anybody says in a day."""
    return BadInputError(
        f"{source}: a text of more than {MOST_LINES:,} lines is not one conversation.",
        hint="Split it into one file for each conversation.",
    )


def nothing_said(source: str, why: str = recognition.NOTHING) -> BadInputError:
    """Make the refusal of a file with headings or facts and no words."""
    hint = "Check that it was saved whole, or leave it out."
    if why == recognition.NOTES:
        hint = "Save the transcript of the meeting itself, and give that."
    return BadInputError(f"{source}: {why}.", hint=hint)


def _marked(read_lines: Sequence[Line]) -> list[Line]:
    marked = [replace(line, is_heading=_is_heading(line)) for line in read_lines]
    for above, line in pairwise(range(len(marked))):
        if _makes_heading(read_lines[line].text) and not read_lines[above].is_blank:
            marked[above] = replace(marked[above], is_heading=True)
    end = _front_matter(read_lines)
    return [replace(line, is_heading=True) for line in marked[:end]] + marked[end:]


def _is_heading(line: Line) -> bool:
    return bool(_HEADING.match(line.text)) or ruled.is_rule(line.text)


def _makes_heading(text: str) -> bool:
    is_table_rule = "|" in text and ruled.is_rule(text)
    return is_table_rule or bool(_UNDERLINE.fullmatch(text))


def _front_matter(read_lines: Sequence[Line]) -> int:
    """Say how many lines at the top are settings between two rules of dashes."""
    if read_lines[0].text.rstrip() != "---":
        return 0
    for number, line in enumerate(read_lines[1:], start=1):
        if line.text.rstrip() in {"---", "..."}:
            return number + 1
        if not _SETTING.match(line.text):
            return 0
    return 0
