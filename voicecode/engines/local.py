"""The local engine: a task over many batches, here or in several processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")

# Batches waiting a process: enough that none is idle, few enough to stay small.
_AHEAD = 3


def run(
    task: Callable[[Batch], Result], batches: Iterable[Batch], *, jobs: int
) -> Iterator[Result]:
    """Yield the task's result for each batch, in order, holding only a few at a time.

    With more than one job the task must be a top-level function, or a partial of one,
    over values that can be pickled.
    """
    if jobs <= 1:
        yield from map(task, batches)
        return
    # Spawned processes start clean: a fork would copy threads and locks by halves.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            yield from _in_order(pool, task, iter(batches), ahead=jobs * _AHEAD)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor,
    task: Callable[[Batch], Result],
    batches: Iterator[Batch],
    *,
    ahead: int,
) -> Iterator[Result]:
    waiting: deque[Future[Result]] = deque(
        pool.submit(task, batch) for batch in islice(batches, ahead)
    )
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(task, batch) for batch in islice(batches, 1))
