"""Lines of a text, each with its place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Also a page's end, and the line ends of word processors and of the web.
BREAK = re.compile("\r\n|[\n\r\v\f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its break; ``start`` counts characters in the whole text.

    ``strong`` is how many characters at its start are bold. ``opens_paragraph`` is
    told by blank lines in plain text and by the paragraphs of a Word file.
    ``is_aside`` says that it stands in a text box, beside the text.
    """

    text: str
    start: int
    strong: int = 0
    is_heading: bool = False
    opens_paragraph: bool = False
    is_aside: bool = False

    @property
    def end(self) -> int:
        """Where the line stops in the whole text, before its break."""
        return self.start + len(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read on the line."""
        return not self.text.strip()


def of_text(text: str) -> list[Line]:
    """Cut text at every kind of line end; a blank line makes the next a paragraph."""
    after_blank = True
    lines = []
    for piece, start in _pieces(text):
        is_blank = not piece.strip()
        lines.append(Line(piece, start, opens_paragraph=after_blank and not is_blank))
        after_blank = is_blank
    return lines


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for found in BREAK.finditer(text):
        yield text[start : found.start()], start
        start = found.end()
    yield text[start:], start
