from __future__ import annotations

import pytest

from voicecode.domain.people import Role
from voicecode.domain.projects import Consent, Participant, Queue


def test_queues_go_by_the_names_of_the_command_line() -> None:
    named = "unsure random safeguarding all disagreements outdated".split()
    assert [Queue(name) for name in named] == list(Queue)


def test_consent_is_not_known_until_it_is_given() -> None:
    assert Participant("P03", Role.CHILD).consent is None


def test_there_is_no_consent_of_another_name() -> None:
    with pytest.raises(ValueError, match="whatever"):
        Consent("whatever")
