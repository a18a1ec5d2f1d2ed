"""Samples: units drawn by chance, each with the probability that it was drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from voicecode.domain.projects import Sample
from voicecode.store import units_table
from voicecode.store.project_file import ProjectFile


def record(
    file: ProjectFile, units: Mapping[str, float], *, seed: int, population: int
) -> int:
    """Keep a sample: units by name, in the order drawn, with their probabilities."""
    with file.writing():
        cursor = file.connection.execute(
            "INSERT INTO sample (at, seed, population) VALUES (?, ?, ?)",
            (file.now().isoformat(), seed, population),
        )
        number = int(cursor.lastrowid or 0)
        file.connection.executemany(
            "INSERT INTO sampled (sample, position, unit, probability)"
            " VALUES (?, ?, ?, ?)",
            [
                (number, position, units_table.row(file, name), probability)
                for position, (name, probability) in enumerate(units.items())
            ],
        )
    return number


def newest(file: ProjectFile) -> Sample | None:
    """Give the sample that was drawn last; of its units, those in the current texts."""
    found = file.connection.execute(
        "SELECT number, at, seed, population FROM sample ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if found is None:
        return None
    number, at, seed, population = found
    rows = file.connection.execute(
        "SELECT s.name || '#' || u.number, d.probability FROM sampled d"
        " JOIN unit u ON u.id = d.unit JOIN text t ON t.id = u.text AND t.is_current"
        " JOIN source s ON s.id = t.source WHERE d.sample = ? ORDER BY d.position",
        (number,),
    )
    return Sample(number, datetime.fromisoformat(at), seed, population, dict(rows))
