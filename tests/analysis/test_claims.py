from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counted import RULES
from voicecode.analysis import claims
from voicecode.analysis.claims import Leaning
from voicecode.domain.counts import Balance
from voicecode.domain.scales import QuantityWord, Scale

SCALE = Scale(
    "s",
    "S",
    "1",
    "",
    (
        QuantityWord("almost all", Fraction(9, 10), is_over=True),
        QuantityWord("most", Fraction(3, 4)),
        QuantityWord("few", Fraction()),
    ),
)
COUNTS = st.integers(0, 40)


def _holds(given_away, **counts):
    return all(
        sum(counts[cell] * by for cell, by in weights.items()) >= least
        for weights, least in given_away
    )


@given(COUNTS, st.integers(10, 40), COUNTS, st.integers(10, 40))
def test_a_word_gives_away_exactly_what_it_says(count, base, other, other_base):
    count, other = min(count, base), min(other, other_base)
    given_away = list(claims.of_word(SCALE, Fraction(count, base), ("n", "of")))
    is_same = SCALE.word(count, base) == SCALE.word(other, other_base)
    assert _holds(given_away, n=other, of=other_base) is is_same


@given(COUNTS, st.integers(1, 40), COUNTS, st.integers(1, 40))
def test_a_share_gives_away_exactly_what_it_says(count, base, other, other_base):
    shown = round(Fraction(100 * count, base))
    is_same = round(Fraction(100 * other, other_base)) == shown
    given_away = claims.of_share(shown, ("n", "of"))
    assert _holds(given_away, n=other, of=other_base) is is_same


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_a_leaning_gives_away_exactly_what_it_says(a, b, c, d, e, f):
    leans = claims.leaning(Balance(a, b, c), RULES)
    if leans is None:
        return
    given_away = list(claims.of_leaning(leans, ("well", "badly", "both"), RULES))
    is_same = claims.leaning(Balance(d, e, f), RULES) is leans
    assert _holds(given_away, well=d, badly=e, both=f) is is_same


@pytest.mark.parametrize(
    ("balance", "expected"),
    [
        (Balance(7, 3), Leaning.WELL),
        (Balance(3, 7), Leaning.CONCERN),
        (Balance(6, 3), Leaning.DIVIDED),
        (Balance(0, 0, 5), Leaning.DIVIDED),
        (Balance(4, 0, 0, 9), None),
    ],
)
def test_a_group_leans_by_twice_as_many_if_enough_took_a_side(balance, expected):
    assert claims.leaning(balance, RULES) is expected
