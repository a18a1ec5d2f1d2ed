from __future__ import annotations

import pytest

from voicecode.domain.settlements import Settlement


@pytest.mark.parametrize(
    ("coders", "disputed", "is_adjudicated", "is_settled"),
    [
        (("Ana",), (), False, False),
        (("Ana",), (), True, True),
        (("Ana", "Ben"), (), False, True),
        (("Ana", "Ben"), ("trust",), False, False),
        (("Ana", "Ben"), ("trust",), True, False),
    ],
)
def test_a_unit_is_settled_once_nothing_is_left_between_its_coders(
    coders, disputed, is_adjudicated, is_settled
) -> None:
    one = Settlement("a#1", coders, {}, disputed, is_adjudicated)
    assert one.is_settled is is_settled
