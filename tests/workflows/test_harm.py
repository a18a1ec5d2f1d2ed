from __future__ import annotations

from pathlib import Path

from tests import doubly_coded, small_projects
from voicecode.store import project_file, queue_rows
from voicecode.workflows import harm

TURNS = (
    "Interviewer: You told me that he hits you. How is your worker?",
    "Young person: She was late.",
    "Young person: He never hit me.",
)
SAID = "yp-01.txt#3"


def test_what_may_speak_of_harm_waits_until_a_person_clears_it(tmp_path: Path) -> None:
    small_projects.made(tmp_path, interviews={"yp-01.txt": TURNS}, proposed={})
    with project_file.opened(tmp_path) as file:
        harm.look_through(file)
        assert harm.waiting(file) == [SAID]
        small_projects.propose(file, {})  # a run that flags nothing
        assert harm.waiting(file) == [SAID]
    doubly_coded.decide(tmp_path, f"Ana {SAID} clear")
    with project_file.opened(tmp_path) as file:
        harm.look_through(file)
        assert harm.waiting(file) == []


def test_interviewers_words_are_looked_through_and_never_queued(tmp_path: Path) -> None:
    small_projects.made(tmp_path, interviews={"yp-01.txt": TURNS}, proposed={})
    with project_file.opened(tmp_path) as file:
        harm.look_through(file)
        assert queue_rows.flags_of(file, "yp-01.txt#1") == ["safeguarding"]
        assert queue_rows.flags_of(file, "yp-01.txt#2") == []


def test_a_new_version_of_a_text_is_looked_through_anew(tmp_path: Path) -> None:
    small_projects.made(tmp_path, interviews={"yp-01.txt": TURNS[:2]}, proposed={})
    with project_file.opened(tmp_path) as file:
        harm.look_through(file)
        assert harm.waiting(file) == []
        with file.writing():
            small_projects.store(file, "yp-01.txt", TURNS)
        harm.look_through(file)
        assert harm.waiting(file) == [SAID]
