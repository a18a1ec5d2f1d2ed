from __future__ import annotations

import pytest

from voicecode.domain.valences import Valence


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Valence.POSITIVE, Valence.NEGATIVE),
        (Valence.NEGATIVE, Valence.POSITIVE),
        (Valence.MIXED, Valence.MIXED),
    ],
)
def test_negation_turns_a_valence_round(before: Valence, after: Valence) -> None:
    assert before.flipped is after
