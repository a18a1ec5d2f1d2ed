"""Shortened: how people say the names of the schools, homes and hospitals they know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from voicecode.domain.lexicons import Gazetteer
from voicecode.pseudonyms import heads

Words = tuple[str, ...]

_SHORTEST_BEGUN = 6  # letters of a common word that stands for a whole name
_SHORTEST_FIRST = 5  # letters of the word by which the rest is left out
_FEWEST_INITIALS = 3
_HOSPITALS = frozenset({"hospital", "infirmary"})
_OF_HOSPITALS = frozenset("royal general memorial county cottage children".split())
_SMALL = frozenset({"and", "of", "for", "the", "in", "at", "on"})
_INSTITUTIONS = heads.SCHOOLS.union(heads.OTHERS)
_COMMON = heads.COMMON_PARTS | heads.CROWNED.union(heads.WELSH_HEADS)
_COMMON_ENDS = heads.COMMON_PARTS.union(heads.GROUPS)
# "the Academy": where a roster has one alone, it is that one.
ALONE = frozenset(
    "academy college hub infirmary lodge grange manor villa cottage hall hostel refuge"
    " priory minster mosque gurdwara temple synagogue".split()
)


def alias(words: Words) -> Words:
    """Give the words by which people shorten the name of a school or a home.

    "Beechwood" of "Beechwood Lodge"; nothing where all of its words are common ones.
    """
    first, last = 0, len(words)
    while first < last and words[first] in heads.COMMON_PARTS:
        first += 1
    while last > first and words[last - 1] in heads.COMMON_PARTS:
        last -= 1
    return words[first:last]


def begun(words: Words) -> Iterator[Words]:
    """Yield how people begin a listed name and leave the rest: "Tor View" of a school.

    Each has two words or more, and one that tells it from others.
    """
    if _is_pair_of_spots(words):
        yield words[:2]  # "Grove Park" of a college
    for end in range(len(words) - 1, 1, -1):
        if words[end] not in _COMMON_ENDS:
            return
        if any(word not in _COMMON_ENDS for word in words[:end]):
            yield words[:end]


def _is_pair_of_spots(words: Words) -> bool:
    spots = heads.STREETS | {"park", "hill", "house", "hall", "church", "station"}
    return len(words) > 2 and set(words[:2]) <= spots


def without(words: Words) -> Iterator[Words]:
    """Yield "The Cedars" of "The Cedars PRU"."""
    short = alias(words)
    if short and words[0] == "the" and words[1 : len(short) + 1] == short:
        yield words[: len(short) + 1]
    if not short and len(words) == 2 and len(words[0]) >= _SHORTEST_BEGUN:
        yield words[:1]  # "Boulevard" of "Boulevard Academy"


def saint(words: Words) -> Iterator[Words]:
    """Yield "St Marks", which is typed without its apostrophe and a word so."""
    if len(words) > 1 and words[0] in {"st", "saint"} and not words[1].endswith("s"):
        yield ("st", f"{words[1]}s")


def ended(words: Words) -> Iterator[Words]:
    """Yield "Royal Infirmary" of a town's, and "Children's Hospital"."""
    if not _HOSPITALS & set(words):
        return
    if words[-1] in _HOSPITALS and len(words) > 2 and words[-2] in _OF_HOSPITALS:
        yield words[-2:]
        if len(words) > 3:
            yield words[-3:]
    if "children" in words:
        yield ("children", "hospital")


def town(words: Words, names: Gazetteer) -> Iterator[Words]:
    """Yield the one rare word of a town's name, by which people call it."""
    telling = [word for word in words if _is_telling(word, names)]
    rare = [word for word in telling if not names.is_ordinary(word)]
    if len(words) > 1 and len(rare) == 1:
        yield (rare[0],)


def is_institution(words: Words) -> bool:
    """Tell whether a place on a roster is a hospital, a church or a club."""
    return len(words) > 1 and not _INSTITUTIONS.isdisjoint(words)


def parts(several: Mapping[Words, Words], names: Gazetteer) -> dict[Words, Words]:
    """Give what stands for one alone of several names, each with the name.

    Its first word, its last where that says enough of what it is, and its initials.
    ``several`` has the names, whole or without their town, and which they are.
    """
    found = {
        (part, name) for words, name in several.items() for part in _parts(words, names)
    }
    counted = Counter(part for part, _ in found)
    return {part: name for part, name in sorted(found) if counted[part] == 1}


def _parts(words: Words, names: Gazetteer) -> Iterator[Words]:
    if len(words) < 2:
        return
    own = words[1:] if words[0] == "the" else words
    if _is_telling(own[0], names):
        yield own[:1]
    is_own = words[-1] not in heads.GROUPS and _is_telling(words[-1], names)
    if words[-1] in ALONE or is_own:  # "the Tigers"
        yield words[-1:]
    letters = "".join(word[0] for word in words if word not in _SMALL)
    if len(letters) >= _FEWEST_INITIALS and not (
        letters in names.kept or names.is_ordinary(letters)
    ):
        yield (letters,)


def _is_telling(word: str, names: Gazetteer) -> bool:
    """Tell whether a word can only mean what it begins."""
    is_long = len(word) >= _SHORTEST_FIRST and word not in _COMMON
    return is_long and word not in names.kept and word not in names.given
