from __future__ import annotations

from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.units import batches


def unit(number: int, text: str) -> Unit:
    return Unit("a.txt", number, text, Span(0, len(text)))


def test_units_come_in_order_in_batches_of_about_a_size() -> None:
    text = "x" * (batches.CHARACTERS // 2)
    units = [unit(number, text) for number in range(5)]
    sizes = [len(batch) for batch in batches.of(units)]
    assert sizes == [2, 2, 1]
    assert [one for batch in batches.of(units) for one in batch] == units


def test_short_units_make_a_batch_by_their_number() -> None:
    units = (unit(number, "") for number in range(batches.UNITS + 1))
    assert [len(batch) for batch in batches.of(units)] == [batches.UNITS, 1]


def test_no_units_make_no_batch() -> None:
    assert list(batches.of([])) == []
