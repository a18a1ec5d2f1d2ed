"""Globs: ``*`` for any letters and ``?`` for any one, inside a word."""

from __future__ import annotations


def is_glob(word: str) -> bool:
    """Tell a glob from a word to be taken as it is."""
    return "*" in word or "?" in word


def fits(glob: str, word: str) -> bool:
    """Tell whether a word fits, in time proportional to both lengths at worst.

    The greedy walk with one place to go back to (R. J. Krauss, "Matching
    Wildcards", Dr. Dobb's, 2008): no glob, however many stars, can hang it.
    """
    at, in_glob, star, resume = 0, 0, -1, 0
    while at < len(word):
        if in_glob < len(glob) and glob[in_glob] == "*":
            star, resume = in_glob, at
            in_glob += 1
        elif in_glob < len(glob) and glob[in_glob] in ("?", word[at]):
            at += 1
            in_glob += 1
        elif star >= 0:
            resume += 1
            at, in_glob = resume, star + 1
        else:
            return False
    return not glob[in_glob:].strip("*")


def opening(glob: str) -> str:
    """Give the letters that every word fitting the glob begins with."""
    ends = [at for at, letter in enumerate(glob) if letter in "*?"]
    return glob[: ends[0]] if ends else glob
