"""Typical words: how near a passage is to the centre of what was said of a code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

_DIMENSIONS = 2_048  # words share a place by chance; few enough to stay small
_WORD = re.compile(r"[^\W\d_]{2,}")


class Centre:
    """The centre of the passages of one code: the mean of their words.

    Words are weighed by TF-IDF within the code: what every passage has says little
    (Salton and Buckley 1988). Memory does not grow with the passages.
    """

    def __init__(self) -> None:
        self._sum: Vector = np.zeros(_DIMENSIONS)
        self._having: Vector = np.zeros(_DIMENSIONS)
        self._passages = 0

    def add(self, text: str) -> None:
        """Take one passage in."""
        places, counts = _counted(text)
        if places.size:
            self._sum[places] += counts / np.linalg.norm(counts)
            self._having[places] += 1
        self._passages += 1

    def vectors(self, texts: Sequence[str]) -> Vector:
        """Give passages as weighed rows of length 1, or 0 where they have no word."""
        rows = np.zeros((len(texts), _DIMENSIONS))
        for row, text in zip(rows, texts, strict=True):
            places, counts = _counted(text)
            row[places] = counts
        return _of_length_one(rows * self._weights())

    def nearness(self, vectors: Vector) -> Vector:
        """Give the cosine of each row with the centre, 0 to 1."""
        centre = _of_length_one((self._sum * self._weights())[None, :])[0]
        return np.asarray(vectors @ centre)

    def _weights(self) -> Vector:
        return np.log((1 + self._passages) / (1 + self._having)) + 1


def _counted(text: str) -> tuple[NDArray[np.int64], Vector]:
    """Count a text's words, by the places that their letters lead to."""
    words = (found[0].casefold() for found in _WORD.finditer(text))
    hashed = [crc32(word.encode("utf-8", "replace")) % _DIMENSIONS for word in words]
    places, counts = np.unique(np.array(hashed, dtype=np.int64), return_counts=True)
    return places, counts.astype(np.float64)


def _of_length_one(rows: Vector) -> Vector:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    shortened = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return np.asarray(shortened)
