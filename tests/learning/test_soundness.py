from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from tests import coded_units
from voicecode.learning import soundness
from voicecode.learning.judges import Judge
from voicecode.learning.linear import Linear
from voicecode.learning.means import Means
from voicecode.learning.memory import Memory
from voicecode.learning.model import Model
from voicecode.learning.nearness import Nearness
from voicecode.learning.networks import Network
from voicecode.learning.sigmoids import Sigmoid

Numbers = npt.NDArray[np.int32]
Reals = npt.NDArray[np.float32]

MODEL = coded_units.model()
REMEMBERING = coded_units.learnt(means=Means(remembered=True))[0]
TEXTS: Mapping[str, Any] = {
    "codes": ["a", "b"],
    "abstaining": ["b"],
    "words": ["late"],
    "runs": ["<la"],
    "families": [["anger", "negative", ["cross"]]],
    "rules": {"a.1": [3, 2]},
    "common": 0.5,
    "lengths": [1.0, 1.0, 0.7, 0.5],
    "lettered": 5.6,
    "card": {"units": 3, "codebook": {"sha256": ""}, "semantic": None},
}


def test_what_was_learnt_is_sound() -> None:
    assert soundness.of_model(MODEL)
    assert soundness.of_model(REMEMBERING)
    assert soundness.of_model(replace(MODEL, valence=None))
    assert soundness.of_texts(TEXTS)


@pytest.mark.parametrize(
    "odd",
    [
        {"codes": ["a", "a"]},
        {"codes": ["a", 5]},
        {"words": [""]},
        {"runs": [None]},
        {"families": [["anger", "negative", [5]]]},
        {"families": [[5, "negative", []]]},
        {"rules": {"a.1": [2, 3]}},
        {"rules": {"a.1": [2, -1]}},
        {"common": 0},
        {"lengths": [1.0, 1.0, 0.7]},
        {"lengths": [1.0, 1.0, 0.7, -0.5]},
        {"lengths": [1.0, 1.0, 0.7, float("nan")]},
        {"lettered": float("nan")},
        {"common": 1},
        {"common": float("nan")},
        {"card": {"units": "3", "codebook": {"sha256": ""}, "semantic": None}},
        {"card": {"units": 3, "codebook": {"sha256": None}, "semantic": None}},
        {
            "card": {
                "units": 3,
                "codebook": {"sha256": ""},
                "semantic": {"name": 1, "sha256": "0"},
            }
        },
    ],
    ids=lambda odd: json.dumps(odd)[:40],
)
def test_texts_that_cannot_be_a_models_are_known(odd: Mapping[str, Any]) -> None:
    assert not soundness.of_texts({**TEXTS, **odd})


def fitting(judge: Judge, codes: int) -> Network:
    """Give a network of one sum that fits the judge's signs."""
    seen = len(judge.sigmoid.weights) * codes
    return Network(
        np.zeros((seen, 1), np.float32),
        np.zeros(1, np.float32),
        np.zeros((1, codes), np.float32),
        np.zeros(codes, np.float32),
    )


def test_networks_may_see_vectors_that_the_linear_models_do_not() -> None:
    alone, combined, codes = MODEL.alone, MODEL.combined, len(MODEL.codes)

    def seeing(judge: Judge, width: int) -> Judge:
        sigmoid = Sigmoid(np.append(judge.sigmoid.weights, 1), judge.sigmoid.constants)
        inner = np.zeros((len(judge.sigmoid.weights) * codes + width, 1), np.float32)
        network = replace(fitting(judge, codes), inner=inner)
        return Judge(sigmoid, judge.thresholds, network)

    def model(width: int, other: int, semantic: object = "a sentence model") -> Model:
        return replace(
            MODEL,
            alone=seeing(alone, width),
            combined=seeing(combined, other),
            card={"semantic": semantic},
        )

    assert soundness.of_model(model(5, 5))
    assert not soundness.of_model(model(5, 6))
    assert not soundness.of_model(model(5, 5, semantic=None))
    assert soundness.of_model(model(0, 0, semantic=None))


