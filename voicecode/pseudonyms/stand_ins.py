"""Stand-ins: what is printed in place of a name, typed and counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

# Of these a family has one as a rule: the first goes without a number.
_SINGLE = frozenset(
    "mother father stepmother stepfather brother sister sibling son daughter child"
    " grandmother grandfather aunt uncle cousin nephew niece husband wife partner"
    " in-law neighbour".split()
) | {"foster mother", "foster father", "foster sibling"}
_LETTERED = frozenset("school home hospital surgery church centre club prison".split())
_NUMBERED = re.compile(r"(.+?) ([0-9]+|[A-Z]{1,2})")


class StandIns:
    """Gives out stand-ins, none of them twice.

    ``taken`` are in use already: by a key from before, or because somebody wrote them
    into the evidence by hand.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._counts: Counter[str] = Counter()

    def reserve(self, words: str) -> None:
        """Keep a stand-in from being given out."""
        self._taken.add(words)

    def next(self, kind: str) -> str:
        """Give the next free stand-in of a kind, without its brackets."""
        for words in self._rising(kind):
            if words not in self._taken:
                self._taken.add(words)
                return words
        raise AssertionError("there is always another number")

    def _rising(self, kind: str) -> Iterator[str]:
        while True:
            self._counts[kind] += 1
            number = self._counts[kind]
            if kind in _LETTERED:
                yield f"{kind} {_letters(number)}"
            elif number == 1 and kind in _SINGLE:
                yield kind
            else:
                yield f"{kind} {number}"


def _letters(number: int) -> str:
    """Count in letters: A to Z, then AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def bracketed(stand_in: str) -> str:
    """Print a stand-in as it stands in a text."""
    return f"[{stand_in}]"


def kind_of(stand_in: str) -> str:
    """Give a stand-in's kind back: "school" of "school A"."""
    counted = _NUMBERED.fullmatch(stand_in)
    return counted[1] if counted else stand_in
