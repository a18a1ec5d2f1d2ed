from __future__ import annotations

import pytest

from voicecode.domain.codings import Coding
from voicecode.domain.people import Role
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.domain.valences import Valence

CODING = Coding("a", "t", Valence.POSITIVE, 1.0, (), ())


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (QuoteWish(), True),
        (QuoteWish(codes=frozenset({"a", "b"})), True),
        (QuoteWish(codes=frozenset()), False),
        (QuoteWish(roles=frozenset({Role.CHILD})), True),
        (QuoteWish(roles=frozenset({Role.STAFF})), False),
        (QuoteWish(valences=frozenset({Valence.NEGATIVE})), False),
    ],
)
def test_a_wish_takes_what_it_names_and_all_where_it_names_nothing(wish, expected):
    assert wish.takes(Role.CHILD, CODING) is expected
