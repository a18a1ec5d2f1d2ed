from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests import coded_units
from voicecode.learning import soundness
from voicecode.learning.linear import Linear
from voicecode.learning.model import Judge, Model
from voicecode.learning.networks import Network
from voicecode.learning.sigmoids import Sigmoid

MODEL = coded_units.model()
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


def wrong_models() -> dict[str, Model]:
    vocabulary, linear, alone = MODEL.vocabulary, MODEL.linear, MODEL.alone
    valence = MODEL.valence
    assert valence is not None
    nan = linear.constants * np.float32("nan")
    words = np.zeros((3, 3), np.float32)
    return {
        "narrow": replace(MODEL, linear=Linear(linear.weights[:-5], linear.constants)),
        "other codes": replace(MODEL, codes=MODEL.codes[:-1]),
        "texts": replace(
            MODEL, linear=Linear(linear.weights.astype("U9"), linear.constants)
        ),
        "no numbers": replace(MODEL, linear=Linear(linear.weights, nan)),
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
        "no sums": replace(MODEL, network=Network(words, words[0], words, words[0])),
        "few leanings": replace(
            MODEL,
            valence=replace(valence, leaning=Linear(words, valence.leaning.constants)),
        ),
        "neighbours out of order": replace(
            MODEL,
            vocabulary=replace(
                vocabulary,
                pairs=vocabulary.neighbours,
                neighbours=vocabulary.pairs[::-1],
            ),
        ),
    }


@pytest.mark.parametrize("what", wrong_models())
def test_parts_that_do_not_fit_each_other_are_known(what: str) -> None:
    assert not soundness.of_model(wrong_models()[what])
