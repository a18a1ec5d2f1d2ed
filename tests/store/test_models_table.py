from __future__ import annotations

from voicecode.store import models_table
from voicecode.store.models_table import TrainedModel
from voicecode.store.project_file import ProjectFile


def test_models_that_learnt_from_somebody_are_marked(file: ProjectFile) -> None:
    file.connection.execute("INSERT INTO participant (name) VALUES ('P1'), ('P2')")
    models_table.record(file, "a.model", digest="1", participants=["P1", "P2"])
    models_table.record(file, "b.model", digest="2", participants=["P2", "nobody"])
    assert models_table.mark_stale(file, "P1") == ["a.model"]
    assert models_table.mark_stale(file, "nobody") == []
    assert models_table.stored(file) == [
        TrainedModel("a.model", "1", is_stale=True),
        TrainedModel("b.model", "2", is_stale=False),
    ]


def test_a_model_that_comes_out_the_same_is_known_by_every_place_it_lies(
    file: ProjectFile,
) -> None:
    for path in ("a.model", "b.model", "a.model"):
        models_table.record(file, path, digest="1", participants=[])
    assert models_table.stored(file) == [
        TrainedModel("a.model", "1", is_stale=False),
        TrainedModel("b.model", "1", is_stale=False),
    ]


def test_one_model_is_marked_by_its_place_and_digest(file: ProjectFile) -> None:
    for digest in ("1", "2"):
        models_table.record(file, "a.model", digest=digest, participants=[])
    models_table.mark(file, TrainedModel("a.model", "2", is_stale=False))
    stale = {one.digest: one.is_stale for one in models_table.stored(file)}
    assert stale == {"1": False, "2": True}
