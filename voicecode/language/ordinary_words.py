"""Ordinary words: what a dictionary has in small letters, and so is no name."""

from __future__ import annotations

import csv
import warnings
from functools import cache

import spacy

from voicecode import resources

_LANGUAGES = ("en", "cy")


@cache
def is_ordinary(word: str) -> bool:
    """Tell whether a word in small letters is one of English or, roughly, of Welsh.

    Names are none, unless they are common words too ("grace"). English comes from a
    dictionary of inflected words; the short words, the slang and the Welsh that it
    lacks from a list that ships with voicecode.
    """
    return word in _listed() or _is_in_dictionary(word)


def _is_in_dictionary(word: str) -> bool:
    with warnings.catch_warnings():
        # lemminflect still calls a method that numpy means to retire.
        warnings.simplefilter("ignore", DeprecationWarning)
        import lemminflect  # noqa: PLC0415 # only those who look for names pay for it

        return bool(lemminflect.getAllLemmas(word))


@cache
def _listed() -> frozenset[str]:
    path = resources.folder("lexicons") / "ordinary-words.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row["words"].split(";") for row in csv.DictReader(file, strict=True)]
    short = spacy.blank("en").Defaults.stop_words
    return frozenset({*short, *(word for words in rows for word in words)})
