from __future__ import annotations

from voicecode.analysis.mode_counts import ModeCounts
from voicecode.domain.counts import ModeHeard
from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role

MODES = {"a.docx": Mode.INTERVIEW, "g.txt": Mode.GROUP, "s.csv": Mode.SURVEY}


def _counted(*units) -> ModeCounts:
    counts = ModeCounts(MODES)
    for one in units:
        counts.add(one)
    return counts


def test_sources_people_and_units_are_counted_by_mode(said) -> None:
    counts = _counted(
        said("One."),
        said("Two.", number=2),
        said("Three.", who="P2", source="g.txt", role=Role.STAFF),
        said("Four.", who="P3", source="g.txt", role=Role.STAFF),
    )
    assert counts.heard() == (
        ModeHeard(Mode.INTERVIEW, 1, 2, {Role.CHILD: 1}),
        ModeHeard(Mode.GROUP, 1, 2, {Role.STAFF: 2}),
    )


def test_who_is_heard_twice_counts_where_they_are_heard_first(said) -> None:
    counts = _counted(said("One."), said("Two.", source="g.txt"))
    first, second = counts.heard()
    assert (first.people, second.people) == ({Role.CHILD: 1}, {})
    assert second.sources == 1


def test_units_of_a_code_count_once_wherever_they_stand(said) -> None:
    counts = _counted(
        said("One.", "a+", "a-"),
        said("Two.", "a+", "b-", source="g.txt"),
    )
    assert counts.of_code("a") == {Mode.INTERVIEW: 1, Mode.GROUP: 1}
    assert set(counts.of_code("c").values()) == {0}


def test_questions_and_blank_answers_count_nothing(said) -> None:
    blank = said("", source="s.csv", kind=Kind.SURVEY, question="Why?", answer="blank")
    assert not _counted(blank).heard()
