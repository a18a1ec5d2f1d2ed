from __future__ import annotations

import pickle

from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence


def test_a_coding_comes_whole_out_of_another_process() -> None:
    found = Evidence("late.1", Span(4, 8), "late", Valence.NEGATIVE, 0.5)
    coding = Coding("late", "time", Valence.NEGATIVE, 0.8, ("rules",), (found,))
    assert pickle.loads(pickle.dumps(coding)) == coding  # noqa: S301 # its own bytes
