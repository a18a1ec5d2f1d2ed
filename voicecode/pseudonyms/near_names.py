"""Near names: what is a letter away from a name that is known, or its beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_SHORTEST = 5  # letters of a name that may be misspelt: "Kia" and "Mia" are two
_SHORTEST_START = 3  # letters by which people shorten a name
_SHORTEST_SHORTENED = 5
_MOST_CLIPPED = 2_000  # names: of more, nearly every short word begins one
_NOBODY: Mapping[str, frozenset[str]] = {}


class NearNames:
    """Names filed by what is left of each without one of its letters.

    A name and its misspelling have such a rest in common, or one is the other's: so a
    word is looked up as often as it has letters, however many names there are.
    ``full`` are the first names that go with each surname.
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        *,
        shortened: Iterable[str] = (),
        full: Mapping[str, frozenset[str]] = _NOBODY,
    ) -> None:
        names = frozenset(names)
        self._names = names
        self._full = full
        self._given = frozenset().union(*full.values())
        is_short = len(self._given) <= _MOST_CLIPPED
        self._clipped = frozenset(_starts(self._given if is_short else ()))
        long = [name for name in names if len(name) >= _SHORTEST and name.isalpha()]
        self._whole = frozenset(long)
        self._rests = frozenset(rest for name in long for rest in _rests(name))
        self._starts = frozenset(_starts(shortened))

    def has(self, word: str) -> bool:
        """Tell whether a word is part of a name itself."""
        return word in self._names

    def is_given(self, word: str) -> bool:
        """Tell whether somebody of whom both names are known has it for the first."""
        return word in self._given

    def is_clipped(self, word: str) -> bool:
        """Tell whether a word begins somebody's first name, of whom both are known."""
        return word in self._clipped

    def is_full(self, given: str, surname: str) -> bool:
        """Tell whether a first name, maybe a short one, goes with a surname."""
        return given in self._full.get(surname, ())

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


def _rests(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
