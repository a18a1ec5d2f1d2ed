from __future__ import annotations

from voicecode.analysis.fair_shares import FairShares


def _kept(units, most):
    shares = FairShares(most)
    for one in units:
        shares.add(one)
    return [(one.unit.number, coding.code) for one, coding in shares.kept(units)]


def test_nobody_has_more_passages_than_allowed(said):
    units = [said(f"Point {n} I make here.", "a+", number=n) for n in range(9)]
    assert len(_kept(units, 2)) == 2


def test_every_person_has_their_share(said):
    units = [said("I say a word on it.", "a+", who=f"P{n}", number=n) for n in range(4)]
    assert [number for number, _ in _kept(units, 1)] == [0, 1, 2, 3]


def test_a_unit_speaks_for_one_code_only(said):
    assert len(_kept([said("They came to see us.", "a+", "b-")], 5)) == 1


def test_a_starred_passage_is_kept_before_others(said):
    units = [said("I say quite a lot about it.", "a+", number=n) for n in range(5)]
    units.append(said("No.", "b-", number=9, flags=("starred",)))
    assert _kept(units, 1) == [(9, "b")]


def test_what_may_not_be_quoted_takes_nobodys_share(said):
    flagged = said("Something was said here.", "a+", flags=("safeguarding",))
    other = said("And something else too.", "b+", number=2)
    assert _kept([flagged, other], 1) == [(2, "b")]
