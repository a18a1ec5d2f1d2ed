"""Soundness: whether what a model file holds can be a model at all.

A damaged file is known by its hashes; this is for one that was made wrong on purpose.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import reliance, scoring, valences
from voicecode.learning.features import BLOCKS
from voicecode.learning.judges import Judge
from voicecode.learning.linear import Linear
from voicecode.learning.memory import Memory
from voicecode.learning.model import Model
from voicecode.learning.nearness import Nearness
from voicecode.learning.networks import Network
from voicecode.learning.valences import ValenceModel

_LONGEST = 10.0  # of a block's lengths; those that are made are near 1


def of_texts(texts: Mapping[str, Any]) -> bool:
    """Say whether words are words, counts are counts and the card says what it must.

    Raises:
        AttributeError: or KeyError, TypeError, ValueError: the texts lack something.
    """
    codes, rules = texts["codes"], texts["rules"].values()
    return (
        all(isinstance(word, str) and word for word in _words(texts))
        and isinstance(texts["card"]["codebook"]["sha256"], str)
        and isinstance(texts["card"]["units"], int)
        and len(set(codes)) == len(codes)
        and all(0 <= right <= fired for fired, right in rules)
        and bool(0 < texts["common"] < 1)
        and len(texts["lengths"]) == BLOCKS
        and all(0 <= length <= _LONGEST for length in texts["lengths"])
        and math.isfinite(texts["lettered"])
    )


def _words(texts: Mapping[str, Any]) -> Iterator[object]:
    for name in ("codes", "abstaining", "words", "runs"):
        yield from texts[name]
    for name, _, members in texts["families"]:
        yield name
        yield from members
    if made_with := texts["card"]["semantic"]:
        yield from (made_with["name"], made_with["sha256"])


def of_model(model: Model) -> bool:
    """Say whether all parts have the sizes that they must have beside each other."""
    codes, vocabulary = len(model.codes), model.vocabulary
    said = vocabulary.size
    scorers, wide = model.scorers, len(model.scorers.linear.weights)
    memory = scorers.memory
    text = len(scoring.SIGNS) + (0 if memory is None else len(memory.kinds))
    both = text + len(reliance.SIGNS)
    besides = len(vocabulary.families) + (wide - said or _vectors(model, text))
    return (
        _ascend(vocabulary.pairs)
        and _ascend(vocabulary.neighbours)
        and _holds(vocabulary.weights, (said,))
        and said <= wide
        and _near(vocabulary.near)
        and _scores(scorers.linear, wide, codes)
        and _scores(scorers.near, len(vocabulary.near.pairs), codes)
        and _scores(scorers.leaning, wide, codes)
        and (memory is None or _remembers(memory, wide, codes))
        and _holds(model.likeness, (wide, codes))
        and _judges(model.alone, codes, text, besides)
        and _judges(model.combined, codes, both, besides)
        and (model.valence is None or _weighs(model.valence, wide, codes))
    )


def _vectors(model: Model, text: int) -> int:
    """Give the width of sentence vectors that only networks see, 0 where none do."""
    if not model.card.get("semantic") or model.alone.network is None:
        return 0
    others = text * len(model.codes) + len(model.vocabulary.families)
    return len(model.alone.network.inner) - others


def _holds(array: npt.NDArray[Any], shape: tuple[int, ...], *, kind: str = "f") -> bool:
    is_right = array.dtype.kind == kind and array.shape == shape
    return is_right and bool(np.isfinite(array).all())


def _ascend(keys: npt.NDArray[Any]) -> bool:
    return _holds(keys, (len(keys),), kind="i") and bool((np.diff(keys) > 0).all())


def _judges(judge: Judge, codes: int, signs: int, besides: int) -> bool:
    return (
        _holds(judge.sigmoid.weights, (signs + (judge.network is not None),))
        and _sums(judge.network, signs * codes + besides, codes)
        and _holds(judge.sigmoid.constants, (codes,))
        and _holds(judge.thresholds, (codes,))
    )


def _weighs(valence: ValenceModel, wide: int, codes: int) -> bool:
    sides = valences.SIDES
    return (
        _holds(valence.words, (wide, sides))
        and _holds(valence.own, (codes, wide, sides))
        and _holds(valence.signs, (valences.SIGNS, sides))
        and _holds(valence.constants, (codes, sides))
    )


def _near(near: Nearness) -> bool:
    return _ascend(near.pairs) and _holds(near.weights, near.pairs.shape)


def _remembers(memory: Memory, wide: int, codes: int) -> bool:
    units = len(memory.holds)
    return _holds(memory.holds, (units, codes), kind="b") and all(
        kind.shape == (wide, units) and _is_sparse(kind) for kind in memory.kinds
    )


def _is_sparse(matrix: csr_matrix) -> bool:
    """Say whether every number has its place: what multiplies them does not look.

    Raises:
        ValueError: it has not.
    """
    matrix.check_format(full_check=True)
    return _holds(matrix.data, matrix.data.shape)


def _scores(linear: Linear, wide: int, codes: int) -> bool:
    return _holds(linear.weights, (wide, codes)) and _holds(linear.constants, (codes,))


def _sums(network: Network | None, width: int, codes: int) -> bool:
    if network is None:
        return True
    sums = len(network.inner_constants)
    return (
        _holds(network.inner, (width, sums))
        and _holds(network.inner_constants, (sums,))
        and _holds(network.outer, (sums, codes))
        and _holds(network.outer_constants, (codes,))
    )
