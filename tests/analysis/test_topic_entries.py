from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counted import RULES, SCALE, C, P, S, code, counts
from voicecode.analysis import count_cells, topic_entries
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import Balance, ThemeCounts
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Quote
from voicecode.domain.valences import Valence

A, T = count_cells.code("a"), count_cells.theme("t")


def _entered(theme, heard=None):
    entries = Entries()
    for role, count in (heard or {C: 40, P: 12}).items():
        entries.enter(count_cells.heard(role), count)
    entries.enter(count_cells.units(), 200)
    topic_entries.enter(entries, theme, SCALE, RULES)
    return entries.table()


def _theme(*codes, said=None):
    return counts({}, codes, said).themes[0]


def test_a_code_is_entered_by_role_and_side_with_all_sums():
    table = _entered(_theme(code("a", {C: Balance(3, 2), P: Balance(0, 1)})))
    assert table.counts[count_cells.people(A)] == 6
    assert table.counts[count_cells.people(A, C)] == 5
    assert table.counts[count_cells.people(A, side="negative")] == 3
    assert table.counts[count_cells.mentions("a")] == 6
    assert count_cells.people(T, C, "positive") in table.unprinted
    assert count_cells.people(A, C, "positive") not in table.unprinted


def _knows(table, **weights):
    return weights in [
        {
            "".join(map(str, (cell[1][1], cell[3]))): by
            for cell, by in bound.weights.items()
        }
        for bound in table.bounds
        if all(cell[0] == "people" for cell in bound.weights)
    ]


def test_a_theme_has_the_people_of_its_codes_each_once():
    theme = _theme(
        code("a", {C: Balance(3)}), code("b", {C: Balance(0, 4)}),
        said={C: Balance(2, 3, 1)},
    )  # fmt: skip
    table = _entered(theme)
    assert _knows(table, tmixed=1, amixed=-1)
    assert _knows(table, tpositive=1, tmixed=1, apositive=-1, amixed=-1)
    assert _knows(
        table, apositive=1, amixed=1, bpositive=1, bmixed=1, tpositive=-1, tmixed=-1
    )


def test_words_and_leanings_are_claims():
    table = _entered(_theme(code("a", {C: Balance(30, 3)})))
    claims = {bound.claim for bound in table.bounds if bound.claim}
    assert claims == {
        count_cells.word(A, C),
        count_cells.word(T, C),
        count_cells.leaning(A, C),
        count_cells.leaning(T, C),
    }


def _quote(unit, role, valence):
    return Quote("a", unit, role, Excerpt(()), valence)


@pytest.mark.parametrize(
    ("speakers", "seen"), [({"1": "P1", "2": "P2"}, 2), ({"1": "P1"}, 1), ({}, None)]
)
def test_the_people_quoted_can_be_counted(speakers, seen):
    quotes = (_quote("1", S, Valence.NEGATIVE), _quote("2", S, Valence.MIXED))
    said = replace(code("a", {S: Balance(0, 2, 2)}), quotes=quotes, speakers=speakers)
    table = _entered(ThemeCounts("t", said.groups, (said,)), {S: 9})
    assert table.seen.get(count_cells.people(A, S)) == seen
    assert table.seen.get(count_cells.people(T, S)) == seen
    assert topic_entries.quoted([said])[Role.STAFF] == (seen or 0)


def test_one_who_is_quoted_twice_is_one():
    first = replace(
        code("a", {S: Balance(1)}), quotes=(_quote("1", S, None),), speakers={"1": "P"}
    )
    second = replace(
        code("b", {S: Balance(1)}), quotes=(_quote("2", S, None),), speakers={"2": "P"}
    )
    assert topic_entries.quoted([first, second]) == {S: 1}


def test_listed_passages_are_entered_by_side():
    entries = Entries()
    topic_entries.enter_quotable(entries, "a", Balance(1, 2, 3, 4))
    assert entries[count_cells.quotable("a")] == 10
    assert entries[count_cells.quotable("a", "mixed")] == 3
