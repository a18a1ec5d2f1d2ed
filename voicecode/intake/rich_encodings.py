"""The code pages of rich text: a file's, and each of its fonts'."""

from __future__ import annotations

import codecs

DEFAULT = "cp1252"
_BY_WORD = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# Source: Microsoft, "Rich Text Format (RTF) Specification 1.9.1", \fcharset.
_BY_CHARSET = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253,
    162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874,
    238: 1250, 254: 437, 255: 850,
}  # fmt: skip
_NAMES = {10000: "mac_roman", 1361: "johab", 936: "gbk", 65001: "utf-8"}


def of_word(word: str) -> str | None:
    """Give the codec that a word at a file's start names, such as ``ansi``."""
    return _BY_WORD.get(word)


def of_page(page: int | None) -> str | None:
    """Give the codec of a Windows code page; None for one that is not known."""
    name = _NAMES.get(page or 0, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def of_charset(charset: int | None) -> str | None:
    """Give the codec of a font's character set; None where it follows the file."""
    return of_page(_BY_CHARSET[charset]) if charset in _BY_CHARSET else None
