from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests import taught_projects
from tests.cli import Typed, is_calm
from voicecode.cli import learnt_text
from voicecode.workflows import train_project
from voicecode.workflows.train import Settings


def test_what_was_learnt_from_is_told_before_the_scores(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = taught_projects.taught(tmp_path / "study")
    monkeypatch.chdir(folder)
    said = typed("train")
    assert said.code == 0
    assert said.out.startswith(
        "Learnt from 12 units that people decided on.\n\nA small book: 12 units,"
    )
    assert said.err == f"Model written to {folder / 'voicecode.model'}.\n"


def test_json_has_the_scores_and_what_was_learnt_from(
    typed: Typed, tmp_path: Path
) -> None:
    folder = taught_projects.taught(tmp_path / "study")
    taught_projects.decide(folder, "Ben", 3)
    told = json.loads(typed("train", "-p", folder, "--json", "-q").out)
    assert list(told) == [
        "units", "by", "valence", "thresholds", "abstaining", "learnt_from",
        "left_out", "scored_on",
    ]  # fmt: skip
    assert told["learnt_from"] == {"decided": 12, "settled": 3, "corpus": 0}
    assert told["scored_on"] == "all decided"


def test_everything_that_is_particular_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = taught_projects.taught(tmp_path)
    settings = Settings(date(2026, 11, 29))
    done = train_project.train_project(folder, None, settings=settings)
    particular = replace(done, settled=5, disputed=1, from_corpus=12_907, is_drawn=True)
    learnt_text.say(particular)
    out = capsys.readouterr().out
    assert out.startswith(
        "Learnt from 12 units that people decided on, 5 of them settled between"
        " coders.\n"
        "Left out, as coders still differ: 1 unit; 'voicecode adjudicate' settles"
        " them.\n"
        "These are few, so 12,907 units of the shipped corpus taught too.\n"
        "The scores are over those of them that were drawn by chance.\n\n"
    )
    assert learnt_text.record(particular)["scored_on"] == "random sample"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["t.csv"], "-o MODEL is missing"),
        (["t.csv", "-o", "a.model", "-p", "."], "by themselves"),
        (["-c", "childrens-voice"], "its own codebook.yaml"),
        ([], "there is no project"),
    ],
)
def test_tables_and_projects_do_not_mix(typed, tmp_path, monkeypatch, words, problem):
    monkeypatch.chdir(tmp_path)
    said = typed("train", *words)
    assert said.code == 2
    assert is_calm(said)
    assert problem in said.err
