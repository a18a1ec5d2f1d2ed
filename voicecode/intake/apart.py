"""Work on files from outside done apart: in a process with a clock and a limit.

Libraries in C and C++ read the kinds of file that are easily made to do harm. There a
broken file may end the process, which is not this one; and one that asks for all the
time or memory there is gets neither.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

from voicecode.errors import BadInputError, VoicecodeError
from voicecode.intake import archives

Result = TypeVar("Result")

SECONDS = 8.0  # for each result
MEMORY = 256 << 20  # bytes beyond what the libraries take when they are loaded
_STATM = Path("/proc/self/statm")  # where Linux tells what memory a process holds


@dataclass(frozen=True, slots=True)
class _One(Generic[Result]):
    result: Result


class _End:
    """Said when there are no more results."""


def results(
    task: Callable[..., Iterator[Result]],
    *arguments: object,
    source: str,
    loading: Sequence[str] = (),
) -> Generator[Result, None, None]:
    """Yield the results of a task that is carried out in a process of its own.

    The task is a top-level function; its arguments and results can be pickled. The
    modules named by ``loading`` are imported before memory is limited, which it is
    on Linux only.

    Raises:
        VoicecodeError: whatever the task raises.
        BadInputError: a result takes too long or too much memory, or the process
            is ended by what it reads.
    """
    # Spawned processes start clean: a fork would copy threads and locks by halves.
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(
        target=_work, args=(sender, task, arguments, tuple(loading)), daemon=True
    )
    process.start()
    sender.close()
    try:
        yield from _received(receiver, source)
    finally:
        process.kill()
        process.join()
        process.close()
        receiver.close()


def _received(receiver: Connection, source: str) -> Iterator[Any]:
    while True:
        if not receiver.poll(SECONDS):
            raise _too_slow(source)
        try:
            said = receiver.recv()
        except EOFError as error:
            raise _ended(source) from error
        if isinstance(said, _End):
            return
        if isinstance(said, MemoryError):
            raise archives.too_large(source)
        if isinstance(said, VoicecodeError):
            raise said
        yield said.result


def _work(
    sender: Connection,
    task: Callable[..., Iterator[object]],
    arguments: tuple[object, ...],
    loading: tuple[str, ...],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever waits ends this process
    _be_silent()
    for name in loading:
        importlib.import_module(name)
    _limit_memory()
    with suppress(BrokenPipeError):  # nobody waits any more
        try:
            for result in task(*arguments):
                sender.send(_One(result))
            sender.send(_End())
        except (VoicecodeError, MemoryError) as error:
            sender.send(error)


def _be_silent() -> None:
    """Let nothing that a library says reach the terminal."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            os.dup2(nowhere, stream.fileno())


def _limit_memory() -> None:
    if not _STATM.exists():
        return
    import resource  # noqa: PLC0415 # there is none on Windows

    pages = int(_STATM.read_text().split()[5])  # private ones that can be written
    limit = pages * os.sysconf("SC_PAGE_SIZE") + MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def _too_slow(source: str) -> BadInputError:
    return BadInputError(
        f"{source}: reading the file takes far too long, as if it were made to.",
        hint="Check where it comes from; save it anew in the program that made it.",
    )


def _ended(source: str) -> BadInputError:
    return BadInputError(
        f"{source}: the file is broken in a way that stops its reader.",
        hint="Check where it comes from; save it anew in the program that made it.",
    )
