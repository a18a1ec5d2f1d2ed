from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.consents import Consent
from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Role
from voicecode.domain.projects import Participant
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.store import participants_table, project_file, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival


@pytest.fixture
def folder(folder: Path) -> Path:
    unit = Unit(
        "a.txt",
        1,
        "Hi.",
        Span(0, 3),
        role=Role.CHILD,
        participant="P1",
        attributes={"age": "14", "sex": "f"},
    )
    arrival = Arrival("a.txt", Kind.TRANSCRIPT, "", is_protected=False)
    said = (Document("a.txt", Kind.TRANSCRIPT, "Hi.", ()), [unit])
    with project_file.opened(folder) as file:
        sources_table.add(file, arrival, [said])
    return folder


SAID = Participant("P1", Role.CHILD, 1, {"age": "14", "sex": "f"})


def test_whoever_speaks_is_a_participant(file: ProjectFile) -> None:
    assert participants_table.stored(file) == [SAID]
    assert participants_table.participant(file, "P1") == SAID
    assert participants_table.participant(file, "P2") is None


def test_what_a_person_sets_counts_and_the_rest_stays(file: ProjectFile) -> None:
    participants_table.change(
        file, "P1", consent=Consent.QUOTE, attributes={"age": "15"}
    )
    participants_table.change(
        file, "P1", role=Role.CARER, attributes={"council": "Riverside"}
    )
    assert participants_table.participant(file, "P1") == Participant(
        "P1",
        Role.CARER,
        1,
        {"age": "15", "sex": "f", "council": "Riverside"},
        Consent.QUOTE,
    )


def test_an_attribute_set_to_nothing_is_what_the_source_says(file: ProjectFile) -> None:
    participants_table.change(file, "P1", attributes={"age": "15"})
    participants_table.change(file, "P1", attributes={"age": ""})
    assert participants_table.participant(file, "P1") == SAID


def test_where_somebody_is_heard_first_is_known(file: ProjectFile) -> None:
    assert participants_table.first_heard(file) == {"P1": ("a.txt", "")}


def test_of_what_sources_say_of_consent_the_stricter_is_kept(file: ProjectFile) -> None:
    def kept(said: Consent) -> Consent | None:
        participants_table.agree(file, "P1", said)
        found = participants_table.participant(file, "P1")
        return found.consent if found else None

    assert kept(Consent.PROTECTED) is Consent.PROTECTED
    assert kept(Consent.WITHDRAWN) is Consent.WITHDRAWN
    assert kept(Consent.QUOTE) is Consent.WITHDRAWN
    assert participants_table.withdrawn(file) == {"P1"}
