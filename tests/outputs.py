"""What outputs say: all words of a file, however it is packed."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path

_TAGS = re.compile("<[^>]*>")


def said(path: Path) -> str:
    """Give a file's words, in small letters.

    Of what is packed as Word and Excel pack, every part twice: as it is, and with its
    marks taken out, as words may be parted by them.
    """
    if not zipfile.is_zipfile(path):
        text = path.read_text("utf-8")
        return f"{text}\n{_bare(text)}".casefold()
    with zipfile.ZipFile(path) as parts:
        packed = [parts.read(name).decode() for name in parts.namelist()]
        names = " ".join(parts.namelist())
    return "\n".join([names, *packed, *map(_bare, packed)]).casefold()


def _bare(text: str) -> str:
    return html.unescape(_TAGS.sub("", text))
