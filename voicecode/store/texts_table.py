"""Texts: what sources say, kept in pages, so that no long one is held at once."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.store.project_file import ProjectFile

LENGTH = 16_384  # characters in a page
_HELD = 8  # pages in memory
Cut = Callable[[int, Span], str]


def cutter(file: ProjectFile) -> Cut:
    """Give a function that cuts a span out of a text, by the text's row."""

    @lru_cache(maxsize=_HELD)
    def page(text: int, number: int) -> str:
        found = file.connection.execute(
            "SELECT body FROM page WHERE text = ? AND number = ?", (text, number)
        ).fetchone()
        return str(found[0]) if found else ""

    def cut(text: int, span: Span) -> str:
        first = span.start // LENGTH
        last = max(span.end - 1, span.start) // LENGTH
        words = "".join(page(text, number) for number in range(first, last + 1))
        return span.shifted(-first * LENGTH).of(words)

    return cut


def current(file: ProjectFile, source: str) -> int | None:
    """Give the row of a source's current text."""
    found = file.connection.execute(
        "SELECT t.id FROM text t JOIN source s ON s.id = t.source"
        " WHERE t.is_current AND s.name = ?",
        (source,),
    ).fetchone()
    return int(found[0]) if found else None


def digest(file: ProjectFile, text: int) -> str:
    """Give the SHA-256 of a text as it is stored, in hexadecimal."""
    hashed = hashlib.sha256()
    for (body,) in file.connection.execute(
        "SELECT body FROM page WHERE text = ? ORDER BY number", (text,)
    ):
        hashed.update(body.encode())
    return hashed.hexdigest()


def rewrite(file: ProjectFile, text: int, splice: Splice) -> tuple[str, int]:
    """Write a text with some of its stretches replaced; give its new digest and length.

    This is for words that were withdrawn and names that were replaced, and for
    nothing else.
    """
    # The new pages wait under a number that no text has until the old ones are gone.
    file.connection.execute("PRAGMA defer_foreign_keys = ON")
    writer = Writer(file, -text)
    for piece in _pieces(_pages(file, text), splice):
        writer.write(piece, start=writer.characters)
    ended = writer.end()
    file.connection.execute("DELETE FROM page WHERE text = ?", (text,))
    file.connection.execute("UPDATE page SET text = ? WHERE text = ?", (text, -text))
    return ended


def _pages(file: ProjectFile, text: int) -> Iterator[str]:
    number = 0
    while found := file.connection.execute(
        "SELECT body FROM page WHERE text = ? AND number = ?", (text, number)
    ).fetchone():
        yield found[0]
        number += 1


def _pieces(pages: Iterable[str], splice: Splice) -> Iterator[str]:
    """Yield what pages say, with what replaces some of it where that begins."""
    changes = deque(zip(splice.before, splice.words, strict=True))
    for number, page in enumerate(pages):
        start, place = number * LENGTH, 0
        while changes and changes[0][0].start < start + len(page):
            span, words = changes[0]
            if span.start >= start:
                yield page[place : span.start - start] + words
            place = min(span.end - start, len(page))
            if span.end > start + len(page):
                break  # it goes on in the next page
            changes.popleft()
        yield page[place:]


class Writer:
    """Writes a text page by page as it comes, inside a transaction."""

    def __init__(self, file: ProjectFile, text: int) -> None:
        self._file = file
        self._text = text
        self._hash = hashlib.sha256()
        self._waiting = ""
        self._pages = 0

    @property
    def characters(self) -> int:
        """How many characters were written so far."""
        return self._pages * LENGTH + len(self._waiting)

    def write(self, words: str, *, start: int) -> None:
        """Write words that begin at ``start``; line ends fill what lies between."""
        self._waiting += "\n" * (start - self.characters) + words
        whole = len(self._waiting) - len(self._waiting) % LENGTH
        for at in range(0, whole, LENGTH):
            self._keep(self._waiting[at : at + LENGTH])
        self._waiting = self._waiting[whole:]

    def end(self) -> tuple[str, int]:
        """Write what is left; give the text's digest and its length."""
        characters = self.characters
        if self._waiting:
            self._keep(self._waiting)
            self._waiting = ""
        return self._hash.hexdigest(), characters

    def _keep(self, body: str) -> None:
        self._file.connection.execute(
            "INSERT INTO page (text, number, body) VALUES (?, ?, ?)",
            (self._text, self._pages, body),
        )
        self._hash.update(body.encode())
        self._pages += 1
