from __future__ import annotations

from voicecode.analysis import count_cells
from voicecode.domain.people import Role


def test_cells_are_told_apart():
    code, theme = count_cells.code("a"), count_cells.theme("a")
    cells = [
        count_cells.heard(),
        count_cells.heard(Role.CHILD),
        count_cells.units(Role.CHILD),
        count_cells.people(code),
        count_cells.people(theme),
        count_cells.people(code, Role.CHILD),
        count_cells.people(code, side="positive"),
        count_cells.mentions("a"),
        count_cells.apart(code),
        count_cells.quotable("a"),
        count_cells.answered("a"),
        count_cells.unanswered("a"),
        count_cells.closed("a"),
        count_cells.closed("a", "all"),
        count_cells.asked("a"),
        count_cells.about("a", "b"),
        count_cells.WITHHELD,
        count_cells.word(code, Role.CHILD),
        count_cells.leaning(code, Role.CHILD),
        count_cells.share(count_cells.closed("a")),
    ]
    assert len(set(cells)) == len(cells)


def test_a_pair_is_one_whichever_code_comes_first():
    assert count_cells.pair("b", "a") == count_cells.pair("a", "b")
