from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import small_projects
from tests.whole_projects import imported
from voicecode.domain.decisions import Action
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Progress, Saved
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.store import log_table, project_file
from voicecode.workflows import harm, open_project, participants, review
from voicecode.workflows.review import Desk, Wish

FIRST, SECOND, THIRD = "yp-01.txt#2", "yp-01.txt#4", "yp-01.txt#6"
Sit = Callable[..., Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(tmp_path)


@pytest.fixture
def sit(folder: Path) -> Iterator[Sit]:
    with ExitStack() as desks:

        def at(coder: str = "Ana", queue: Queue = Queue.ALL, **wish: bool) -> Desk:
            wanted = Wish(coder, queue, **wish)
            return desks.enter_context(review.opened(folder, wanted))

        yield at


def _log(folder: Path) -> list[str]:
    """List what another process would read of the log."""
    with project_file.opened(folder) as file:
        said = [entry.decision for entry in log_table.entries(file) if entry.decision]
    return [
        " ".join(filter(None, (one.coder, one.unit, one.action, one.code)))
        for one in said
    ]


def test_a_sheet_lays_out_the_unit_its_context_and_what_is_suggested(sit: Sit) -> None:
    sheet = sit().sheet(FIRST)
    assert sheet.unit.text.startswith("She was an hour late")
    assert [one.number for one in (*sheet.before, *sheet.after)] == [1, 3, 4, 5, 6]
    assert [one.code for one in sheet.candidates] == ["punctuality", "listened"]
    [span] = sheet.candidates[0].spans
    assert span.of(sheet.unit.text) == "an hour late"
    assert not sheet.is_flagged


def test_every_answer_is_in_the_log_when_it_is_said_to_be_saved(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    sheet = desk.sheet(FIRST)
    saved = [
        desk.accept(sheet, "punctuality"),
        desk.reject(sheet, "listened"),
        desk.turn_valence(desk.sheet(FIRST), "punctuality"),
        desk.set_words(desk.sheet(FIRST), "punctuality", Span(8, 20)),
        desk.note(sheet, "ask her worker"),
        desk.star(sheet),
        desk.flag(sheet),
        desk.done(sheet),
    ]
    assert all(saved)
    assert _log(folder) == [
        f"Ana {FIRST} accept punctuality",
        f"Ana {FIRST} reject listened",
        f"Ana {FIRST} valence punctuality",
        f"Ana {FIRST} span punctuality",
        f"Ana {FIRST} memo",
        f"Ana {FIRST} star",
        f"Ana {FIRST} flag",
        f"Ana {FIRST} done",
    ]
    after = desk.sheet(FIRST)
    held = after.standing.held["punctuality"]
    assert (held.valence, held.span) == (Valence.MIXED, Span(8, 20))
    assert after.is_flagged


def test_what_would_change_nothing_is_not_saved(sit: Sit, folder: Path) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    assert desk.accept(desk.sheet(FIRST), "punctuality") is None
    assert desk.reject(desk.sheet(FIRST), "promises") is None
    assert desk.note(desk.sheet(FIRST), "why?", "promises") is None
    assert len(_log(folder)) == 1


def test_undo_goes_back_over_units_and_sessions(sit: Sit) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    desk.accept(desk.sheet(SECOND), "decisions")
    later = sit()
    assert later.undo() == Saved(3, SECOND, "taken back: accepted: A say in decisions,"
                                 " negative")  # fmt: skip
    undone = later.undo()
    assert undone is not None
    assert undone.unit == FIRST
    assert later.undo() is None
    again = later.redo()
    assert again is not None
    assert again.told == "done again: accepted: Turning up on time, negative"
    assert set(later.sheet(FIRST).standing.held) == {"punctuality"}
    assert not later.sheet(SECOND).standing.held


def test_undo_finds_a_decision_behind_many_that_were_taken_back(sit: Sit) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    for _ in range(70):
        desk.star(desk.sheet(SECOND))
        desk.undo()
    found = desk.undo()
    assert found is not None
    assert found.unit == FIRST


def test_one_coder_never_takes_back_anothers_decision(sit: Sit) -> None:
    ana, bea = sit("Ana"), sit("Bea")
    ana.accept(ana.sheet(FIRST), "punctuality")
    assert bea.undo() is None
    assert set(ana.sheet(FIRST).standing.held) == {"punctuality"}


def test_who_looks_at_a_unit_for_another_reason_does_not_code_it(
    tmp_path: Path,
) -> None:
    small_projects.made(tmp_path, flagged=[SECOND])
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as desk:
        assert desk.done(desk.sheet(SECOND)) is None
        assert not desk.sheet(SECOND).standing.is_coded


def test_two_people_see_each_others_flags_and_not_each_others_codes(sit: Sit) -> None:
    ana, bea = sit("Ana"), sit("Bea")
    ana.accept(ana.sheet(FIRST), "punctuality")
    ana.flag(ana.sheet(FIRST))
    seen = bea.sheet(FIRST)
    assert seen.is_flagged
    assert not seen.standing.is_coded
    bea.flag(seen, "her worker was told")
    assert not ana.sheet(FIRST).is_flagged


def test_the_machines_flag_counts_until_a_person_clears_it(tmp_path: Path) -> None:
    small_projects.made(tmp_path, flagged=[SECOND])
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as desk:
        assert desk.units == [SECOND]
        assert desk.sheet(SECOND).is_flagged
        with pytest.raises(BadInputError):
            desk.flag(desk.sheet(SECOND), "  ")
        assert desk.sheet(SECOND).is_flagged
        desk.flag(desk.sheet(SECOND), "about a film")
        assert not desk.sheet(SECOND).is_flagged
        assert desk.progress() == Progress(units=1, done=1, today=0)
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as desk:
        assert desk.units == []
        desk.undo()
        assert desk.sheet(SECOND).is_flagged


def test_who_cleared_a_flag_stands_in_the_log_with_the_time_and_the_reason(
    tmp_path: Path,
) -> None:
    small_projects.made(tmp_path, flagged=[SECOND])
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as desk:
        desk.flag(desk.sheet(SECOND), "about a film")
    with open_project.opened(tmp_path) as file:
        entry = list(log_table.standing(file))[-1]
    decision = entry.decision
    assert decision
    assert (decision.unit, decision.action) == (SECOND, Action.CLEAR)
    assert (decision.coder, decision.memo) == ("Ana", "about a film")
    assert entry.at


def test_what_nobody_coded_yet_is_flagged_when_somebody_sits_down(
    tmp_path: Path,
) -> None:
    turns = ("Interviewer: And at home?", "Young person: He hits me.")
    small_projects.made(tmp_path, interviews={"yp-02.txt": turns}, proposed={})
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as desk:
        assert desk.units == ["yp-02.txt#2"]


def test_flagged_units_come_first_where_the_machine_is_unsure(tmp_path: Path) -> None:
    small_projects.made(tmp_path, flagged=[THIRD])
    with review.opened(tmp_path, Wish("Ana", Queue.UNSURE)) as desk:
        assert desk.units == [THIRD, SECOND, FIRST]


def test_progress_counts_units_and_what_was_undone_no_longer(sit: Sit) -> None:
    desk = sit()
    assert desk.progress() == Progress(units=3, done=0, today=0)
    desk.accept(desk.sheet(FIRST), "punctuality")
    desk.reject(desk.sheet(FIRST), "listened")
    desk.done(desk.sheet(SECOND))
    assert desk.progress() == Progress(units=3, done=2, today=2)
    desk.undo()
    assert desk.progress() == Progress(units=3, done=1, today=1)
    assert sit().progress() == desk.progress()


def test_what_was_decided_on_another_day_is_done_but_not_todays(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    desk = sit()
    desk.done(desk.sheet(FIRST))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_700_000_000 + 86_400))
    assert sit().progress() == Progress(units=3, done=1, today=0)


def test_the_next_open_unit_is_found_round_the_end_of_the_queue(sit: Sit) -> None:
    desk = sit()
    assert desk.next_open(-1) == 0
    desk.done(desk.sheet(SECOND))
    assert desk.next_open(0) == 2
    assert desk.next_open(2) == 0
    for unit in (FIRST, THIRD):
        desk.done(desk.sheet(unit))
    assert desk.next_open(0) is None


def test_blind_coders_are_shown_no_suggestion(sit: Sit) -> None:
    desk = sit(is_blind=True)
    assert desk.sheet(FIRST).candidates == ()
    desk.accept(desk.sheet(FIRST), "promises")
    [given] = desk.sheet(FIRST).candidates
    assert (given.code, given.suggestion) == ("promises", None)


def test_coders_who_differ_are_put_side_by_side_and_settled(
    sit: Sit, folder: Path
) -> None:
    ana, bea = sit("Ana"), sit("Bea")
    ana.accept(ana.sheet(FIRST), "punctuality")
    ana.accept(ana.sheet(FIRST), "listened")
    bea.accept(bea.sheet(FIRST), "listened")
    desk = sit("Cat", Queue.DISAGREEMENTS)
    assert desk.units == [FIRST]
    [disputed, agreed] = desk.sheet(FIRST).candidates
    assert (disputed.code, disputed.settled) == ("punctuality", None)
    assert disputed.by_others["Bea"] is None
    assert agreed.settled is True
    assert desk.accept(desk.sheet(FIRST), "punctuality")
    assert desk.progress().done == 1
    assert _log(folder)[-1] == f"Cat {FIRST} settle punctuality"
    assert set(ana.sheet(FIRST).standing.held) == {"punctuality", "listened"}


def test_codes_that_mean_something_else_by_now_wait_for_another_look(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    desk.accept(desk.sheet(SECOND), "decisions")
    book = small_projects.CODEBOOK.replace("Arriving when", "Coming and going when")
    (folder / "codebook.yaml").write_text(book, "utf-8")
    again = sit(queue=Queue.OUTDATED)
    assert again.units == [FIRST]
    assert again.sheet(FIRST).candidates[0].is_outdated
    assert again.accept(again.sheet(FIRST), "punctuality")
    assert again.progress().done == 1
    assert sit(queue=Queue.OUTDATED).units == []


def test_units_are_found_by_words_by_place_and_by_name(sit: Sit) -> None:
    desk = sit()
    [hit] = desk.search("nobody asked")
    assert (hit.unit, hit.speaker) == (SECOND, "Young person")
    assert "nobody asked" in hit.text
    assert desk.named("2") == [SECOND]
    assert desk.named("0") == desk.named("4") == desk.named("9" * 30) == []
    assert desk.named("YP-01.txt#6") == [THIRD]
    assert desk.named("yp") == desk.units


def test_nobody_decides_on_words_that_were_replaced_meanwhile(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    sheet = desk.sheet(FIRST)
    with project_file.opened(folder) as file:
        turns = (*small_projects.INTERVIEW[:1], "Young person: She was early.")
        small_projects.store(file, "yp-01.txt", turns)
    with pytest.raises(BadInputError, match="says something else"):
        desk.accept(sheet, "punctuality")
    assert _log(folder) == []
    assert desk.accept(desk.sheet(FIRST), "punctuality")


def test_a_unit_that_is_not_there_is_named(sit: Sit) -> None:
    with pytest.raises(BadInputError, match=r"yp-09\.txt#1: there is no such unit"):
        sit().sheet("yp-09.txt#1")


def test_disagreements_cannot_be_looked_at_blindly(sit: Sit) -> None:
    with pytest.raises(BadInputError, match="--blind"):
        sit(queue=Queue.DISAGREEMENTS, is_blind=True)


def test_nothing_heavy_is_loaded_to_sit_down(folder: Path) -> None:
    with open_project.opened(folder) as file:
        harm.look_through(file)  # as an import does
    ask = (
        "import sys; from pathlib import Path; from voicecode.workflows import review\n"
        "with review.opened(Path(sys.argv[1]), review.Wish('Ana')) as desk:\n"
        "    desk.sheet(desk.units[0])\n"
        "print(*sorted({'numpy', 'spacy', 'sklearn', 'textual'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""


def test_what_was_said_by_who_withdrew_is_not_found(tmp_path: Path) -> None:
    project = imported(tmp_path)
    with review.opened(project, Wish("Ana", Queue.ALL)) as desk:
        assert desk.search("carer")
    participants.change(project, "yp-01.txt/Young person", ["consent=no"])
    with review.opened(project, Wish("Ana", Queue.ALL)) as desk:
        assert desk.search("carer") == []
        assert not [unit for unit in desk.units if unit.startswith("yp-01.txt")]
