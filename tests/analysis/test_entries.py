from __future__ import annotations

from voicecode.analysis.entries import Entries
from voicecode.domain.disclosure import Bound, Total


def test_sums_are_entered_with_their_parts():
    entries = Entries()
    parts = [entries.enter("a", 2), entries.enter("b", 3, is_printed=False)]
    entries.add_up("all", parts)
    table = entries.table()
    assert table.counts == {"a": 2, "b": 3, "all": 5}
    assert table.totals == (Total("all", ("a", "b")),)
    assert table.unprinted == {"b"}
    assert (entries["all"], entries["nowhere"]) == (5, 0)


def test_only_what_is_true_is_known():
    entries = Entries()
    entries.enter("whole", 5)
    entries.enter("part", 4)
    entries.is_most(["whole"], ["part"])
    entries.is_most(["part"], ["whole"])
    entries.know({"part": 1, "nowhere": 1}, 4)
    assert entries.table().bounds == (
        Bound({"whole": 1, "part": -1}),
        Bound({"part": 1}, 4),
    )


def test_nobody_sees_more_than_there_are():
    entries = Entries()
    entries.enter("a", 3)
    for count in (2, 9, 1):
        entries.see("a", count)
    entries.see("nowhere", 1)
    assert entries.table().seen == {"a": 3}


def test_a_claim_has_its_words_and_what_they_give_away():
    entries = Entries()
    entries.enter("a", 3)
    entries.claim("few", "a few", [({"a": -1}, -4), ({"a": 1}, 1)])
    assert entries.words == {"few": "a few"}
    assert [bound.claim for bound in entries.table().bounds] == ["few", "few"]
