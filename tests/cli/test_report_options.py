from __future__ import annotations

import pytest

from voicecode.cli import report_options


def test_an_edition_is_of_the_day_and_prints_numbers_as_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    made = report_options.edition("estyn", 10, 3, 4)
    assert str(made.made_on) == "1970-01-01"
    assert made.scale == "estyn"
    printing = made.publication
    assert (printing.rounding, printing.threshold, printing.k) == (10, 3, 4)
