from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError
from voicecode.store import project_file, samples_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import review_queue
from voicecode.workflows.review_queue import Drawing

FIRST, SECOND, THIRD = UNITS = ["yp-01.txt#2", "yp-01.txt#4", "yp-01.txt#6"]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    small_projects.made(tmp_path, flagged=[THIRD])
    with project_file.opened(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("queue", "units"),
    [
        (Queue.UNSURE, [THIRD, SECOND, FIRST]),
        (Queue.SAFEGUARDING, [THIRD]),
        (Queue.ALL, UNITS),
        (Queue.DISAGREEMENTS, []),
        (Queue.OUTDATED, []),
    ],
)
def test_each_queue_has_its_order(
    file: ProjectFile, queue: Queue, units: list[str]
) -> None:
    assert review_queue.order(file, queue, coder="Ana") == units


def test_without_a_run_nothing_is_unsure_and_the_way_out_is_told(
    tmp_path: Path,
) -> None:
    small_projects.made(tmp_path, proposed={})
    with (
        project_file.opened(tmp_path) as file,
        pytest.raises(BadInputError) as refused,
    ):
        review_queue.order(file, Queue.UNSURE, coder="Ana")
    assert "voicecode code" in refused.value.hint


def test_a_sample_is_drawn_once_and_kept_with_its_probabilities(
    file: ProjectFile,
) -> None:
    wish = Drawing(units=2, seed=7)
    drawn = review_queue.order(file, Queue.RANDOM, coder="Ana", drawing=wish)
    assert len(drawn) == 2
    kept = samples_table.newest(file)
    assert kept is not None
    assert (kept.seed, kept.population) == (7, 3)
    assert dict(kept.units) == dict.fromkeys(drawn, 2 / 3)
    for again in (Drawing(), wish):
        assert review_queue.sample(file, again).number == kept.number


def test_another_number_or_seed_draws_another_sample(file: ProjectFile) -> None:
    review_queue.sample(file, Drawing(units=2, seed=7))
    larger = review_queue.sample(file, Drawing(units=3, seed=7))
    assert (larger.number, len(larger.units)) == (2, 3)
    assert review_queue.sample(file, Drawing(units=3, seed=8)).number == 3


def test_where_nothing_is_said_a_hundred_are_drawn(file: ProjectFile) -> None:
    sample = review_queue.sample(file, Drawing())
    assert (sample.seed, len(sample.units)) == (0, 3)
    assert set(sample.units.values()) == {1.0}
