from __future__ import annotations

from voicecode.analysis import together
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    Pairing,
    ThemeFindings,
)
from voicecode.domain.people import Role


def _findings(*pairings: Pairing) -> Findings:
    codes = tuple(
        CodeFindings(
            name,
            name.upper(),
            "",
            groups=(GroupCount(Role.CHILD, Balance(9), Balance(9)),),
        )
        for name in "abc"
    )
    theme = ThemeFindings("t", "T", codes=codes)
    return Findings("T", "b", "1", themes=(theme,), pairings=pairings)


def test_pairs_are_ranked_and_small_ones_not_printed() -> None:
    found = together.of(
        _findings(Pairing("a", "b", 42), Pairing("a", "c", 11), Pairing("b", "c", 4)),
        Publication(),
    )
    assert found is not None
    assert found.pairs.rows == (("A", "B", "40"), ("A", "C", "10"))
    assert found.names == ("A", "B", "C")
    assert found.shades == ((None, 5, 2), (5, None, 0), (2, 0, None))


def test_a_small_pair_looks_as_if_there_were_none() -> None:
    some = together.of(
        _findings(Pairing("a", "b", 42), Pairing("b", "c", 4)), Publication()
    )
    none = together.of(_findings(Pairing("a", "b", 42)), Publication())
    assert some == none


def test_where_no_pair_may_be_printed_there_is_nothing() -> None:
    assert together.of(_findings(Pairing("a", "b", 4)), Publication()) is None
    assert together.of(_findings(), Publication()) is None
