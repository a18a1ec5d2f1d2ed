"""Features: what a linear model sees of texts, as one sparse matrix.

Words and pairs of neighbouring words make one block, the letters inside words (runs of
3 to 6, with the word's edges) a second, families of words a third, and families with
what stands near them a fourth; each is weighted and has one length. A word's runs of
letters are found once, however often it is said; those of words that are everywhere are
left out, since the word itself says it all. Pairs of words that stand near each other
are a matrix of their own.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csr_matrix

from voicecode.domain.lexicons import WordFamily
from voicecode.learning import families as families_of
from voicecode.learning import nearness, tfidf
from voicecode.learning import pairs as pairs_of
from voicecode.learning import words as words_of
from voicecode.learning.commonness import (
    FEWEST,
    common_pairs,
    common_runs,
    counted,
    held,
    runs,
)
from voicecode.learning.nearness import Nearness
from voicecode.learning.pairs import Pairs, Steps
from voicecode.learning.words import Numbering, Words

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float32]

_SHARE, _OFTEN = 0.01, 30  # of the texts, and texts, past which a word is everywhere
BLOCKS = 4  # words and pairs, runs, families, neighbours
_MANY = 300  # texts after which what is fine counts for as much as what is coarse
_MOST_WORDS = 50_000  # remembered beside the vocabulary's own


@dataclass(frozen=True)
class Vocabulary:
    """All that may be seen in a text, in the order of the matrix's columns.

    ``pairs`` and ``neighbours`` hold sorted keys of ``pairs.key``. ``weights`` are the
    inverse document frequencies of words, pairs, runs, families and neighbours, in this
    order. ``lengths`` are those of the four blocks. The letters of a word of less
    weight than ``lettered`` do not count. ``near`` are no columns of this matrix.
    """

    words: tuple[str, ...]
    pairs: Numbers
    runs: tuple[str, ...]
    families: tuple[WordFamily, ...]
    neighbours: Numbers
    weights: Reals
    lengths: tuple[float, ...]
    lettered: float
    near: Nearness

    @property
    def edges(self) -> tuple[int, ...]:
        """Where the blocks begin, and where the last one ends."""
        said = len(self.words) + len(self.pairs)
        sizes = (said, len(self.runs), len(self.families), len(self.neighbours))
        return (0, *accumulate(sizes))

    @property
    def size(self) -> int:
        """How many columns there are."""
        return self.edges[-1]

    @property
    def kinds(self) -> tuple[tuple[int, int], ...]:
        """Where words, their pairs and families' neighbours begin and end."""
        said, edges = len(self.words), self.edges
        return ((0, said), (said, edges[1]), (edges[3], edges[4]))

    @cached_property
    def run_columns(self) -> dict[str, int]:
        """The column of each run of letters, from 0."""
        return {run: column for column, run in enumerate(self.runs)}


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a batch of texts, sentence by sentence.

    ``counts`` has shape (sentences, vocabulary's size), and ``families`` are those of
    its columns that count families; ``tones`` (sentences, 2) holds how many members of
    positive and of negative families each sentence has.
    """

    words: Words
    counts: csr_matrix
    families: csr_matrix
    tones: Reals

    @property
    def belongs(self) -> csr_matrix:
        """Which sentences are each text's: shape (texts, sentences)."""
        sentences = len(self.words.units)
        ones = np.ones(sentences, np.float32)
        places = (self.words.units, np.arange(sentences))
        return csr_matrix((ones, places), shape=(self.words.texts, sentences))


class Looking:
    """Turns texts into matrices with one vocabulary, remembering words it has met."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._lexicon = families_of.words_in(vocabulary.families)
        self._forget()

    def _forget(self) -> None:
        own = dict.fromkeys([*self.vocabulary.words, *self._lexicon])
        self.numbering = Numbering(own)
        self._own = len(own)
        self._runs: list[Numbers | None] = []
        number = self.numbering.__getitem__
        self._families = families_of.lookup(self.vocabulary.families, number)

    def sight(self, texts: Sequence[str]) -> Sight:
        """Look at texts; the words' numbers hold until the next call."""
        if len(self.numbering.words) > self._own + _MOST_WORDS:
            self._forget()  # a national survey has a million typing errors
        words = words_of.of(texts, self.numbering.__getitem__)
        found = families_of.found(words, self._families)
        rows, known = len(words.units), len(self.vocabulary.words)
        inside = words.numbers <= known
        unique, local = np.unique(words.numbers, return_inverse=True)
        said = counted(words.sentences, local, (rows, len(unique)))
        singles = words.numbers[inside] - 1
        pairs = pairs_of.side_by_side(Steps(words.numbers, words.sentences))
        near = pairs_of.neighbours(found.steps)
        heard = (rows, len(self.vocabulary.families))
        families = counted(found.sentences, found.families, heard)
        blocks = [
            counted(words.sentences[inside], singles, (rows, known)),
            _pair_counts(pairs, self.vocabulary.pairs, rows),
            said @ self._letters(unique),
            families,
            _pair_counts(near, self.vocabulary.neighbours, rows),
        ]
        counts = csr_matrix(sparse.hstack(blocks, "csr"))
        counts.sort_indices()  # sums to the last bit, whatever the company
        return Sight(words, counts, families, _tones(found, rows))

    def _letters(self, unique: Numbers) -> csr_matrix:
        """Give each different word's runs of letters: shape (words, runs)."""
        found = [self.runs_of(number) for number in unique.tolist()]
        starts = np.cumsum([0, *map(len, found)])
        columns = np.concatenate([*found, np.empty(0, np.int64)])
        ones = np.ones(len(columns), np.float32)
        shape = (len(unique), len(self.vocabulary.runs))
        return csr_matrix((ones, columns, starts), shape=shape)

    def runs_of(self, number: int) -> Numbers:
        """Give the columns, among the runs of letters, of a word's runs."""
        if number >= len(self._runs):
            more = len(self.numbering.words) - len(self._runs)
            self._runs.extend([None] * more)
        found = self._runs[number]
        if found is None:
            columns = self.vocabulary.run_columns
            seen = (columns.get(run) for run in self._runs_in(number))
            found = np.array([one for one in seen if one is not None], np.int64)
            self._runs[number] = found
        return found

    def _runs_in(self, number: int) -> list[str]:
        known = self.vocabulary
        if 0 < number <= len(known.words) and (
            known.weights[number - 1] < known.lettered
        ):
            return []
        return runs(self.numbering.words[number])

    def matrix(self, counts: csr_matrix) -> csr_matrix:
        """Weight counts, of sentences or of whole texts, into rows of features."""
        known = self.vocabulary
        weighted = tfidf.weighted(counts, known.weights)
        return tfidf.of_lengths(weighted, known.edges[1:], known.lengths)


def _tones(found: families_of.Found, sentences: int) -> Reals:
    sides = [
        np.bincount(found.sentences[found.signs == sign], minlength=sentences)
        for sign in (1, -1)
    ]
    return np.stack(sides, axis=1).astype(np.float32)


def learnt(
    texts: Sequence[str], families: Sequence[WordFamily], *, shown: Sequence[str] = ()
) -> Vocabulary:
    """Learn the vocabulary of texts, the codebook's own among them as ``shown``.

    What stands in one text alone is left out, except a word that the codebook or the
    families have.
    """
    texts = [*texts, *shown]
    public = {word for text in shown for word in words_of.folded_words(text)}
    public.update(families_of.words_in(families))
    words, numbering, count = _numbered(texts, public)
    known = tuple(numbering.words[1 : count + 1])
    owners = words.units[words.sentences]
    inside = words.numbers <= len(known)
    word_texts = held(owners[inside], words.numbers[inside] - 1, len(known))
    side_by_side = pairs_of.side_by_side(Steps(words.numbers, words.sentences))
    pairs, pair_texts = common_pairs(side_by_side, words)
    most = max(_OFTEN, _SHARE * len(texts))
    told = _rare(word_texts, most, len(numbering.words))[words.numbers]
    names, run_texts = common_runs(
        numbering.words[1:], words.numbers[told], owners[told]
    )
    table = families_of.lookup(families, numbering.__getitem__)
    found = families_of.found(words, table)
    family_texts = held(words.units[found.sentences], found.families, len(table.signs))
    near, near_texts = common_pairs(pairs_of.neighbours(found.steps), words)
    held_by = [word_texts, pair_texts, run_texts, family_texts, near_texts]
    return Vocabulary(
        words=known,
        pairs=pairs,
        runs=names,
        families=tuple(families),
        neighbours=near,
        weights=tfidf.rarity(np.concatenate(held_by), len(texts)),
        lengths=_lengths(len(texts)),
        lettered=float(tfidf.rarity(np.array(most), len(texts))),
        near=nearness.learnt(words),
    )


def _rare(held_by: Numbers, most: float, size: int) -> npt.NDArray[np.bool_]:
    """Tell which words, by their numbers, are not everywhere; others are known rare."""
    rare = np.ones(size, dtype=bool)
    rare[1 : len(held_by) + 1] = held_by <= most
    return rare


def _lengths(texts: int) -> tuple[float, ...]:
    """Give the blocks' lengths: families gain most from few texts, neighbours least."""
    few = _MANY / (_MANY + texts)
    return (1.0, 1.0, 0.5 + 0.5 * few, 1.1 * (1 - few))


def _numbered(
    texts: Sequence[str], public: Container[str]
) -> tuple[Words, Numbering, int]:
    """Number the words of texts: first those that count, which are so many.

    These are public or in several texts. Both kinds stand in the order they come.
    """
    typed = Numbering(())
    words = words_of.of(texts, typed.__getitem__)
    several = held(words.units[words.sentences], words.numbers, len(typed.words))
    counts = [
        count >= FEWEST or bool(count and word in public)
        for word, count in zip(typed.words[1:], several[1:].tolist(), strict=True)
    ]
    order = np.argsort(np.logical_not(counts), kind="stable") + 1
    numbers = np.zeros(len(typed.words), np.int64)
    numbers[order] = np.arange(1, len(order) + 1)
    numbering = Numbering(typed.words[at] for at in order)
    return replace(words, numbers=numbers[words.numbers]), numbering, sum(counts)


def _pair_counts(found: Pairs, pairs: Numbers, sentences: int) -> csr_matrix:
    at = words_of.found_at(pairs, found.keys)
    known = at >= 0
    return counted(found.sentences[known], at[known], (sentences, len(pairs)))
