from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from voicecode.domain.documents import Document, Kind
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.store import (
    moves_table,
    participants_table,
    search_table,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival

ARRIVAL = Arrival("a.txt", Kind.TRANSCRIPT, "first", is_protected=False, place="here")


def said(*words: str) -> tuple[Document, list[Unit]]:
    text = "\n".join(words)
    units, start = [], 0
    for number, one in enumerate(words, start=1):
        units.append(Unit("a.txt", number, one, Span(start, start + len(one))))
        start += len(one) + 1
    return Document("a.txt", Kind.TRANSCRIPT, text, ()), units


def test_a_source_is_stored_with_its_digest(file: ProjectFile) -> None:
    stored = sources_table.add(file, ARRIVAL, [said("Hello.", "Goodbye.")])
    assert stored == sources_table.source(file, "a.txt")
    assert (stored.version, stored.units, stored.characters) == (1, 2, 15)
    assert stored.digest == hashlib.sha256(b"Hello.\nGoodbye.").hexdigest()
    assert not stored.is_protected
    assert sources_table.read_from(file, "first") == {"a.txt": "here"}
    names = [one.name for one in sources_table.stored(file)]
    assert names == ["a.txt", "yp-01.txt"]


def test_another_text_is_a_new_version_and_the_old_one_stays(
    file: ProjectFile,
) -> None:
    sources_table.add(file, ARRIVAL, [said("Hello there.")])
    later = sources_table.add(
        file, replace(ARRIVAL, read_from="second"), [said("Goodbye.")]
    )
    assert later.version == 2
    assert list(sources_table.read_from(file, "second")) == ["a.txt"]
    assert sources_table.read_from(file, "first") == {}
    assert search_table.found(file, "hello", limit=9) == []
    assert search_table.found(file, "goodbye", limit=9) == ["a.txt#1"]
    [unit] = units_table.units(file, source="a.txt")
    assert unit.text == "Goodbye."
    current, before = moves_table.texts(file, "a.txt")
    assert before is not None
    [(_, old)] = moves_table.units(file, before)
    assert (current > before, old.text) == (True, "Hello there.")


def test_a_source_that_breaks_off_leaves_nothing(file: ProjectFile) -> None:
    def broken():
        yield said("Hello.")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sources_table.add(file, ARRIVAL, broken())
    assert sources_table.source(file, "a.txt") is None
    assert sources_table.read_from(file, "first") == {}
    assert search_table.found(file, "hello", limit=9) == []


def test_a_long_table_comes_in_several_documents(file: ProjectFile) -> None:
    document, units = said("One.")
    second = replace(document, text="Two.", start=5)
    after = replace(units[0], number=2, text="Two.", span=Span(5, 9))
    stored = sources_table.add(file, ARRIVAL, [(document, units), (second, [after])])
    assert stored.digest == hashlib.sha256(b"One.\nTwo.").hexdigest()
    texts = [unit.text for unit in units_table.units(file, source="a.txt")]
    assert texts == ["One.", "Two."]


def test_a_transcript_of_several_speakers_is_a_group(file: ProjectFile) -> None:
    document, units = said("Late.", "Late too.", "Why?")
    speakers = [
        replace(one, role=role, participant=who)
        for one, who, role in zip(
            units,
            ("Sam", "Kit", None),
            (Role.STAFF, Role.STAFF, Role.INTERVIEWER),
            strict=True,
        )
    ]
    sources_table.add(file, ARRIVAL, [(document, speakers)])
    assert sources_table.modes(file)["a.txt"] is Mode.GROUP
    participants_table.change(file, "Kit", role=Role.INTERVIEWER, attributes={})
    assert sources_table.modes(file)["a.txt"] is Mode.INTERVIEW


def test_a_survey_and_a_record_are_told_by_their_kind(file: ProjectFile) -> None:
    for name, kind in (("s.csv", Kind.SURVEY), ("n.md", Kind.RECORD)):
        arrival = replace(ARRIVAL, name=name, kind=kind)
        sources_table.add(file, arrival, [said("Late.")])
    modes = sources_table.modes(file)
    assert (modes["s.csv"], modes["n.md"]) == (Mode.SURVEY, Mode.RECORD)
