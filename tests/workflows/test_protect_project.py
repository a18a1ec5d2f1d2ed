from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_projects import add, begun
from voicecode.domain.pseudonyms import Entry, Summary
from voicecode.errors import BadInputError, OutputError
from voicecode.pseudonyms import key_file
from voicecode.store import (
    checking,
    project_file,
    question_places,
    questions_table,
    units_table,
)
from voicecode.workflows import keep_names, protect
from voicecode.workflows.import_sources import How


def said(project: Path) -> list[str]:
    with project_file.opened(project) as file:
        return [unit.text for unit in units_table.units(file)]


def spoken(folder: Path, name: str, words: str) -> Path:
    return written(folder / name, f"Int: Who comes?\nYP: {words}\n")


def test_the_same_person_goes_by_the_same_stand_in_in_every_import(
    tmp_path: Path,
) -> None:
    project, how = begun(tmp_path), How(protect.How())
    add(project, spoken(tmp_path, "a.txt", "Mrs Zorbin and Mr Quell."), how=how)
    moved = project.rename(tmp_path / "moved")
    add(moved, spoken(tmp_path, "b.txt", "Mr Quell, not Mrs Zorbin."), how=how)
    assert said(moved)[1::2] == [
        "Mrs [name 1] and Mr [name 2].",
        "Mr [name 2], not Mrs [name 1].",
    ]


def test_a_project_whose_key_is_gone_takes_nothing_more_in(tmp_path: Path) -> None:
    project, key = begun(tmp_path), tmp_path / "k.json"
    how = How(protect.How(key=key))
    add(project, spoken(tmp_path, "a.txt", "Mrs Zorbin."), how=how)
    key.unlink()
    with pytest.raises(BadInputError, match="is not there"):
        add(project, spoken(tmp_path, "b.txt", "Mrs Zorbin."), how=how)
    assert len(said(project)) == 2


def test_the_key_of_another_project_is_refused(tmp_path: Path) -> None:
    one, two = begun(tmp_path / "one"), begun(tmp_path / "two")
    keys = [tmp_path / "1.json", tmp_path / "2.json"]
    path = spoken(tmp_path, "a.txt", "Mrs Zorbin.")
    for project, key in zip((one, two), keys, strict=True):
        add(project, path, how=How(protect.How(key=key)))
    with pytest.raises(BadInputError, match="the key of another project"):
        add(
            two,
            spoken(tmp_path, "b.txt", "Mr Quell."),
            how=How(protect.How(key=keys[0])),
        )
    assert len(said(two)) == 2


def test_a_key_that_another_wrote_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, key = begun(tmp_path), tmp_path / "k.json"
    how = How(protect.How(key=key))
    add(project, spoken(tmp_path, "a.txt", "Mrs Zorbin."), how=how)
    guarded = protect.guarded

    def meanwhile(*words: object, **more: object) -> object:
        found = guarded(*words, **more)  # type: ignore[arg-type]
        held = key_file.read(key)
        assert held is not None
        entry = Entry("place 1", "place", ("Ferry",))
        key_file.write(key, replace(held, entries=(*held.entries, entry)))
        return found

    monkeypatch.setattr(protect, "guarded", meanwhile)
    with pytest.raises(OutputError, match="another voicecode wrote this key"):
        add(project, spoken(tmp_path, "b.txt", "Mr Quell."), how=how)
    held = key_file.read(key)
    assert held is not None
    assert held.entries[-1].stand_in == "place 1"
    assert len(said(project)) == 2
    monkeypatch.undo()
    add(project, spoken(tmp_path, "b.txt", "Mr Quell and the Ferry."), how=how)
    assert said(project)[-1] == "Mr [name 2] and the [place 1]."


def test_what_is_asked_and_replaced_is_kept_with_each_text(tmp_path: Path) -> None:
    project, how = begun(tmp_path), How(protect.How(key=tmp_path / "k.json"))
    add(
        project,
        spoken(tmp_path, "a.txt", "Mrs Zorbin took the Ferry."),
        spoken(tmp_path, "b.txt", "Not the Ferry, the Quilt."),
        how=how,
    )
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []
        found = [(one.words, one.name) for one in question_places.located(file)]
        summary = questions_table.summary(file)
    assert found == [("Ferry", "a.txt#2"), ("Ferry", "b.txt#2"), ("Quilt", "b.txt#2")]
    assert summary == Summary({"name": 1}, 2, 3)


def test_a_word_that_names_nobody_is_asked_about_in_no_later_import(
    tmp_path: Path,
) -> None:
    project, how = begun(tmp_path), How(protect.How(key=tmp_path / "k.json"))
    add(project, spoken(tmp_path, "a.txt", "I took the Ferry."), how=how)
    with project_file.opened(project) as file:
        keep_names.keep(file, ["Ferry"], coder="Ana")
    result = add(project, spoken(tmp_path, "b.txt", "No, the FERRY. Oh."), how=how)
    assert not result.asks
    with project_file.opened(project) as file:
        assert questions_table.summary(file).questions == 0


def test_a_corrected_transcript_asks_anew_and_the_earlier_text_no_more(
    tmp_path: Path,
) -> None:
    project, how = begun(tmp_path), How(protect.How(key=tmp_path / "k.json"))
    said_first = "I took the Ferry to the Quilt, and it was a long day."
    add(project, spoken(tmp_path, "a.txt", said_first), how=how)
    add(project, spoken(tmp_path, "a.txt", said_first.replace("Quilt", "end")), how=how)
    with project_file.opened(project) as file:
        assert [one.words for one in question_places.located(file)] == ["Ferry"]
        assert questions_table.summary(file).questions == 1
        assert list(checking.findings(file)) == []


def test_what_is_left_as_it_was_said_asks_nothing(tmp_path: Path) -> None:
    project = begun(tmp_path)
    add(project, spoken(tmp_path, "a.txt", "I took the Ferry."))
    with project_file.opened(project) as file:
        assert questions_table.words(file) == []
        assert questions_table.waiting(file) == []
