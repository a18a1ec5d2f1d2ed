from __future__ import annotations

from voicecode.domain.counts import (
    Balance,
    CodeCounts,
    Counts,
    GroupCount,
    GroupHeard,
    Heard,
    ThemeCounts,
)
from voicecode.domain.people import Role


def test_balances_add_up():
    assert Balance(1, 2, 3, 4) + Balance(1, 1, 1, 1) == Balance(2, 3, 4, 5)
    assert Balance(1, 2, 3, 4).total == 10


def test_a_code_adds_up_its_groups():
    code = CodeCounts(
        "a",
        (
            GroupCount(Role.CHILD, Balance(1), Balance(2)),
            GroupCount(Role.STAFF, Balance(0, 1), Balance(0, 1)),
        ),
    )
    assert code.mentions == 3
    assert list(Counts(themes=(ThemeCounts("t", codes=(code,)),)).all_codes()) == [code]


def test_who_was_heard_adds_up():
    heard = Heard((GroupHeard(Role.CHILD, 2, 3), GroupHeard(Role.STAFF, 1, 1)))
    assert (heard.people, heard.units) == (3, 4)
