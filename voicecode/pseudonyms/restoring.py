"""Restoring: from stand-ins back to what was said, with the key and only with it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain import splices
from voicecode.domain.pseudonyms import Entry, Key
from voicecode.domain.spans import Span
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
    return hashlib.sha256(
        "\x1f".join(pieces).encode("utf-8", "surrogatepass")
    ).hexdigest()


def originals(
    was: Sequence[str], now: Sequence[str], entries: Sequence[Entry]
) -> tuple[str, ...] | None:
    """List what each stand-in replaced, in order; None where that cannot be told.

    ``was`` and ``now`` are the same text, or the same cells, before and after.
    """
    stand_ins = _pattern([bracketed(entry.stand_in) for entry in entries])
    found: list[str] = []
    if len(was) != len(now):
        return None
    for old, new in zip(was, now, strict=True):
        between = stand_ins.split(new)
        words = _between(old, between)
        if words is None:
            return None
        found += words
    return tuple(found)


def _between(text: str, parts: Sequence[str]) -> list[str] | None:
    """Give what stands between parts of a text, each at least a character long.

    Where a part stands more than once the first place will do: put together again
    they give the text.
    """
    if len(parts) == 1:
        return [] if text == parts[0] else None
    if not text.startswith(parts[0]) or not text.endswith(parts[-1]):
        return None
    words, at = [], len(parts[0])
    for part in parts[1:-1]:
        place = text.find(part, at + 1)
        if place < 0:
            return None
        words.append(text[at:place])
        at = place + len(part)
    end = len(text) - len(parts[-1])
    words.append(text[at:end])
    return words if at < end else None


def restored(pieces: Sequence[str], key: Key) -> Restored:
    """Put the names back into a text, or into a table's cells, in order."""
    forms = {bracketed(entry.stand_in): entry.forms[0] for entry in key.entries}
    stand_ins = _pattern(list(forms))
    known = key.originals.get(digest(pieces))
    found = [list(stand_ins.finditer(piece)) for piece in pieces]
    count = sum(map(len, found))
    is_exact = not count or (known is not None and len(known) == count)
    words: Iterator[str] = iter(known or ())
    back = [
        splices.made(
            [Span(*match.span()) for match in matches],
            [next(words) if is_exact else forms[match[0]] for match in matches],
        ).of(piece)
        for piece, matches in zip(pieces, found, strict=True)
    ]
    return Restored(tuple(back), is_exact, count)


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    if not forms:
        return re.compile(r"(?!)")
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, longest_first)))
