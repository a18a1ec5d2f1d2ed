from __future__ import annotations

import pytest

from voicecode.domain.people import Role
from voicecode.domain.projects import Consent, Participant


def test_consent_is_not_known_until_it_is_given() -> None:
    assert Participant("P03", Role.CHILD).consent is None


def test_there_is_no_consent_of_another_name() -> None:
    with pytest.raises(ValueError, match="whatever"):
        Consent("whatever")
