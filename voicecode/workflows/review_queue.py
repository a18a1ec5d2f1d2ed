"""Put a project's units in the order in which a person is to see them."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.projects import Sample
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError
from voicecode.review import queues, sampling, standings
from voicecode.store import codebooks_table, log_table, queue_rows, samples_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import coder_sets, harm


@dataclass(frozen=True, slots=True)
class Drawing:
    """A wish for units drawn by chance: how many, by which seed.

    Where neither is said, the last sample is meant.
    """

    units: int | None = None
    seed: int | None = None


LAST = Drawing()
SAMPLE, SEED = 100, 0  # what is drawn where nothing is said and no sample was drawn


def order(
    file: ProjectFile, queue: Queue, *, coder: str, drawing: Drawing = LAST
) -> list[str]:
    """Name the units of a queue in their order; for the random one, draw if need be.

    Raises:
        BadInputError: nothing can be in this queue as the project is.
    """
    match queue:
        case Queue.UNSURE:
            return _unsure(file)
        case Queue.RANDOM:
            heard = frozenset(queue_rows.codable(file))
            return [unit for unit in sample(file, drawing).units if unit in heard]
        case Queue.SAFEGUARDING:
            return harm.waiting(file)
        case Queue.DISAGREEMENTS:
            coded, _ = coder_sets.of_people(file)
            settled = standings.settled(log_table.standing(file))
            return queues.disagreements(list(coded.values()), settled)
        case Queue.OUTDATED:
            return list(outdated(file, coder))
        case Queue.ALL:
            return queue_rows.codable(file)


def sample(file: ProjectFile, drawing: Drawing) -> Sample:
    """Give the last sample, or draw another where the wish differs from it; keep it."""
    newest = samples_table.newest(file)
    if newest and drawing in (LAST, _drawn(newest)):
        return newest
    units = queue_rows.codable(file)
    seed = SEED if drawing.seed is None else drawing.seed
    count = SAMPLE if drawing.units is None else drawing.units
    chosen = sampling.drawn(units, count, seed=seed)
    samples_table.record(file, chosen, seed=seed, population=len(units))
    found = samples_table.newest(file)
    assert found is not None  # noqa: S101 # it was written a moment ago
    return found


def outdated(file: ProjectFile, coder: str) -> dict[str, tuple[str, ...]]:
    """Name the units and codes that a coder decided under another definition."""
    changed = codebooks_table.outdated(file)
    log = log_table.of_coder(file, coder)
    return queues.outdated(
        queue_rows.codable(file), standings.of(log).values(), log, changed
    )


def _unsure(file: ProjectFile) -> list[str]:
    proposed = queue_rows.proposed(file)
    units = list(dict.fromkeys(unit for unit, _, _ in proposed))
    if not units:
        raise BadInputError(
            "the queue 'unsure' is empty, as no codes were proposed yet.",
            hint="Run 'voicecode code' first, or review with --queue all.",
        )
    return queues.first(harm.waiting(file), queues.unsure(units, proposed))


def _drawn(sample: Sample) -> Drawing:
    return Drawing(len(sample.units), sample.seed)
