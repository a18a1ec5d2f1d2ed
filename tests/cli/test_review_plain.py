from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories
from voicecode.cli import review_plain
from voicecode.domain.queues import Queue
from voicecode.store import log_table, project_file
from voicecode.workflows import review
from voicecode.workflows.review import Wish

Typing = Callable[..., tuple[list[str], list[str], bool]]


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typing:
    """Give what typing lines says, what it keeps, and whether all was understood."""
    small_projects.made(tmp_path)

    def type_(
        *lines: str, coder: str = "Ana", queue: Queue = Queue.ALL
    ) -> tuple[list[str], list[str], bool]:
        before = len(stories.decisions(tmp_path))
        with review.opened(tmp_path, Wish(coder, queue)) as desk:
            understood = review_plain.review(desk, [f"{line}\n" for line in lines])
        kept = [stories.in_words(one) for one in stories.decisions(tmp_path)[before:]]
        return capsys.readouterr().out.splitlines(), kept, understood

    return type_


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["accept 1"], ["#2 accept punctuality negative"]),
        (["accept 1 mixed"], ["#2 accept punctuality mixed"]),
        (["accept punctuality"], ["#2 accept punctuality negative"]),
        (["reject 2"], ["#2 reject listened"]),
        (["add 2 negative"], ["#2 add promises negative"]),
        (["add keeping"], ["#2 add promises"]),
        (
            ["add promises", "remove promises"],
            ["#2 add promises", "#2 remove promises"],
        ),
        (["valence 1 positive"], ["#2 accept punctuality positive"]),
        (
            ["accept 1", "valence 1 none"],
            ["#2 accept punctuality negative", "#2 valence punctuality"],
        ),
        (["words 1 hour late"], ["#2 accept punctuality negative 11-20"]),
        (
            ["accept 1", "memo 1 ask why"],
            ["#2 accept punctuality negative", "#2 memo punctuality ask why"],
        ),
        (["note it's [/x]", "note"], ["#2 memo it's [/x]", "#2 memo"]),
        (["flag", "flag a film", "star"], ["#2 flag", "#2 clear a film", "#2 star"]),
        (["done", "done"], ["#2 done", "#4 done"]),
        (["next", "previous", "skip", "accept 1"], ["#4 accept decisions negative"]),
        (["go 3", "accept 1"], ["#6 accept punctuality negative"]),
        (["go txt#4", "accept 1"], ["#4 accept decisions negative"]),
        (
            ["accept 1", "undo", "redo"],
            ["#2 accept punctuality negative", "#2 undo no. 1", "#2 undo no. 2"],
        ),
        (["star", "next", "undo", "flag"], ["#2 star", "#2 undo no. 1", "#2 flag"]),
        (["star", "quit", "flag"], ["#2 star"]),
        (["help", "codes", "show", "define 1", "", "search late"], []),
    ],
    ids="; ".join,
)
def test_lines_leave_in_the_log(
    lines: list[str], kept: list[str], typed: Typing
) -> None:
    said, found, understood = typed(*lines)
    assert found == kept
    assert understood
    assert sum(line.startswith("saved no. ") for line in said) == len(kept)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("sing", "'sing' is no command."),
        ("accept 9", "There is no code 9 with this unit; it has 2."),
        ("accept 0", "There is no code 0 with this unit; it has 2."),
        ("accept zebra", "'zebra' is no code. 'codes' lists them all."),
        ("add e", "'e' could be punctuality, promises, listened, decisions."),
        ("valence 1 lovely", "'lovely' is no valence."),
        ("words 1 zebra", "These words do not stand in the unit."),
        ("memo 1 why", "Accept the code first to write a note on it."),
        ("go nowhere", "No unit of the queue is called 'nowhere'."),
    ],
)
def test_what_cannot_be_done_is_told_and_the_next_line_is_read(
    line: str, told: str, typed: Typing
) -> None:
    said, kept, understood = typed(line, "star")
    assert any(one.startswith(told) for one in said)
    assert kept == ["#2 star"]
    assert not understood


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["accept 1", "accept 1"], "That stands already; nothing was saved."),
        (["undo"], "There is nothing more of that kind."),
        (["previous"], "The queue ends here."),
        (["done", "done", "done"], "Nothing else waits in this queue."),
        (["search nobody"], "yp-01.txt#4: Then nobody asked me anything. They decide."),
    ],
)
def test_what_comes_of_a_line_is_told(
    lines: list[str], told: str, typed: Typing
) -> None:
    said, _, understood = typed(*lines)
    assert told in said
    assert understood


