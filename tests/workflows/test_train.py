from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests import coded_units
from tests.coded_units import BOOK, book, table
from tests.small_inputs import written
from voicecode.domain.evaluations import Training
from voicecode.errors import BadInputError, OutputError
from voicecode.learning import model_file
from voicecode.workflows import train
from voicecode.workflows.train import Settings

DAY = date(2026, 3, 3)


def trained(
    folder: Path,
    coded: Path,
    *,
    name: str = "four.model",
    codebook: Path | None = None,
    seed: int = 0,
) -> Training:
    return train.train(
        [coded],
        folder / name,
        codebook=str(codebook) if codebook else None,
        settings=Settings(DAY, seed=seed),
    )


def test_a_model_is_written_and_its_scores_are_told(tmp_path: Path) -> None:
    done = trained(tmp_path, table(tmp_path / "a.csv"), codebook=book(tmp_path))
    assert (done.units, done.codebook) == (len(coded_units.units()), "Four codes")
    assert list(done.by) == ["combined", "rules", "classifier"]
    assert done.abstaining == ("money",)
    assert list(done.thresholds) == ["punctuality", "listened", "kindness", "money"]
    best, rules = done.by["combined"].micro_f1, done.by["rules"].micro_f1
    assert best is not None
    assert rules is not None
    assert best > rules
    assert done.valence.codings == 56
    assert (done.valence.accuracy or 0) > 0.7


def test_the_card_says_day_scores_and_codebook(tmp_path: Path) -> None:
    codebook = book(tmp_path)
    done = trained(tmp_path, table(tmp_path / "a.csv"), codebook=codebook)
    card = model_file.read(tmp_path / "four.model").card
    assert card["trained_on"] == "2026-03-03"
    assert card["cross_validated"]["combined"]["micro_f1"] == (
        done.by["combined"].micro_f1
    )
    assert len(card["codebook"]["sha256"]) == 64


def test_the_same_seed_gives_the_same_bytes_and_another_others(tmp_path: Path) -> None:
    coded, codebook = table(tmp_path / "a.csv"), book(tmp_path)
    written_by = []
    for name, seed in (("1", 5), ("2", 5), ("3", 6)):
        trained(tmp_path, coded, name=name, codebook=codebook, seed=seed)
        written_by.append((tmp_path / name).read_bytes())
    assert written_by[0] == written_by[1] != written_by[2]


def test_without_a_codebook_the_labels_are_the_codes(tmp_path: Path) -> None:
    coded = written(
        tmp_path / "a.csv",
        "text,codes\n" + "Cold soup.,soup\nA long walk.,walk\n" * 5,
    )
    done = trained(tmp_path, coded)
    assert done.codebook == "The codes of the table"
    assert [one.code for one in done.by["combined"].codes] == ["soup", "walk"]
    assert done.by["combined"].micro_f1 == 1
    assert done.by["rules"].codes[0].found == 0


@pytest.mark.parametrize(
    "rows",
    [
        "She was late.,punctuality\n",
        "She was late.,\n",
        "She was late.,punctuality\nHe was kind.,kindness\n",
        "...,kindness\n!,\n",
        "Same.,kindness\n" * 30 + "Same.,\n" * 30,
    ],
)
def test_a_handful_of_rows_is_enough(tmp_path: Path, rows: str) -> None:
    coded = written(tmp_path / "a.csv", "text,codes\n" + rows)
    done = trained(tmp_path, coded, codebook=book(tmp_path))
    assert done.units == rows.count("\n")
    assert model_file.read(tmp_path / "four.model").card["units"] == done.units


@pytest.mark.parametrize("name", ["a.csv", "four.yaml", "../in/a.csv"])
def test_an_input_is_never_written_over(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in"
    coded, codebook = table(folder / "a.csv"), book(folder)
    before = coded.read_bytes()
    with pytest.raises(BadInputError, match="would be written over"):
        trained(folder, coded, codebook=codebook, name=name)
    assert coded.read_bytes() == before
    assert codebook.read_text("utf-8") == BOOK


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    coded = table(tmp_path / "a.csv")
    with pytest.raises(OutputError, match="cannot write there"):
        trained(tmp_path, coded, codebook=book(tmp_path), name="a.csv/four.model")


def test_progress_is_heard(tmp_path: Path) -> None:
    told: list[float] = []
    train.train(
        [table(tmp_path / "a.csv")],
        tmp_path / "four.model",
        codebook=str(book(tmp_path)),
        settings=Settings(DAY),
        progress=told.append,
    )
    assert told == sorted(told)
