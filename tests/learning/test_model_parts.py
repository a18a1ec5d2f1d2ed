from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from tests import coded_units
from voicecode.learning import model_parts
from voicecode.learning.means import Means
from voicecode.learning.model import Model
from voicecode.learning.networks import Network

MODEL = coded_units.model()
REMEMBERING = coded_units.learnt(means=Means(remembered=True))[0]


def again(model: Model) -> Model:
    texts = json.loads(json.dumps(model_parts.texts(model)))
    return model_parts.model(texts, model_parts.arrays(model))


def network(codes: int, seen: int) -> Network:
    drawn = np.random.default_rng(0)
    shapes = ((seen, 2), (2,), (2, codes), (codes,))
    return Network(*(drawn.normal(size=size).astype(np.float32) for size in shapes))


def test_a_model_is_its_parts() -> None:
    codes = len(MODEL.codes)
    judge = replace(MODEL.alone, network=network(codes, 20))
    for model in (MODEL, replace(MODEL, alone=judge, valence=None), REMEMBERING):
        same = again(model)
        assert model_parts.texts(same) == model_parts.texts(model)
        for name, array in model_parts.arrays(model).items():
            np.testing.assert_array_equal(model_parts.arrays(same)[name], array)
    assert again(MODEL).alone.network is None


def test_a_kind_of_what_is_remembered_is_not_lost() -> None:
    arrays = dict(model_parts.arrays(REMEMBERING))
    del arrays["memory-1-units"]
    with pytest.raises(LookupError):
        model_parts.model(model_parts.texts(REMEMBERING), arrays)


@pytest.mark.parametrize("name", ["near", "leaning-weights", "combined-thresholds"])
def test_a_part_that_is_missing_is_known(name: str) -> None:
    arrays = dict(model_parts.arrays(MODEL))
    del arrays[name]
    with pytest.raises(LookupError):
        model_parts.model(model_parts.texts(MODEL), arrays)
