from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests import doubly_coded, taught_projects
from tests.small_inputs import written
from voicecode.domain.consents import Consent
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.learning import model_file, training
from voicecode.store import (
    log_table,
    models_table,
    participants_table,
    project_file,
    samples_table,
)
from voicecode.workflows import train_project
from voicecode.workflows.train import Settings
from voicecode.workflows.train_project import Learnt

SETTINGS = Settings(date(2026, 11, 29))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[GoldUnit]:
    """Give the units that training learns from, once it has."""
    found: list[GoldUnit] = []
    trained = training.trained

    def watched(units, *rest, **means):
        found.extend(units)
        return trained(units, *rest, **means)

    monkeypatch.setattr(training, "trained", watched)
    return found


def _learnt(folder: Path, output: Path | None = None) -> Learnt:
    return train_project.train_project(folder, output, settings=SETTINGS)


def _participants(folder: Path) -> None:
    """Let the first turn be Kit's and the others Sam's."""
    with project_file.opened(folder) as file, file.writing():
        file.connection.execute(
            "INSERT INTO participant (name) VALUES ('Kit'), ('Sam')"
        )
        file.connection.execute("UPDATE unit SET participant = 1 + (number > 1)")


def test_a_model_learns_from_what_a_coder_decided(tmp_path: Path, seen) -> None:
    folder = taught_projects.taught(tmp_path, units=9)
    done = _learnt(folder)
    assert (done.decided, done.settled, done.disputed, done.from_corpus) == (9, 0, 0, 0)
    assert done.path == folder / "voicecode.model"
    assert done.path.stat().st_mode & 0o077 == 0
    assert (done.training.units, done.is_drawn) == (9, False)
    assert [unit.place for unit in seen] == [f"yp-01.txt#{n}" for n in range(1, 10)]
    first = GoldUnit(
        "She was late.",
        {"punctuality": Valence.NEGATIVE},
        Role.CHILD,
        None,
        "yp-01.txt#1",
    )
    assert seen[0] == first
    model = model_file.read(done.path)
    assert model.codes == ("punctuality", "promises", "listened", "decisions")
    assert model.card["trained_on"] == "2026-11-29"


def test_what_coders_settled_teaches_and_what_they_dispute_does_not(
    tmp_path: Path, seen
) -> None:
    folder = taught_projects.taught(tmp_path, units=9)
    taught_projects.decide(folder, "Ben", 3)
    doubly_coded.decide(
        folder,
        "Ben yp-01.txt#1 add promises",
        "Ben yp-01.txt#2 add promises",
        "Eve yp-01.txt#1 settle promises",
    )
    done = _learnt(folder)
    assert (done.decided, done.settled, done.disputed) == (8, 2, 1)
    by_place = {unit.place: [*unit.codes] for unit in seen}
    assert by_place["yp-01.txt#1"] == ["punctuality", "promises"]
    assert "yp-01.txt#2" not in by_place


def test_codes_that_the_codebook_has_no_longer_are_not_learnt(
    tmp_path: Path, seen
) -> None:
    folder = taught_projects.taught(tmp_path)
    book = (folder / "codebook.yaml").read_text("utf-8")
    start, end = book.index("      - id: listened"), book.index("      - id: decisions")
    written(folder / "codebook.yaml", book[:start] + book[end:])
    _learnt(folder)
    assert {code for unit in seen for code in unit.codes} == {"punctuality"}


def test_who_withdrew_teaches_nothing_and_roles_are_as_people_set_them(
    tmp_path: Path, seen
) -> None:
    folder = taught_projects.taught(tmp_path)
    _participants(folder)
    with project_file.opened(folder) as file:
        participants_table.change(file, "Kit", consent=Consent.WITHDRAWN, attributes={})
        participants_table.change(file, "Sam", role=Role.PARENT, attributes={})
    assert _learnt(folder).decided == 11
    assert {unit.role for unit in seen} == {Role.PARENT}
    assert {unit.respondent for unit in seen} == {"Sam"}


def test_the_project_keeps_whose_words_the_model_holds(tmp_path: Path) -> None:
    folder = taught_projects.taught(tmp_path / "study")
    _participants(folder)
    _learnt(folder)
    _learnt(folder, tmp_path / "elsewhere.model")
    with project_file.opened(folder) as file:
        own, other = models_table.stored(file)
        notes = [e.memo for e in log_table.entries(file) if e.action == "train"]
        assert models_table.mark_stale(file, "Kit") == sorted([own.path, other.path])
    assert own.path == "voicecode.model"
    assert other.path == (tmp_path / "elsewhere.model").as_posix()
    assert notes[0] == "voicecode.model, from 12 units"


def test_scores_are_over_a_sample_drawn_by_chance_where_it_is_large_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = taught_projects.taught(tmp_path)
    drawn = dict.fromkeys([f"yp-01.txt#{number}" for number in (2, 3, 5, 7)], 0.5)
    with project_file.opened(folder) as file:
        samples_table.record(file, drawn, seed=1, population=12)
    assert not _learnt(folder).is_drawn
    monkeypatch.setattr(train_project, "DRAWN", 4)
    done = _learnt(folder)
    assert done.is_drawn
    assert (done.decided, done.training.units) == (12, 4)
    support = {one.code: one.support for one in done.training.by["combined"].codes}
    assert support == {"punctuality": 1, "listened": 2, "promises": 0, "decisions": 0}
    assert done.training.valence.codings <= 3


def test_where_decisions_are_few_the_shipped_corpus_teaches_its_codes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seen
) -> None:
    folder = taught_projects.taught(tmp_path)
    corpus = written(
        tmp_path / "corpus.csv", "text,codes\nTold me late.,punctuality\nA bus.,\n"
    )
    monkeypatch.setattr(train_project.resources, "training_corpus", lambda: [corpus])
    monkeypatch.setattr(train_project.open_model, "has_corpus", lambda _: True)
    done = _learnt(folder)
    assert (done.decided, done.from_corpus, done.training.units) == (12, 2, 12)
    assert [unit.text for unit in seen[-2:]] == ["Told me late.", "A bus."]
    monkeypatch.setattr(train_project, "ENOUGH", 12)
    assert _learnt(folder).from_corpus == 0


def test_nothing_is_learnt_where_nobody_decided(tmp_path: Path) -> None:
    folder = taught_projects.taught(tmp_path, units=0)
    with pytest.raises(BadInputError, match="nobody has decided") as refused:
        _learnt(folder)
    assert "voicecode review" in refused.value.hint
    assert not (folder / "voicecode.model").exists()


@pytest.mark.parametrize("name", ["codebook.yaml", "voicecode.db", "voicecode.toml"])
def test_a_model_is_not_written_over_the_project(tmp_path: Path, name: str) -> None:
    folder = taught_projects.taught(tmp_path)
    with pytest.raises(BadInputError, match="is an input"):
        _learnt(folder, folder / name)


def test_the_model_says_what_it_was_made_of(tmp_path: Path) -> None:
    folder = taught_projects.taught(tmp_path)
    path = _learnt(folder).path
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert names
    card = model_file.read(path).card
    assert card["units"] == 12
    assert json.dumps(card["cross_validated"])
