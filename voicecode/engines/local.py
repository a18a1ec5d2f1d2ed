"""The local engine: a task over many batches, here or in several processes."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from voicecode.errors import VoicecodeError

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

    Raises:
        VoicecodeError: one of the processes was killed.
    """
    if jobs <= 1:
        yield from map(task, batches)
        return
    # Spawned processes start clean: a fork would copy threads and locks by halves.
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_left_alone) as pool:
        try:
            _begin(pool, jobs)
            yield from _in_order(pool, task, iter(batches), ahead=jobs * _AHEAD)
        except BrokenExecutor as error:
            raise VoicecodeError(
                "one of the processes was killed, most likely for want of memory.",
                hint="Use fewer --jobs, or close other programs.",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begin(pool: ProcessPoolExecutor, jobs: int) -> None:
    """Start the processes, none of which is ever to hear Ctrl-C."""
    if not hasattr(signal, "pthread_sigmask"):
        return  # Windows; there they are deaf a moment after they have started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        for _ in range(jobs):
            pool.submit(_left_alone)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _left_alone() -> None:
    """Leave Ctrl-C to the process that gave the work, which then ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


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
