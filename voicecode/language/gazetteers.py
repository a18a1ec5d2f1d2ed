"""The gazetteer that ships with voicecode: names of people and places."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from voicecode import resources
from voicecode.domain.lexicons import Gazetteer, PlaceName
from voicecode.language import folding, inflections, ordinary_words

# Letters with a stroke are letters of their own, and typed without it all the same.
_STROKES = str.maketrans("łøđı", "lodi")
_KINDS = frozenset({"county", "hospital", "prison"})  # all others are towns
_NO_FORMS: dict[str, str] = {}


@cache
def shipped() -> Gazetteer:
    """Read the lists beside the package, once a process."""
    doubles = {row["what"]: row["words"] for row in _rows("double-meanings.csv")}
    return Gazetteer(
        folded=folded,
        is_ordinary=ordinary_words.is_ordinary,
        given=frozenset(_names("given-names.csv")) | frozenset(_short_and_full()),
        surnames=frozenset(_names("surnames.csv")),
        places=dict(_places()),
        full=_full(),
        verbs=_folded_set(doubles["verbs"]),
        things=_folded_set(doubles["things"]),
        times=_folded_set(doubles["times"]),
        kept=frozenset(_kept()),
    )


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Give the spelling under which names are compared.

    As ``folding.folded``, and accents do not count: people leave them out.
    """
    plain = unicodedata.normalize("NFD", folding.folded(word, _NO_FORMS))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return bare.translate(_STROKES)


def _rows(file: str) -> Iterator[dict[str, str]]:
    path = resources.folder("lexicons") / file
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, strict=True)


def _names(file: str) -> Iterator[str]:
    for row in _rows(file):
        yield from map(folded, row["names"].split(";"))


def _short_and_full() -> Iterator[str]:
    for row in _rows("nicknames.csv"):
        yield from map(folded, [row["name"], *row["short"].split(";")])


def _full() -> dict[str, frozenset[str]]:
    full: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows("nicknames.csv"):
        for short in row["short"].split(";"):
            full[folded(short)].add(folded(row["name"]))
    return {short: frozenset(names) for short, names in full.items()}


def _folded_set(words: str) -> frozenset[str]:
    return frozenset(map(folded, words.split(";")))


def _kept() -> Iterator[str]:
    for row in _rows("kept-capitals.csv"):
        for words in row["words"].split(";"):
            yield from map(folded, words.split())


def _places() -> Iterator[tuple[str, PlaceName]]:
    """Yield each place under each of its names, Welsh ones under every mutation."""
    for row in _rows("places.csv"):
        for names in row["names"].split(";"):
            first, *others = names.split("=")
            place = PlaceName(_kind(row["kind"]), first)
            yield _phrase(first), place
            for name in (first, *others) if row["where"] == "Wales" else others:
                for mutated in inflections.welsh(name.casefold()):
                    yield _phrase(mutated), place


def _kind(written: str) -> str:
    return written if written in _KINDS else "town"


def _phrase(name: str) -> str:
    return " ".join(folded(word) for word in name.replace("-", " ").split())
