from __future__ import annotations

from voicecode.domain.people import Role
from voicecode.domain.projects import Participant


def test_consent_is_not_known_until_it_is_given() -> None:
    assert Participant("P03", Role.CHILD).consent is None
