from __future__ import annotations

from voicecode.analysis import counting
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.counts import Balance, Pairing

INNER = Theme("inner", "Inner", codes=(Code("c", "Sea", "..."),))
OUTER = Theme("outer", "Outer", codes=(Code("a", "Ay", "..."),), themes=(INNER,))
BOOK = Codebook("book", "Book", themes=(Theme("top", "Top", themes=(OUTER,)),))


def _counts(*coded):
    tally, pool = Tally(), Pool()
    for one in coded:
        tally.add(one)
        pool.add(one)
    return counting.counts(BOOK, tally, pool.chosen(), {"a.docx#1": "P1"})


def test_counts_follow_the_codebook_and_leave_out_what_it_has_not(said):
    made = _counts(said("They came when they said.", "a+", "c-", "zzz+"))
    assert [theme.id for theme in made.themes] == ["outer", "inner"]
    assert made.pairings == (Pairing("a", "c", 1),)
    assert made.heard.people == 1


def test_a_code_has_what_was_said_and_chosen_and_who_is_quoted(said):
    code = next(_counts(said("They came when they said.", "a+")).all_codes())
    assert code.groups[0].people == code.quotable == Balance(positive=1)
    assert [code.speakers[quote.unit] for quote in code.quotes] == ["P1"]


def test_themes_come_with_those_above_them():
    assert [(above, theme.id) for above, theme in counting.nested(BOOK.themes)] == [
        ((), "top"),
        (("Top",), "outer"),
        (("Top", "Outer"), "inner"),
    ]
