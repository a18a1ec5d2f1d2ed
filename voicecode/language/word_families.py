"""Word families: the lexicon that ships with voicecode, for each language."""

from __future__ import annotations

import csv
from functools import cache

from voicecode import resources
from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence

_FILES = {"en": "word-families.csv"}


@cache
def of(language: str) -> tuple[WordFamily, ...]:
    """Give a language's word families; none where there is no lexicon for it."""
    if language not in _FILES:
        return ()
    path = resources.folder("lexicons") / _FILES[language]
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_family(row) for row in csv.DictReader(file, strict=True))


def _family(row: dict[str, str]) -> WordFamily:
    polarity = Valence(row["polarity"]) if row["polarity"] else None
    return WordFamily(row["family"], polarity, tuple(row["words"].split(";")))
