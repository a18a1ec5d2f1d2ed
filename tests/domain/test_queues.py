from __future__ import annotations

from voicecode.domain.queues import Queue


def test_queues_go_by_the_names_of_the_command_line() -> None:
    named = "unsure random safeguarding all disagreements outdated".split()
    assert [Queue(name) for name in named] == list(Queue)
