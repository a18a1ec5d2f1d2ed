"""What stands in a written file, whichever program wrote it: the readers' hand-over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, with soft breaks as line feeds.

    ``strong`` is how many characters at its start are bold. ``joins_next`` says
    that the break after it was deleted with changes tracked.
    """

    text: str
    strong: int = 0
    is_heading: bool = False
    joins_next: bool = False

    def followed_by(self, other: Paragraph) -> Paragraph:
        """Make one paragraph of two."""
        return Paragraph(self.text + other.text, self.strong, self.is_heading)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each its text with a line feed between paragraphs."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A text box, which stands beside the text at the paragraph it is anchored to."""

    paragraphs: tuple[Paragraph, ...]


Block = Paragraph | Grid | Box


def strong_start(pieces: Sequence[tuple[str, bool]]) -> int:
    """Count the characters that a paragraph begins with in bold type.

    ``pieces`` are its texts, each with whether it is bold; blank ones may be either.
    """
    count = 0
    for text, is_strong in pieces:
        if not is_strong and text.strip():
            break
        count += len(text)
    return count if any(strong for _, strong in pieces) else 0


@dataclass(frozen=True, slots=True)
class Written:
    """A written file's blocks in reading order.

    ``remarks`` say what was left out of them: comments, deletions, footnotes.
    """

    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
