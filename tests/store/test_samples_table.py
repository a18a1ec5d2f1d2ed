from __future__ import annotations

from voicecode.store import samples_table
from voicecode.store.project_file import ProjectFile


def test_a_sample_keeps_its_order_and_probabilities(file: ProjectFile) -> None:
    assert samples_table.newest(file) is None
    samples_table.record(file, {"yp-01.txt#2": 1.0}, seed=1, population=3)
    drawn = {"yp-01.txt#6": 0.5, "yp-01.txt#2": 0.25}
    number = samples_table.record(file, drawn, seed=7, population=3)
    sample = samples_table.newest(file)
    assert sample is not None
    assert (sample.number, sample.seed, sample.population) == (number, 7, 3)
    assert list(sample.units.items()) == list(drawn.items())
