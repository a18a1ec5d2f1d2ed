from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.domain.consents import Consent
from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.store import (
    moves_table,
    participants_table,
    sources_table,
    unit_rows,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival

WORDS = "Mae’r gwasanaeth yn wych! 🙂"
FULL = Unit(
    source="survey #2.csv",
    number=1,
    text=WORDS,
    span=Span(0, len(WORDS)),
    kind=Kind.SURVEY,
    role=Role.PARENT,
    speaker="Mam",
    participant="P07",
    attributes={"oed": "41", "ŵ": "“x”"},
    question="Beth sy'n dda?",
    answer=Answer.SUBSTANTIVE,
    at=12.5,
)


def stored(file: ProjectFile, *units: Unit) -> int:
    arrival = Arrival(FULL.source, Kind.SURVEY, "", is_protected=False)
    document = Document(FULL.source, Kind.SURVEY, WORDS, ())
    sources_table.add(file, arrival, [(document, units)])
    return moves_table.texts(file, FULL.source)[0]


def test_a_unit_comes_back_as_it_was_given(file: ProjectFile) -> None:
    bare = Unit(FULL.source, 2, "", Span(3, 3), kind=Kind.SURVEY)
    stored(file, FULL, bare)
    assert list(units_table.units(file, source=FULL.source)) == [FULL, bare]


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, number=2),
        replace(FULL, span=Span(0, 3), text="Mae"),
        replace(FULL, role=Role.CARER),
        replace(FULL, speaker=None),
        replace(FULL, participant="P08"),
        replace(FULL, attributes={}),
        replace(FULL, question="Beth?"),
        replace(FULL, answer=Answer.PLACEHOLDER),
        replace(FULL, at=None),
    ],
)
def test_units_that_differ_in_anything_have_another_digest(
    file: ProjectFile, other: Unit
) -> None:
    one, two = stored(file, FULL), stored(file, other)
    assert unit_rows.digest(file, one) != unit_rows.digest(file, two)


def test_the_digest_of_what_is_stored_is_that_of_what_was_written(
    file: ProjectFile,
) -> None:
    text = stored(file, FULL)
    kept = file.connection.execute(
        "SELECT cut, units FROM text WHERE id = ?", (text,)
    ).fetchone()
    assert unit_rows.digest(file, text) == kept


def test_a_consent_among_the_attributes_becomes_the_participants(
    file: ProjectFile,
) -> None:
    said = {"Consent": "No quotes"}
    stored(file, replace(FULL, attributes=said), replace(FULL, number=2))
    [found] = participants_table.stored(file)
    assert found.consent is Consent.ANALYSE
