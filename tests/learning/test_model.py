from __future__ import annotations

import numpy as np
import pytest

from tests import coded_units
from voicecode.domain.codings import Coders
from voicecode.learning.classifier import Classifier

TEXTS = [unit.text for unit in coded_units.units()]


def test_every_code_has_its_column() -> None:
    assert coded_units.model().columns == {
        "punctuality": 0,
        "listened": 1,
        "kindness": 2,
        "money": 3,
    }


def test_codes_that_abstain_are_not_proposed() -> None:
    assert coded_units.model().learns.tolist() == [True, True, True, False]


@pytest.mark.parametrize("coders", [Coders.COMBINED, Coders.CLASSIFIER])
def test_another_order_of_the_codes_changes_no_judgement(coders: Coders) -> None:
    model = coded_units.model()
    order = ("money", "kindness", "punctuality", "listened")
    turned = model.in_order(order)
    assert turned.codes == order
    ruled = coded_units.ruled(TEXTS)
    book = coded_units.codebook()
    here, there = (Classifier(one, book) for one in (model, turned))
    place = [model.codes.index(code) for code in order]
    one = here.judged(here.look(TEXTS), ruled, coders=coders)
    other = there.judged(there.look(TEXTS), ruled, coders=coders)
    np.testing.assert_allclose(one.chances[:, place], other.chances, rtol=1e-9)
    np.testing.assert_array_equal(one.proposed[:, place], other.proposed)
    valences = [
        [{coding.code: coding.valence for coding in unit} for unit in coded]
        for coded in (
            here.code(TEXTS, ruled, coders=coders),
            there.code(TEXTS, ruled, coders=coders),
        )
    ]
    assert valences[0] == valences[1]


def test_the_same_order_is_the_same_model() -> None:
    model = coded_units.model()
    same = model.in_order(model.codes)
    np.testing.assert_array_equal(
        same.scorers.linear.weights, model.scorers.linear.weights
    )
    np.testing.assert_array_equal(same.alone.thresholds, model.alone.thresholds)


def test_a_code_that_the_model_does_not_know_has_no_place() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        coded_units.model().in_order(["money", "nosuch"])
