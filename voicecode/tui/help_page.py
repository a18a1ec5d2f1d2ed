"""Help: every key and what it does, and the signs that the screen uses."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from voicecode.tui import wording
from voicecode.tui.keys import Groups, Key

_WIDTH = 13
_SIGNS = (
    (wording.OPEN, "open: waits for your word"),
    (wording.HOLDS, "it holds"),
    (wording.FAILS, "it does not hold"),
    (wording.AGAIN, "held, but its definition has changed: accept it anew or reject"),
    ("?", "a word stands out: it may be a name, and waits for your word"),
    ("⚑", "flagged: it may disclose harm, and a person should see it first"),
    ("★", "wanted in the quote bank"),
)


def text(groups: Groups) -> Content:
    """Put all keys in one text, as they are in this project."""
    parts = [_group(name, _told(keys)) for name, keys in groups.items()]
    codes = ("1…9", "Give the code of that number; others by typing after 'c'.")
    parts.insert(1, _group("Give a code at once", [codes]))
    parts.append(_group("Signs", _SIGNS))
    parts.append(Content("What a key does is on the disk before the next key is read."))
    return Content("\n\n").join(parts)


def _told(keys: Iterable[Key]) -> list[tuple[str, str]]:
    return [(key.shown, key.does) for key in keys]


def _group(name: str, lines: Iterable[tuple[str, str]]) -> Content:
    head = Content.styled(name, "bold $secondary")
    rows = [
        Content.assemble((sign.ljust(_WIDTH), "bold $accent"), told)
        for sign, told in lines
    ]
    return Content("\n").join([head, *rows])
