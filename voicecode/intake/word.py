"""Word files as documents: labelled paragraphs, recorders' files, tables, prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voicecode.domain.documents import Columns, Document, Kind, Remark
from voicecode.intake import composing, plain_text, word_parts
from voicecode.intake.shapes import recognition, tabled
from voicecode.intake.shapes.lines import Line, of_text
from voicecode.intake.sources import Source
from voicecode.intake.word_parts import Block, WordTable


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a Word file as turns or paragraphs; its text is what was said.

    Raises:
        BadInputError: the file is broken, locked, too large, or says nothing.
    """
    del columns  # a transcript's table has columns of its own
    blocks = word_parts.blocks(source.path, source=source.name)
    said = [piece for block in blocks for piece in _turns(block)]
    if said:
        text, passages = composing.joined(said)
        yield Document(source.name, Kind.TRANSCRIPT, text, passages)
        return
    whole, lines = _lines(blocks)
    shape = recognition.shape(lines)
    if shape.dropped:
        yield plain_text.above_first_turn(source, shape.dropped)
    if not shape.passages:
        raise plain_text.nothing_said(source)
    text, passages = composing.cut(whole, shape.passages)
    yield Document(source.name, shape.kind, text, passages)


def _turns(block: Block) -> list[composing.Piece]:
    if not isinstance(block, WordTable):
        return []
    return [composing.Piece(one.text, one.passage) for one in tabled.turns(block.rows)]


def _lines(blocks: Sequence[Block]) -> tuple[str, list[Line]]:
    texts: list[str] = []
    lines: list[Line] = []
    start = 0
    for text, strong, is_heading in _paragraphs(blocks):
        for line in of_text(text):
            within = max(0, min(strong - line.start, len(line.text)))
            opens = line.start == 0
            lines.append(Line(line.text, start + line.start, within, is_heading, opens))
        texts.append(text)
        start += len(text) + 1
    return "\n".join(texts), lines


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[str, int, bool]]:
    for block in blocks:
        if isinstance(block, WordTable):
            for text in tabled.paragraphs(block.rows):
                yield text, 0, False
        else:
            yield block.text, block.strong, block.is_heading