def test_adjudicators_settle_by_lines(typed: Typing) -> None:
    typed("accept 1", "done", coder="Ana")
    typed("done", coder="Bea")
    said, kept, _ = typed("settle 1", coder="Cat", queue=Queue.DISAGREEMENTS)
    assert "Disputed codes:" in said
    line = "1. punctuality: Turning up on time. Ana: ✓ negative, Bea: –,"
    assert any(one.startswith(line) for one in said)
    assert kept == ["#2 settle punctuality"]


NAMED = (
    "Interviewer: How was it?",
    "Young person: She was late at the Ferry, by Quilt. quorbin did not come.",
    "Young person: Late to the Ferry.",
)


@pytest.fixture
def named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typing:
    """Type lines at a project that asks about names; give what is in its log, too."""
    folder = small_projects.made(
        tmp_path / "named",
        interviews={"a.txt": NAMED},
        proposed={},
        asked=("Ferry", "Quilt"),
    )

    def type_(*lines: str) -> tuple[list[str], list[str], bool]:
        with review.opened(folder, Wish("Ana", Queue.ALL)) as desk:
            understood = review_plain.review(desk, [f"{line}\n" for line in lines])
        with project_file.opened(folder) as file:
            kept = [one.action for one in log_table.entries(file)]
        return capsys.readouterr().out.splitlines(), kept, understood

    return type_


@pytest.mark.parametrize(
    ("lines", "told", "kept"),
    [
        (["keep 1"], "saved no. 1: “Ferry” names nobody", ["keep"]),
        (["keep quilt"], "saved no. 1: “Quilt” names nobody", ["keep"]),
        (
            ["keep 1", "keep 1"],
            "saved no. 2: “Ferry” is asked about again",
            ["keep", "ask"],
        ),
        (
            ["keep 1", "undo"],
            "saved no. 2: taken back: “Ferry” is asked about again",
            ["keep", "undo"],
        ),
        (
            ["keep 1", "undo", "redo"],
            "saved no. 3: done again: “Ferry” names nobody",
            ["keep", "undo", "undo"],
        ),
        (
            ["star", "keep 1", "undo", "undo"],
            "saved no. 4: taken back: starred for the quote bank",
            ["star", "keep", "undo", "undo"],
        ),
        (
            ["replace 1=place"],
            "saved no. 1: “Ferry” is [place 1] now, in 2 places",
            ["replace"],
        ),
        (
            ["replace quorbin = teacher"],
            "saved no. 1: “quorbin” is [teacher 1] now, in 1 place",
            ["replace"],
        ),
        (
            ["replace Quilt"],
            "saved no. 1: “Quilt” is [name 1] now, in 1 place",
            ["replace"],
        ),
        (["kinds"], "name, participant, staff, home, school", []),
    ],
    ids=str,
)
def test_names_are_decided_by_lines(
    lines: list[str], told: str, kept: list[str], named: Typing
) -> None:
    said, found, understood = named(*lines)
    assert found == kept
    assert understood
    assert any(one.startswith(told) for one in said)


def test_after_a_name_is_replaced_the_unit_is_read_out_anew(named: Typing) -> None:
    said, _, _ = named("replace 1=place")
    assert any("late at the [place 1], by Quilt" in one for one in said)


def test_undo_says_of_a_replacement_how_to_go_back(named: Typing) -> None:
    said, kept, understood = named("star", "replace 1=place", "undo")
    assert said[-1] == (
        "no. 2, [place 1], cannot be undone. To go back: keep it by --decisions,"
        " import anew. Undo again to pass over it."
    )
    assert (kept, understood) == (["star", "replace"], False)
    said, kept, understood = named("undo", "undo")
    assert any(one.startswith("saved no. 3: taken back: starred") for one in said)
    assert (kept, understood) == (["star", "replace", "undo"], False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("keep 9", "These words of the unit are not asked about."),
        ("keep She", "These words of the unit are not asked about."),
        ("replace 1=plaice", "'plaice': is no kind of name."),
        ("replace Zorbin=name", "1 of the names stands in no text"),
        ("keep", "'keep' needs more."),
    ],
)
def test_a_name_that_cannot_be_decided_is_told(
    line: str, told: str, named: Typing
) -> None:
    said, kept, understood = named(line)
    assert any(one.startswith(told) for one in said)
    assert (kept, understood) == ([], False)
