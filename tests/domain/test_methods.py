from __future__ import annotations

from voicecode.domain.codings import Coders
from voicecode.domain.methods import Methods, ModelFacts


def test_rules_alone_need_no_model() -> None:
    methods = Methods("ab", 1, 2, 3, "en", Coders.RULES)
    assert methods.model is None
    assert methods.protection == ()


def test_a_model_may_have_no_scores() -> None:
    facts = ModelFacts("voicecode 0.1.0", 2, "ab", {"late": 1}, {"late": 0.3})
    assert not facts.scores
    assert facts.semantic is None
