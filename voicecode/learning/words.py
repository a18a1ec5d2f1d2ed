"""Words: texts cut into words and sentences, each word by a number of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt
import regex

from voicecode.domain.spans import Span

Numbers = npt.NDArray[np.int64]

END = 0  # the number of whatever ends a sentence: ". ! ?", or a line's end
_LONGEST = 60  # characters of a word that count
_APOSTROPHES = "'‘’ʼ`´＇‛"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PLAIN = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _INVISIBLE)),
}
_END = r"[.!?…]+|\n+"
_PART = rf"[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}\p{{M}}{_INVISIBLE}]*+"
_WORD = regex.compile(rf"{_PART}(?:[{_APOSTROPHES}]{_PART})*|{_END}")
_ENDS = frozenset(".!?…\n")
_ENDED = regex.compile(_END)
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_LAST_LETTER = regex.compile(  # looks from the end
    rf"(?r)[\p{{L}}\p{{N}}][\p{{M}}{_INVISIBLE}]*"
)


class Numbering(dict[str, int]):
    """Numbers for words as they are typed; those that fold to the same share one."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self.words = ["", *words]
        self._numbers = {word: number for number, word in enumerate(self.words)}

    def __missing__(self, typed: str) -> int:
        """Number a word that is met for the first time."""
        if typed[0] in _ENDS:
            number = END
        else:
            word = folded(typed)
            number = self._numbers.setdefault(word, len(self.words))
            if number == len(self.words):
                self.words.append(word)
        self[typed] = number
        return number


def folded(typed: str) -> str:
    """Take away case, accents and the kind of apostrophe, and what is over-long."""
    kept = typed.lower() if typed.isascii() else _bare(typed)
    kept = kept.replace("`", "'").strip("'")  # ʼ is a letter to Unicode
    return kept[:_LONGEST] or typed[:_LONGEST]


def _bare(typed: str) -> str:
    plain = unicodedata.normalize("NFKD", typed.translate(_PLAIN)).casefold()
    plain = unicodedata.normalize("NFKD", plain)  # case may hide more to take apart
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


def folded_words(text: str) -> list[str]:
    """Cut a text into its words, each folded."""
    return [folded(typed) for typed in _WORD.findall(text) if typed[0] not in _ENDS]


def found_at(ascending: Numbers, keys: Numbers) -> Numbers:
    """Give each key's place in a sorted array, -1 where it is not there."""
    if not len(ascending):
        return np.full(len(keys), -1)
    order = np.argsort(keys)  # in order they are found sooner
    at = np.empty(len(keys), np.int64)
    at[order] = np.searchsorted(ascending, keys[order])
    at = np.minimum(at, len(ascending) - 1)
    return np.where(ascending[at] == keys, at, -1)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a batch of texts, in order.

    ``numbers`` holds each word's number and ``sentences`` the sentence it stands in,
    counted through the batch. ``units`` gives each sentence's text. A text without
    words has one sentence without words.
    """

    numbers: Numbers
    sentences: Numbers
    units: Numbers
    texts: int

    @property
    def sentence_lengths(self) -> Numbers:
        """How many words each sentence has."""
        return np.bincount(self.sentences, minlength=len(self.units))


def of(texts: Sequence[str], number: Callable[[str], int]) -> Words:
    """Cut texts into words and sentences."""
    typed = [_WORD.findall(text) for text in texts]
    lengths = np.fromiter(map(len, typed), np.int64, len(typed))
    numbers = np.fromiter(
        map(number, chain.from_iterable(typed)), np.int64, lengths.sum()
    )
    owners = np.repeat(np.arange(len(texts)), lengths)
    return _divided(numbers, owners, len(texts))


def _divided(numbers: Numbers, owners: Numbers, texts: int) -> Words:
    is_word = numbers != END
    stops = np.cumsum(~is_word)[is_word]
    words, owners = numbers[is_word], owners[is_word]
    begins = np.ones(len(words), dtype=bool)
    begins[1:] = (owners[1:] != owners[:-1]) | (stops[1:] != stops[:-1])
    silent = np.setdiff1d(np.arange(texts), owners)
    units = np.concatenate([owners[begins], silent])
    order = np.argsort(units, kind="stable")
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return Words(words, place[np.cumsum(begins) - 1], units[order], texts)


def sentence(text: str, place: int) -> Span:
    """Give the span of a sentence, from its first word to its last.

    ``place`` counts the text's sentences from 0, as ``of`` does; -1 stands for all of
    them together. A text without words is given whole.
    """
    if place < 0:
        return _wordy(text, 0, len(text)) or Span(0, len(text))
    for start, end in pairwise([*_edges(text), len(text)]):
        found = _wordy(text, start, end)
        if found is None:
            continue
        if place == 0:
            return found
        place -= 1
    return Span(0, len(text))


def _edges(text: str) -> Iterator[int]:
    """Yield where sentences may begin; the mark that ended one goes with the next."""
    yield 0
    for ended in _ENDED.finditer(text):
        yield ended.start()


def _wordy(text: str, start: int, end: int) -> Span | None:
    """Give the part of a stretch of text from its first word to its last."""
    first = _LETTER.search(text, start, end)
    if first is None:
        return None
    last = _LAST_LETTER.search(text, start, end)
    return Span(first.start(), last.end() if last else end)


@dataclass(frozen=True, slots=True)
class Placed:
    """Words in a text: the number of each, and where it begins and ends."""

    numbers: Numbers
    starts: Sequence[int]
    ends: Sequence[int]


def placed(text: str, within: Span, number: Callable[[str], int]) -> Placed:
    """Give the words in a part of a text."""
    found = [
        (number(one.group()), *one.span())
        for one in _WORD.finditer(text, within.start, within.end)
    ]
    words = [one for one in found if one[0] != END]
    return Placed(
        np.array([number for number, _, _ in words], np.int64),
        [start for _, start, _ in words],
        [end for _, _, end in words],
    )
