from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import pytest

from tests.counted import EXACT
from voicecode.domain.projects import Run
from voicecode.workflows import coding_facts

CARD = {
    "made_by": "voicecode 0.1.0",
    "units": 1200,
    "digest": "abc",
    "positives": {"late": 80, "kind": 2},
    "thresholds": {"late": 0.414},
    "abstaining": ["kind"],
    "scores": {"micro F1": 0.61},
    "semantic": "meaning-small",
}
NAMES = {"late": "Turning up", "kind": "Kindness"}


def _run(**settings: str) -> Run:
    return Run(1, datetime(2026, 3, 3), "code", 1, settings)  # any day


def test_a_run_says_by_which_rules_and_model_it_proposed() -> None:
    run = _run(coders="combined", rules="1200", card=json.dumps(CARD))
    said = " ".join(coding_facts.sentences(run, NAMES, EXACT))
    assert "rules of the codebook and a trained classifier together" in said
    assert "The codebook has 1,200 rules." in said
    assert "from 1,200 coded units" in said
    assert "meaning-small" in said
    assert "micro F1: 0.61" in said
    assert "left to the rules: Kindness." in said
    table = coding_facts.thresholds(run, NAMES, EXACT)
    assert table is not None
    assert table.rows == (("Turning up", "80", "0.41"),)


def test_a_model_without_units_learnt_from_the_codebook_alone() -> None:
    run = _run(coders="combined", card=json.dumps({**CARD, "units": 0}))
    said = " ".join(coding_facts.sentences(run, NAMES, EXACT))
    assert "from the codebook’s own text alone." in said


@pytest.mark.parametrize(
    ("settings", "count"), [({"coders": "rules"}, 1), ({"coders": "?"}, 0), ({}, 0)]
)
def test_a_run_that_kept_less_says_less(
    settings: Mapping[str, str], count: int
) -> None:
    run = _run(**settings)
    assert len(coding_facts.sentences(run, NAMES, EXACT)) == count
    assert coding_facts.thresholds(run, NAMES, EXACT) is None


def test_without_a_run_nothing_is_said() -> None:
    assert coding_facts.sentences(None, NAMES, EXACT) == ()
    assert coding_facts.thresholds(None, NAMES, EXACT) is None
