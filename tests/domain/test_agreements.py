from __future__ import annotations

from voicecode.domain.agreements import PairAgreement


def test_a_pair_is_named_for_both_coders() -> None:
    assert PairAgreement(("A", "B"), 3, {}).name == "A|B"
