"""The vocabulary: every word that a codebook's rules mention, as a small number.

A text's tokens become these numbers, so that looking a rule up is arithmetic on
arrays. Words that no rule mentions are all 0. What is no word has a negative number:
it separates, or counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

from spacy.language import Language

from voicecode.rules import globs

OTHER = 0
NOTHING = -1  # quotes, hesitations, spaces: as if it were not there
PAUSE = -2  # a comma, a dash: a clause may end here, a phrase may go on
STOP = -3  # a sentence ends
BRACKET = -4  # an opening bracket: a pause too, and "(.)" ends no sentence

_STOPS = frozenset(".!?")
_PAUSES = frozenset(",;:-–—)]…/")  # the dashes are meant
_LETTERS = 2  # by which words and globs find each other
_UNCOMMON = 2e-4  # the share of the uncommon words that fit a glob, roughly


class Speech(Protocol):
    """What the rules need to know of a language's words."""

    @property
    def nlp(self) -> Language:
        """The tokeniser, of texts and of what rules say."""

    @property
    def hesitations(self) -> Set[str]:
        """Sounds that count as no word."""

    def folded(self, word: str, /) -> str:
        """Give the spelling under which words are compared."""

    @property
    def frequencies(self) -> Mapping[str, float]:
        """How often common words are said, as shares of all words, roughly."""

    def frequency(self, word: str, /) -> float:
        """Say how often any word is said, as a share of all words, roughly."""

    def forms(self, word: str, /) -> Set[str]:
        """Give the inflections of a word, itself included."""


@dataclass(slots=True)
class Vocabulary:
    """Numbers for words; it grows as rules are compiled and as globs meet words.

    ``version`` changes when a word of a text may have another number than before.
    """

    speech: Speech
    version: int = 0
    fitting: dict[int, list[str]] = field(default_factory=dict)  # number: its globs
    _numbers: dict[str, int] = field(default_factory=dict)
    _sets: dict[str, list[set[int]]] = field(default_factory=dict)  # glob: where it is
    _fits: dict[str, set[int]] = field(default_factory=dict)  # glob: words that fit
    _by_opening: dict[str, list[str]] = field(default_factory=dict)  # globs
    _by_letters: dict[str, list[str]] = field(default_factory=dict)  # words, by two
    _glob_frequencies: dict[str, float] = field(default_factory=dict)
    _split: dict[str, list[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        """Count the numbers given out, 0 for other words included."""
        return len(self._numbers) + 1

    def split(self, text: str) -> list[str]:
        """Cut text into the words that count, folded."""
        if text not in self._split:
            # Rules say the same words again and again.
            self._split[text] = self._cut(text)
        return self._split[text]

    def _cut(self, text: str) -> list[str]:
        folded = (self.speech.folded(t.text) for t in self.speech.nlp.tokenizer(text))
        return [word for word in folded if self._kind(word) >= OTHER]

    def number(self, word: str) -> int:
        """Give a word its number, a new one if it has none."""
        if word not in self._numbers:
            self.version += 1
            self._new(word)
        return self._numbers[word]

    def _new(self, word: str) -> int:
        self._numbers[word] = len(self)
        self._by_letters.setdefault(word[:_LETTERS], []).append(word)
        for pattern in self._globs_for(word):
            self._fit(word, pattern)
        return self._numbers[word]

    def fitting_set(self, words: Iterable[str], patterns: Iterable[str]) -> set[int]:
        """Give the numbers of some words and of all that fit some globs.

        The set grows as words that fit are met in texts.
        """
        numbers = set(map(self.number, words))
        for pattern in patterns:
            self._register(pattern)
            self._sets[pattern].append(numbers)
            numbers.update(self._fits[pattern])
        return numbers

    def _register(self, pattern: str) -> None:
        if pattern in self._sets:
            return
        self._sets[pattern] = []
        self._fits[pattern] = set()
        opening = globs.opening(pattern)
        self._by_opening.setdefault(opening[:_LETTERS], []).append(pattern)
        self.version += 1
        alike: Iterable[str] = self._numbers
        if len(opening) >= _LETTERS:
            alike = self._by_letters.get(opening[:_LETTERS], ())
        for word in alike:
            if word.startswith(opening) and globs.fits(pattern, word):
                self._fit(word, pattern)

    def _fit(self, word: str, pattern: str) -> None:
        number = self._numbers[word]
        self.fitting.setdefault(number, []).append(pattern)
        self._fits[pattern].add(number)
        for numbers in self._sets[pattern]:
            numbers.add(number)

    def _globs_for(self, word: str) -> list[str]:
        candidates = chain.from_iterable(
            self._by_opening.get(word[:length], ()) for length in range(_LETTERS + 1)
        )
        return [pattern for pattern in candidates if globs.fits(pattern, word)]

    def glob_frequency(self, pattern: str) -> float:
        """Say how often words that fit a glob are said, as a share of all words."""
        if pattern not in self._glob_frequencies:
            opening = globs.opening(pattern)
            self._glob_frequencies[pattern] = _UNCOMMON + sum(
                share
                for word, share in self.speech.frequencies.items()
                if word.startswith(opening) and globs.fits(pattern, word)
            )
        return self._glob_frequencies[pattern]

    def meet(self, token: str) -> int:
        """Give the number of a text's token, or what it is if it is no word."""
        word = self.speech.folded(token)
        kind = self._kind(word)
        if kind != OTHER or word in self._numbers:
            return self._numbers.get(word, kind)
        return self._new(word) if self._globs_for(word) else OTHER

    def _kind(self, word: str) -> int:
        if not word.strip():
            return NOTHING
        if word[0].isalnum() or word[-1].isalnum():
            return NOTHING if word in self.speech.hesitations else OTHER
        return _kind_of_marks(word)


def _kind_of_marks(word: str) -> int:
    letters = set(word)
    if word in ("(", "["):
        return BRACKET
    if letters <= _STOPS:
        # "..." is a pause in speech.
        return PAUSE if word.startswith("..") else STOP
    if letters <= _PAUSES | _STOPS:
        return PAUSE
    if all(not letter.isalnum() and letter.isprintable() for letter in letters):
        return NOTHING if letters & set("\"'“”‘’«»*_`~") else OTHER
    return OTHER
