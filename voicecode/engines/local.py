"""The local engine: tasks here, in several processes, or in one on the side."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context
from typing import TypeVar

from voicecode.errors import VoicecodeError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

_MEND = "Close other programs, and try again."
_MEND_JOBS = "Use fewer --jobs, or close other programs."

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
    with _processes(jobs, mend=_MEND_JOBS) as pool:
        yield from _in_order(pool, task, iter(batches), ahead=jobs * _AHEAD)


@contextmanager
def aside(task: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Do a task in a process of its own while this one goes on.

    What is given waits for the result, and is to be asked for it before the end. The
    task must be a top-level function, or a partial of one, over values that can be
    pickled. If nobody is to have the result, because this process ends with an error or
    Ctrl-C, the other one ends at once.

    Raises:
        VoicecodeError: the process was killed.
    """
    others = {*active_children()}
    with _processes(1, mend=_MEND) as pool:
        try:
            yield pool.submit(task).result
        except BaseException:
            for process in {*active_children()} - others:
                process.terminate()
            raise


@contextmanager
def _processes(count: int, *, mend: str) -> Iterator[ProcessPoolExecutor]:
    """Start processes, and end them whatever happens; ``mend`` helps if one is lost."""
    # Spawned processes start clean: a fork would copy threads and locks by halves.
    context = get_context("spawn")
    with ProcessPoolExecutor(count, context, initializer=_left_alone) as pool:
        try:
            _begin(pool, count)
            yield pool
        except BrokenExecutor as error:
            raise VoicecodeError(
                "one of the processes was killed, most likely for want of memory.",
                hint=mend,
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
