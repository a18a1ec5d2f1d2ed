"""Near names: what is a letter away from a name that is known, or its beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain

_SHORTEST = 5  # letters of a name that may be misspelt: "Kia" and "Mia" are two
_SHORTEST_START = 3  # letters by which people shorten a name
_SHORTEST_SHORTENED = 5
_MOST_CLIPPED = 2_000  # names: of more, nearly every short word begins one
_NOBODY: Mapping[str, frozenset[str]] = {}


class NearNames:
    """Names filed by what is left of each without one of its letters.

    A name and its misspelling have such a rest in common, or one is the other's: so a
    word is looked up as often as it has letters, however many names there are.
    ``full`` are the first names that go with each surname, ``long`` what a first name
    may be short for. ``before`` is what was filed before more names were met: what has
    not changed is taken from it.
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        *,
        shortened: Iterable[str] = (),
        full: Mapping[str, Set[str]] = _NOBODY,
        long: Mapping[str, Set[str]] = _NOBODY,
        before: NearNames | None = None,
    ) -> None:
        names = frozenset(names)
        self._names = names
        self._full = full
        self._long = long
        self._given = frozenset().union(*full.values())
        if len(self._given) <= _MOST_CLIPPED:
            pets = chain.from_iterable(map(_pet_forms, {*self._given, *full}))
            self._clipped = frozenset((*_starts(self._given), *pets))
        else:
            self._clipped = frozenset()
        self._whole: frozenset[str]
        self._rests: frozenset[str]
        if before is not None and before._names == names:
            self._whole, self._rests = before._whole, before._rests
        else:
            whole = [one for one in names if len(one) >= _SHORTEST and one.isalpha()]
            self._whole = frozenset(whole)
            self._rests = frozenset(rest for name in whole for rest in _rests(name))
        self._starts = frozenset(_starts(shortened))

    def has(self, word: str) -> bool:
        """Tell whether a word is part of a name itself."""
        return word in self._names

    def is_given(self, word: str) -> bool:
        """Tell whether somebody of whom both names are known has it for the first."""
        return word in self._given or bool(self._given & self._long_of(word))

    def is_clipped(self, word: str) -> bool:
        """Tell whether a word shortens the name of somebody known by first and last."""
        return word in self._clipped

    def is_full(self, given: str, surname: str) -> bool:
        """Tell whether a first name, maybe a short one, goes with a surname."""
        known = self._full.get(surname)
        if known is None:
            return False
        return given in known or bool(known & self._long_of(given))

    def _long_of(self, word: str) -> Set[str]:
        return self._long.get(word, frozenset())

    def is_near(self, word: str) -> bool:
        """Tell whether a word is a name with a letter more, less, other or swapped."""
        if not self._whole or len(word) < _SHORTEST - 1:
            return False
        if word in self._rests:
            return True
        return len(word) >= _SHORTEST and any(
            rest in self._whole or rest in self._rests for rest in _rests(word)
        )

    def is_start(self, word: str) -> bool:
        """Tell whether a name begins with a word."""
        return word in self._starts


def _starts(names: Iterable[str]) -> Iterator[str]:
    return (
        name[:length]
        for name in names
        if len(name) >= _SHORTEST_SHORTENED
        for length in range(_SHORTEST_START, len(name))
    )


def _pet_forms(name: str) -> Iterator[str]:
    """Yield "Swanny" of Swan, "Lils" of Lily and "Gaz" of Gary."""
    if len(name) < _SHORTEST_START:
        return
    for short in {name, name.rstrip("aeiouy"), name[:_SHORTEST_START]}:
        if len(short) >= _SHORTEST_START:
            doubled = short + short[-1]
            yield from (f"{short}{ending}" for ending in ("y", "ie", "o", "z", "sy"))
            yield from (f"{doubled}y", f"{doubled}ie", f"{doubled}o")
    if len(name) > _SHORTEST_START:
        yield f"{name[:_SHORTEST_START]}s"
        yield f"{name[: _SHORTEST_START - 1]}z"


def _rests(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
