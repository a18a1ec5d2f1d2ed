from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis import small_numbers
from voicecode.domain.disclosure import Publication

PUBLICATION = Publication()


@pytest.mark.parametrize(
    ("count", "printed"),
    [
        (0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (7, "5"),
        (8, "10"), (12, "10"), (13, "15"), (557_077, "557,075"),
    ],
)  # fmt: skip
def test_a_count_is_printed_rounded_or_not_at_all(count: int, printed: str) -> None:
    assert small_numbers.printed(count, PUBLICATION) == printed


@given(st.integers(0, 10_000), st.integers(1, 20), st.integers(1, 20))
def test_what_is_told_is_all_that_prints_the_same(
    count: int, rounding: int, threshold: int
) -> None:
    publication = Publication(rounding, threshold)
    told = small_numbers.told(count, publication)
    shown = small_numbers.printed(count, publication)
    assert told.holds(count)
    for other in range(max(0, count - 25), count + 25):
        assert told.holds(other) == (
            small_numbers.printed(other, publication) == shown
        ), other


@pytest.mark.parametrize(
    ("count", "base", "share"),
    [
        (33, 99, 33), (0, 40, 0), (40, 40, 100), (7, 40, 18),
        (3, 40, None), (38, 40, None), (2, 3, None), (0, 0, None),
    ],
)  # fmt: skip
def test_a_share_is_of_the_exact_figures(
    count: int, base: int, share: int | None
) -> None:
    assert small_numbers.per_cent(count, base, PUBLICATION) == share
