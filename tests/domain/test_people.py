from __future__ import annotations

from voicecode.domain.people import Person, Role


def test_roles_are_the_words_that_files_use() -> None:
    assert Role("carer") is Role.CARER
    assert f"{Role.CHILD}" == "child"


def test_a_person_needs_no_participant() -> None:
    assert Person("Mum", Role.PARENT).participant is None
