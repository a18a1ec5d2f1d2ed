"""Written files as documents: labelled paragraphs, recorders' files, tables, prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voicecode.domain.documents import Document, Kind, Remark
from voicecode.intake import composing, plain_text
from voicecode.intake.blocks import Block, Box, Grid, Paragraph, Written
from voicecode.intake.shapes import attributing, headers, recognition, tabled
from voicecode.intake.shapes.lines import Line, of_text


def documents(source: str, written: Written) -> Iterator[Document | Remark]:
    """Read blocks as turns or paragraphs; the document's text is what was said.

    Raises:
        BadInputError: nothing is said in them, or more than anybody says in a day.
    """
    if _lines_in(written.blocks) > plain_text.MOST_LINES:
        raise plain_text.too_long(source)
    for remark in written.remarks:
        yield Remark(source, remark)
    tables = [_turns(block) for block in written.blocks]
    if any(tables):
        yield from _of_tables(source, written.blocks, tables)
    else:
        yield from _of_lines(source, written.blocks)


def _lines_in(blocks: Sequence[Block]) -> int:
    return sum(
        sum(map(len, block.rows)) if isinstance(block, Grid) else 1 for block in blocks
    )


def _turns(block: Block) -> list[tabled.Turn]:
    return tabled.turns(block.rows) if isinstance(block, Grid) else []


def _of_tables(
    source: str, blocks: Sequence[Block], tables: Sequence[list[tabled.Turn]]
) -> Iterator[Document | Remark]:
    first = next(at for at, turns in enumerate(tables) if turns)
    _, above = _lines(blocks[:first])
    header = headers.of(above)
    rest = [block for block, own in zip(blocks, tables, strict=True) if not own]
    _, beside = _lines(rest)
    if count := sum(map(recognition.is_prose, beside[header.lines :])):
        left_out = f"{recognition.counted(count)} beside the table left out"
        yield Remark(source, left_out)
    grids = [block for block in blocks if isinstance(block, Grid)]
    if strays := sum(tabled.strays(grid.rows) for grid in grids):
        rows = f"{strays} row{'s' * (strays != 1)}"
        yield Remark(source, f"{rows} of too few cells in the table left out")
    text, passages = composing.joined(
        composing.Piece(turn.text, turn.passage) for turns in tables for turn in turns
    )
    said = attributing.told(passages, header)
    yield Document(source, Kind.TRANSCRIPT, text, tuple(said))


def _of_lines(source: str, blocks: Sequence[Block]) -> Iterator[Document | Remark]:
    whole, lines = _lines(blocks)
    shape = recognition.shape(lines)
    for remark in shape.remarks:
        yield Remark(source, remark)
    if not shape.passages:
        raise plain_text.nothing_said(source, shape.silence)
    text, passages = composing.cut(whole, shape.passages)
    yield Document(source, shape.kind, text, passages)


def _lines(blocks: Sequence[Block]) -> tuple[str, list[Line]]:
    texts: list[str] = []
    lines: list[Line] = []
    start = 0
    for paragraph, is_aside in _paragraphs(blocks):
        for line in of_text(paragraph.text):
            strong = max(0, min(paragraph.strong - line.start, len(line.text)))
            lines.append(
                Line(
                    line.text,
                    start + line.start,
                    strong,
                    paragraph.is_heading,
                    opens_paragraph=line.start == 0,
                    is_aside=is_aside,
                )
            )
        texts.append(paragraph.text)
        start += len(paragraph.text) + 1
    return "\n".join(texts), lines


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph, bool]]:
    for block in blocks:
        if isinstance(block, Grid):
            for text in tabled.paragraphs(block.rows):
                yield Paragraph(text), False
        elif isinstance(block, Box):
            for paragraph in block.paragraphs:
                yield paragraph, True
        else:
            yield block, False
