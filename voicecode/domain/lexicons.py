"""Lexicons: words that mean much the same, and names of people and places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from voicecode.domain.valences import Valence

NEGATION = "negation"  # the family whose members turn round what follows them


@dataclass(frozen=True, slots=True)
class WordFamily:
    """Words and short runs of words that people use for much the same.

    ``polarity`` is what its members say by themselves of the thing spoken about:
    positive, negative or None.
    """

    name: str
    polarity: Valence | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place under one of its names: what kind it is, and its first name."""

    kind: str  # "town", "county"
    first: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names that people and places have, and the words that are none.

    All words stand in the spelling that ``folded`` gives. ``places`` may have several
    words, parted by a space. ``full`` gives the full names of a short one ("liz").
    ``verbs``, ``things`` and ``times`` are given names that are common words too;
    ``kept`` are capitals that give nobody away (days, countries, services, brands).
    """

    folded: Callable[[str], str]
    is_ordinary: Callable[[str], bool]
    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    places: Mapping[str, PlaceName] | None = None
    full: Mapping[str, frozenset[str]] | None = None
    verbs: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
