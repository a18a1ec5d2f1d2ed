from __future__ import annotations

from pathlib import Path

from tests import small_projects
from voicecode.cli import review_commands, review_text
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Hit
from voicecode.workflows import review
from voicecode.workflows.review import Wish

UNIT = "yp-01.txt#2"


def test_a_unit_is_read_out_with_its_context_and_its_codes(tmp_path: Path) -> None:
    small_projects.made(tmp_path, flagged=[UNIT])
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        desk.accept(desk.sheet(UNIT), "punctuality")
        desk.note(desk.sheet(UNIT), "ask why", "punctuality")
        desk.star(desk.sheet(UNIT))
        desk.note(desk.sheet(UNIT), "odd")
        sheet = desk.sheet(UNIT)
        place = review_text.place(sheet, 1, desk.progress(), desk.seat)
        lines = list(review_text.unit(sheet, desk.seat))
    assert place == "yp-01.txt#2: 1 of 3, 1 done, 1 today, all units"
    assert lines == [
        "Before:",
        "  Interviewer: How was your worker?",
        "This unit:",
        "  Young person (child): She was an hour late, again. But she did listen to"
        " me.",
        "After:",
        "  Interviewer: And then?",
        "  Young person (child): Then nobody asked me anything. They decide.",
        "Flagged for safeguarding.",
        "Starred for the quote bank.",
        "Note: odd",
        "Codes:",
        "1. punctuality: Turning up on time. accepted, negative, 94%, rules;"
        " “an hour late”; note: ask why",
        "2. listened: Being listened to. positive, 61%, rules; “did listen to me”",
    ]


def test_what_may_be_a_name_is_read_out_before_the_codes(tmp_path: Path) -> None:
    small_projects.made(tmp_path, proposed={}, asked=("She", "But"))
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        sheet = desk.sheet(UNIT)
        desk.names.keep(sheet, sheet.questions[1])
        lines = list(review_text.unit(desk.sheet(UNIT), desk.seat))
    assert lines[-4:] == [
        "Names? Say 'keep 1' where it is none, 'replace 1=KIND' where it is one.",
        "1. “She”, in 1 place",
        "2. “But”, in 1 place; it names nobody",
        "No code is proposed.",
    ]


def test_a_blind_coder_and_one_without_proposals_are_told_so(tmp_path: Path) -> None:
    small_projects.made(tmp_path, proposed={})
    for is_blind, told in ((True, "You code blindly"), (False, "No code is proposed")):
        with review.opened(tmp_path, Wish("Ana", Queue.ALL, is_blind)) as desk:
            lines = list(review_text.unit(desk.sheet(UNIT), desk.seat))
        assert lines[-1].startswith(told)


def test_a_definition_and_all_codes_are_read_out(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        seat = desk.seat
    assert list(review_text.definition(*seat.codes[0])) == [
        "Turning up on time (punctuality), of Reliability: Arriving when arranged.",
        "Include: an hour late",
        "Include: did not come",
        "Exclude: a late bus",
    ]
    assert list(review_text.codes(seat)) == [
        "Reliability:",
        "  1  punctuality: Turning up on time",
        "  2  promises: Keeping promises",
        "Voice of the child:",
        "  3  listened: Being listened to",
        "  4  decisions: A say in decisions",
    ]


def test_hits_and_commands_are_listed() -> None:
    assert list(review_text.hits([Hit("a#1", None, "It was late.")])) == [
        "a#1: It was late."
    ]
    listed = "\n".join(review_text.commands())
    assert all(f"{verb} " in listed for verb in review_commands.VERBS)