def wrong_models() -> dict[str, Model]:
    vocabulary, scorers, alone = MODEL.vocabulary, MODEL.scorers, MODEL.alone
    linear, valence = scorers.linear, MODEL.valence
    assert valence is not None

    def scoring(**odd: Linear) -> Model:
        return replace(MODEL, scorers=replace(scorers, **odd))

    nan = linear.constants * np.float32("nan")
    words = np.zeros((3, 3), np.float32)
    return {
        "narrow": scoring(linear=Linear(linear.weights[:-5], linear.constants)),
        "other codes": replace(MODEL, codes=MODEL.codes[:-1]),
        "texts": scoring(linear=Linear(linear.weights.astype("U9"), linear.constants)),
        "no numbers": scoring(linear=Linear(linear.weights, nan)),
        "few near pairs": scoring(near=Linear(words, linear.constants)),
        "near pairs out of order": replace(
            MODEL,
            vocabulary=replace(
                vocabulary,
                near=Nearness(vocabulary.near.pairs[::-1], vocabulary.near.weights),
            ),
        ),
        "few near frequencies": replace(
            MODEL,
            vocabulary=replace(
                vocabulary,
                near=Nearness(vocabulary.near.pairs, vocabulary.near.weights[1:]),
            ),
        ),
        "no likeness": replace(MODEL, likeness=MODEL.likeness[:0]),
        "pairs out of order": replace(
            MODEL, vocabulary=replace(vocabulary, pairs=vocabulary.pairs[::-1])
        ),
        "pairs that are no keys": replace(
            MODEL, vocabulary=replace(vocabulary, pairs=vocabulary.pairs / 2)
        ),
        "few frequencies": replace(
            MODEL, vocabulary=replace(vocabulary, weights=vocabulary.weights[1:])
        ),
        "few signs": replace(
            MODEL,
            alone=Judge(
                Sigmoid(alone.sigmoid.weights[:1], alone.sigmoid.constants),
                alone.thresholds,
            ),
        ),
        "few thresholds": replace(
            MODEL, combined=Judge(MODEL.combined.sigmoid, alone.thresholds[:1])
        ),
        "few words of valence": replace(MODEL, valence=replace(valence, words=words)),
        "few signs of valence": replace(
            MODEL, valence=replace(valence, signs=valence.signs[1:])
        ),
        "few codes of valence": replace(
            MODEL, valence=replace(valence, own=valence.own[1:])
        ),
        "a judge's network that sees too little": replace(
            MODEL,
            alone=Judge(
                Sigmoid(np.append(alone.sigmoid.weights, 1), alone.sigmoid.constants),
                alone.thresholds,
                Network(words, words[0], words, words[0]),
            ),
        ),
        "a judge's network without its sign": replace(
            MODEL,
            alone=replace(alone, network=fitting(alone, len(MODEL.codes))),
        ),
        "few leanings": scoring(leaning=Linear(words, linear.constants)),
        "neighbours out of order": replace(
            MODEL,
            vocabulary=replace(
                vocabulary,
                pairs=vocabulary.neighbours,
                neighbours=vocabulary.pairs[::-1],
            ),
        ),
    }


def test_a_judge_may_have_a_network() -> None:
    alone, codes = MODEL.alone, len(MODEL.codes)
    sigmoid = Sigmoid(np.append(alone.sigmoid.weights, 1), alone.sigmoid.constants)
    judge = Judge(sigmoid, alone.thresholds, fitting(alone, codes))
    assert soundness.of_model(replace(MODEL, alone=judge))


@pytest.mark.parametrize("what", wrong_models())
def test_parts_that_do_not_fit_each_other_are_known(what: str) -> None:
    assert not soundness.of_model(wrong_models()[what])


def test_what_is_remembered_has_its_place() -> None:
    scorers = REMEMBERING.scorers
    assert scorers.memory is not None
    kinds, holds = scorers.memory.kinds, scorers.memory.holds

    def model(memory: Memory | None) -> Model:
        return replace(REMEMBERING, scorers=replace(scorers, memory=memory))

    def odd(units: Numbers, shares: Reals) -> Memory:
        first = kinds[0].copy()
        first.indices, first.data = units, shares
        return Memory((first, *kinds[1:]), holds)

    units, shares = kinds[0].indices, kinds[0].data
    assert soundness.of_model(model(odd(units, shares)))
    assert not soundness.of_model(model(None))
    assert not soundness.of_model(model(Memory(kinds[1:], holds)))
    assert not soundness.of_model(model(Memory(kinds, holds[:-1])))
    assert not soundness.of_model(model(Memory(kinds, holds[:, :-1])))
    assert not soundness.of_model(model(Memory(kinds, holds.astype(np.int64))))
    assert not soundness.of_model(model(odd(units, shares * np.float32("nan"))))
    for far in (units + len(holds), units - len(holds)):
        with pytest.raises(ValueError, match="ind"):
            soundness.of_model(model(odd(far, shares)))
