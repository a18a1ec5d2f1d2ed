"""Restoring: from stand-ins back to what was said, with the key and only with it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.pseudonyms import Key
from voicecode.domain.spans import Span
from voicecode.pseudonyms import splicing
from voicecode.pseudonyms.stand_ins import bracketed


@dataclass(frozen=True, slots=True)
class Restored:
    """A text with its names back.

    ``is_exact`` tells that every one is as it was said; otherwise the text was changed
    since, and each stand-in became the first form of its name.
    """

    pieces: tuple[str, ...]
    is_exact: bool
    count: int


def digest(pieces: Sequence[str]) -> str:
    """Give the SHA-256 of a protected text, or of a table's cells in order."""
    return hashlib.sha256("\x1f".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()


def restored(pieces: Sequence[str], key: Key) -> Restored:
    """Put the names back into a text, or into a table's cells, in order."""
    forms = {bracketed(entry.stand_in): entry.forms[0] for entry in key.entries}
    stand_ins = _pattern(forms)
    originals = key.originals.get(digest(pieces))
    found = [list(stand_ins.finditer(piece)) for piece in pieces]
    count = sum(map(len, found))
    is_exact = originals is not None and len(originals) == count
    words: Iterator[str] = iter(originals or ()) if is_exact else iter(())
    back = [
        splicing.spliced(
            piece,
            [Span(*match.span()) for match in matches],
            [next(words) if is_exact else forms[match[0]] for match in matches],
        ).text
        for piece, matches in zip(pieces, found, strict=True)
    ]
    return Restored(tuple(back), is_exact, count)


def _pattern(forms: dict[str, str]) -> re.Pattern[str]:
    if not forms:
        return re.compile(r"(?!)")
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, longest_first)))
