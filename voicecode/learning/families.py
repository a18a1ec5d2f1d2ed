"""Families: which families of words a text's sentences hold, found all at once.

Members are runs of one to four words. At each word the longest that begins there
counts; what it overlaps does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from voicecode.domain.lexicons import NEGATION, WordFamily
from voicecode.domain.valences import Valence
from voicecode.learning import pairs
from voicecode.learning import words as words_of
from voicecode.learning.pairs import Steps
from voicecode.learning.words import Words

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_CHAIN = 8  # members that hide one another in a row; more is no speech
_REACH = 3  # words before a member in which a negation turns it
_SIGNS = {Valence.POSITIVE: 1, Valence.NEGATIVE: -1}


@dataclass(frozen=True, slots=True)
class Level:
    """The beginnings of members that are so many words long.

    ``keys`` are sorted: the number of what stands before, and of the next word.
    ``members`` gives the number of the member that ends here, -1 if none does.
    """

    keys: Numbers
    members: Numbers


@dataclass(frozen=True, slots=True)
class Lookup:
    """Every member of every family, by its words' numbers.

    ``families`` lists the families of each member, from ``starts`` on. ``signs``
    are 1, -1 or 0 for each family, and ``negation`` is the number of the family of
    negations, -1 if there is none.
    """

    levels: tuple[Level, ...]
    families: Numbers
    starts: Numbers
    signs: Numbers
    negation: int


@dataclass(frozen=True, slots=True)
class Found:
    """Members found: the sentence of each, its family, and its sign after negation.

    ``steps`` is what was said with each member as one step, numbered for its family,
    the first of them if it has several.
    """

    sentences: Numbers
    families: Numbers
    signs: Numbers
    steps: Steps


def words_in(families: Iterable[WordFamily]) -> list[str]:
    """List every different word of the members, folded, in order."""
    members = chain.from_iterable(family.members for family in families)
    cut = chain.from_iterable(words_of.folded_words(member) for member in members)
    return list(dict.fromkeys(cut))


def lookup(families: Sequence[WordFamily], number: Callable[[str], int]) -> Lookup:
    """Prepare families to be looked up; ``number`` gives a folded word's number."""
    owners: dict[tuple[int, ...], list[int]] = {}
    for place, family in enumerate(families):
        for member in family.members:
            run = tuple(number(word) for word in words_of.folded_words(member))
            if run and place not in owners.setdefault(run, []):
                owners[run].append(place)
    names = [family.name for family in families]
    return Lookup(
        levels=tuple(_levels(list(owners))),
        families=np.array(list(chain.from_iterable(owners.values())), np.int64),
        starts=np.cumsum([0, *map(len, owners.values())]),
        signs=np.array([_sign(family) for family in families], np.int64),
        negation=names.index(NEGATION) if NEGATION in names else -1,
    )


def _sign(family: WordFamily) -> int:
    return _SIGNS.get(family.polarity, 0) if family.polarity else 0


def _levels(runs: list[tuple[int, ...]]) -> Iterable[Level]:
    """Number the beginnings of runs, level by level."""
    numbers: dict[tuple[int, ...], int] = {(): 0}
    members = {run: place for place, run in enumerate(runs)}
    for length in range(1, max(map(len, runs), default=0) + 1):
        begun = dict.fromkeys(run[:length] for run in runs if len(run) >= length)
        keyed = {pairs.key(numbers[run[:-1]], run[-1]): run for run in begun}
        keys = sorted(keyed)
        numbers.update({keyed[key]: place for place, key in enumerate(keys)})
        ends = [members.get(keyed[key], -1) for key in keys]
        yield Level(np.array(keys, np.int64), np.array(ends, np.int64))


def found(words: Words, table: Lookup) -> Found:
    """Find the members that stand in each sentence."""
    member, length = _longest(words, table.levels)
    begins = _uncovered(member >= 0, length)
    at = np.flatnonzero(begins)
    counts = np.diff(table.starts)[member[at]]
    owner = np.repeat(at, counts)
    first = np.repeat(table.starts[member[at]], counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    families = table.families[first + within]
    turned = _turned(words, owner[families == table.negation])[owner]
    signs = np.where(turned, -1, 1) * table.signs[families]
    own = table.families[table.starts[member[at]]]
    steps = _steps(words, at, own, length[at])
    return Found(words.sentences[owner], families, signs, steps)


def _steps(words: Words, at: Numbers, families: Numbers, length: Numbers) -> Steps:
    """Put a family in the place of each member that begins at ``at``."""
    numbers = words.numbers.copy()
    numbers[at] = families + pairs.FAMILY
    inside = np.zeros(len(numbers) + 1, np.int64)
    np.add.at(inside, at + 1, 1)
    np.add.at(inside, at + length, -1)
    left = np.cumsum(inside[:-1]) == 0
    return Steps(numbers[left], words.sentences[left])


def _longest(words: Words, levels: Sequence[Level]) -> tuple[Numbers, Numbers]:
    """Give, for each word, the longest member that begins there, and its length."""
    size = len(words.numbers)
    member, length = np.full(size, -1), np.zeros(size, np.int64)
    here, before = np.arange(size), np.zeros(size, np.int64)
    for depth, level in enumerate(levels):
        last = here + depth
        inside = last < size
        here, before, last = here[inside], before[inside], last[inside]
        same = words.sentences[last] == words.sentences[here]
        here, before, last = here[same], before[same], last[same]
        place = words_of.found_at(
            level.keys, before << pairs.HALF | words.numbers[last]
        )
        here, before = here[place >= 0], place[place >= 0]
        ends = level.members[before] >= 0
        member[here[ends]] = level.members[before[ends]]
        length[here[ends]] = depth + 1
    return member, length


def _uncovered(begins: Flags, length: Numbers) -> Flags:
    """Tell which members do not begin inside one before them that counts itself."""
    at = np.arange(len(length))
    free, before = begins, ~begins
    for _ in range(_CHAIN):
        if np.array_equal(free, before):
            break
        ends = np.where(free, at + length, 0)
        reached = np.maximum.accumulate(np.concatenate([[0], ends]))[:-1]
        free, before = begins & (reached <= at), free
    return free


def _turned(words: Words, negations: Numbers) -> Flags:
    """Tell which words have a negation shortly before them in their sentence."""
    turned = np.zeros(len(words.numbers) + _REACH, dtype=bool)
    for step in range(1, _REACH + 1):
        after = negations + step
        inside = after < len(words.numbers)
        same = words.sentences[negations[inside]] == words.sentences[after[inside]]
        turned[after[inside][same]] = True
    return turned[: len(words.numbers)]
