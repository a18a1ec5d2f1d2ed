from __future__ import annotations

import pytest

from voicecode.language import negations
from voicecode.language.negations import Negations


@pytest.mark.parametrize("words", [negations.ENGLISH, negations.WELSH])
def test_negators_end_no_clause(words: Negations) -> None:
    assert words.negators
    assert not words.negators & words.barriers
    assert not words.negators & words.opinions
