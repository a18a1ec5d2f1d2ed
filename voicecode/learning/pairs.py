"""Pairs: two things that stand together in a sentence, as one number.

Words pair with the word after them, or with each of the next three. In neighbours at
least one of the two is a family, which stands there for whichever of its members was
said, and one or two words may come between: "never [listening]", "[promise] …
[broken]".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

HALF = 32  # bits of a number within a pair's key
FAMILY = 1 << 30  # from here on a number is a family's, below it a word's
_APART = 1 << 31  # in the right half: there is something between
_FARTHEST = 3  # steps from one neighbour to the other


@dataclass(frozen=True, slots=True)
class Steps:
    """What stands one after the other in a batch, and the sentence of each."""

    numbers: Numbers
    sentences: Numbers


@dataclass(frozen=True, slots=True)
class Pairs:
    """The key of each pair found, and the sentence it stands in."""

    keys: Numbers
    sentences: Numbers


def key(left: int, right: int) -> int:
    """Give the key of two things side by side."""
    return left << HALF | right


def side_by_side(steps: Steps) -> Pairs:
    """Pair each thing with the next one of its sentence."""
    return _at(steps, 1)


def within_three(steps: Steps) -> Pairs:
    """Pair each thing with the next three of its sentence, whatever is between."""
    return _gathered(_at(steps, distance) for distance in range(1, _FARTHEST + 1))


def neighbours(steps: Steps) -> Pairs:
    """Pair families with what stands near them, on either side."""
    return _gathered(_near(steps))


def _gathered(parts: Iterable[Pairs]) -> Pairs:
    found = list(parts)
    return Pairs(
        np.concatenate([pairs.keys for pairs in found]),
        np.concatenate([pairs.sentences for pairs in found]),
    )


def _near(steps: Steps) -> Iterator[Pairs]:
    is_family = (FAMILY << HALF) | FAMILY
    for distance in range(1, _FARTHEST + 1):
        pairs = _at(steps, distance)
        kept = (pairs.keys & is_family) != 0
        keys = pairs.keys[kept] | (_APART if distance > 1 else 0)
        yield Pairs(keys, pairs.sentences[kept])


def _at(steps: Steps, distance: int) -> Pairs:
    left, right = steps.numbers[:-distance], steps.numbers[distance:]
    same = steps.sentences[:-distance] == steps.sentences[distance:]
    return Pairs(left[same] << HALF | right[same], steps.sentences[distance:][same])
