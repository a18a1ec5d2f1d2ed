"""What a word may be by itself: each distinct word is judged once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntFlag

from voicecode.domain.lexicons import Gazetteer
from voicecode.pseudonyms import cues

_MOST_WORDS = 200_000  # remembered
_ENDING = re.compile(r"['’ʼ`´‘＇](?:s|ll|d|ve|re|m|n?t)$", re.IGNORECASE)
_SHORTEST_WITH_S = 5  # letters: "callums mum", typed without its apostrophe


class Kind(IntFlag):
    """What is known of a word, as bits that add up."""

    CAPITAL = 1  # its first letter only
    UPPER = 2  # all its letters, of two at least
    DIGITS = 4  # one at least
    LETTER = 8  # a single one
    GIVEN = 16
    SURNAME = 32
    DOUBLE = 64  # a name that is a common word too
    ORDINARY = 128  # in the dictionary, in small letters
    KEPT = 256  # a capital that gives nobody away
    PHRASE = 512  # begins a place, or a name that is known already
    CUE = 1024  # a name may come after it
    HEAD = 2048  # ends, or begins, the name of a school, a street, a home
    KNOWN = 4096  # part of a person's name that is known already
    MARK = 8192  # an address may follow it
    DECIDED = 16384  # a person said to keep it


class Kinds(dict[str, int]):
    """The bits of every word met so far, worked out as a word is met.

    Bits 32 and up hold how many of its letters are the name: "Callum" of "Callum's".
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        phrases: Mapping[str, object],
        known: frozenset[str] = frozenset(),
        kept: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.folds: dict[str, str] = {}
        self._gazetteer = gazetteer
        self._phrases = phrases
        self._known = known
        self._kept = kept

    def make_room(self) -> None:
        """Forget the words met, where a survey of a country has filled the memory."""
        if len(self) > _MOST_WORDS:
            self.clear()
            self.folds.clear()

    def __missing__(self, word: str) -> int:
        fold, length = self._core(word)
        self.folds[word] = fold
        kind = _shape(word[:length]) | self._meaning(fold)
        self[word] = kind | length << 32
        return self[word]

    def _core(self, word: str) -> tuple[str, int]:
        ending = _ENDING.search(word)
        if ending:
            return self._gazetteer.folded(word[: ending.start()]), ending.start()
        fold = self._gazetteer.folded(word)
        bare = fold[:-1]
        is_named = bare in self._gazetteer.given or bare in self._known
        if len(fold) >= _SHORTEST_WITH_S and fold[-1] == "s" and is_named:
            named = fold in self._gazetteer.given or fold in self._gazetteer.surnames
            if not (named or fold in self._known or self._is_ordinary(fold)):
                return bare, len(word) - 1
        return fold, len(word)

    def _is_ordinary(self, fold: str) -> bool:
        return self._gazetteer.is_ordinary(fold)

    def _meaning(self, fold: str) -> int:
        names = self._gazetteer
        double = fold in names.verbs or fold in names.things or fold in names.times
        bits = {
            Kind.GIVEN: fold in names.given,
            Kind.SURNAME: fold in names.surnames,
            Kind.DOUBLE: double,
            Kind.KEPT: fold in names.kept or fold in self._kept,
            Kind.PHRASE: fold in self._phrases,
            Kind.CUE: fold in cues.LAST_WORDS,
            Kind.HEAD: fold in cues.HEADS,
            Kind.KNOWN: fold in self._known,
            Kind.MARK: fold in cues.MARKS,
            Kind.DECIDED: fold in self._kept,
            Kind.ORDINARY: self._is_ordinary(fold),
        }
        return sum(bit for bit, holds in bits.items() if holds)


def _shape(core: str) -> int:
    letters = [letter for letter in core if letter.isalpha()]
    if any(letter.isdigit() for letter in core):
        return Kind.DIGITS | (Kind.UPPER if core.isupper() else 0)
    if len(letters) == 1:
        return Kind.LETTER | (Kind.CAPITAL if core[:1].isupper() else 0)
    if core.isupper():
        return Kind.UPPER
    return Kind.CAPITAL if core[:1].isupper() else 0
