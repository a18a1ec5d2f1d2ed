"""Paragraphs, tables and boxes put together as rich text is read from left to right."""

from __future__ import annotations

from voicecode.intake.blocks import Block, Box, Grid, Paragraph, strong_start


class Page:
    """What has been read so far; the last paragraph, cell and row may be open."""

    def __init__(self) -> None:
        self.letters = 0
        self._blocks: list[Block] = []
        self._boxes: list[Box] = []
        self._pieces: list[tuple[str, bool]] = []
        self._cell: list[str] = []
        self._row: list[str] = []
        self._rows: list[tuple[str, ...]] = []

    def write(self, text: str, *, is_bold: bool) -> None:
        """Add words to the open paragraph."""
        if text:
            self.letters += len(text)
            self._pieces.append((text, is_bold))

    def add_box(self, blocks: tuple[Block, ...]) -> None:
        """Set a text box beside the open paragraph."""
        lines = [one for one in blocks if isinstance(one, Paragraph)]
        self._boxes.append(Box(tuple(lines)))

    def end_paragraph(self, *, in_table: bool, is_heading: bool = False) -> None:
        """Close the paragraph, be it one of the page or one of a cell."""
        if in_table:
            self._cell.append(self._taken())
            return
        self._end_table()
        strong = strong_start(self._pieces)
        self._blocks.append(Paragraph(self._taken(), strong, is_heading))
        self._blocks.extend(self._boxes)
        self._boxes.clear()

    def end_cell(self) -> None:
        """Close the cell with the paragraph that ends it."""
        self._cell.append(self._taken())
        self._row.append("\n".join(self._cell))
        self._cell.clear()

    def end_row(self) -> None:
        """Close the row."""
        self._rows.append(tuple(self._row))
        self._row.clear()

    def blocks(self) -> tuple[Block, ...]:
        """Close what is open and give everything in reading order."""
        if self._pieces or self._boxes:
            self.end_paragraph(in_table=False)
        self._end_table()
        return tuple(self._blocks)

    def _end_table(self) -> None:
        # A row that is never closed is one all the same.
        if self._cell:
            self._row.append("\n".join(self._cell))
            self._cell.clear()
        if self._row:
            self.end_row()
        if self._rows:
            self._blocks.append(Grid(tuple(self._rows)))
            self._rows.clear()

    def _taken(self) -> str:
        text = "".join(piece for piece, _ in self._pieces)
        self._pieces.clear()
        return text
