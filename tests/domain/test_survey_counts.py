from __future__ import annotations

from voicecode.domain.survey_counts import OpenCounts, SurveyCounts


def test_a_survey_that_nobody_answered_counts_nothing():
    assert SurveyCounts() == SurveyCounts(closed=(), open=(), left_out=())
    assert OpenCounts("Why?", 0).words == ()
