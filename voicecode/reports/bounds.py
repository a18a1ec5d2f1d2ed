"""Bounds: how much memory and time a template may take, whoever wrote it."""

from __future__ import annotations

import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

SECONDS = 60
_MEMORY = 1_024 * 1_024 * 1_024  # bytes, beside what the process has already
_LONGEST = 1_000_000  # characters or members that a multiplication may make
_LARGEST_POWER = 64
_WIDE = re.compile(r"%[^%a-zA-Z]*(?:\d{4}|\*)")  # "%9999d", or a width to come
_OWN_SIZE = Path("/proc/self/statm")  # in pages; source: proc(5)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox in which no multiplication makes what fills the memory."""

    intercepted_binops = frozenset({"*", "**", "%"})
    folders: tuple[Path, ...] = ()  # in which templates are looked for

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 # as the sandbox has it
        """Do a binary operation that may be done.

        Raises:
            SecurityError: it would make too much.
        """
        if operator == "*" and _made(left, right) > _LONGEST:
            raise SecurityError("a multiplication makes too much")
        if operator == "**" and right > _LARGEST_POWER:
            raise SecurityError("a power is too large")
        if operator == "%" and isinstance(left, str) and _WIDE.search(left):
            raise SecurityError("a text is filled up to too much")
        return super().call_binop(context, operator, left, right)


def _made(left: Any, right: Any) -> int:  # noqa: ANN401 # whatever a template multiplies
    """Say how long a repeated text or list would be; numbers make nothing."""
    for repeated, times in ((left, right), (right, left)):
        if hasattr(repeated, "__len__") and isinstance(times, int):
            return len(repeated) * times
    return 0


@contextmanager
def bounded(seconds: int = SECONDS) -> Iterator[None]:
    """Bound the time and memory of a block, as far as the system can.

    Raises:
        TimeoutError: it takes longer.
        MemoryError: it takes more memory.
    """
    with _memory(), _time(seconds):
        yield


@contextmanager
def _time(seconds: int) -> Iterator[None]:
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _too_long(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TimeoutError


@contextmanager
def _memory() -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 # Windows has none

    before = resource.getrlimit(resource.RLIMIT_AS)
    now = int(_OWN_SIZE.read_text("ascii").split()[0]) * resource.getpagesize()
    wanted = now + _MEMORY
    if before[0] != resource.RLIM_INFINITY:
        wanted = min(wanted, before[0])
    resource.setrlimit(resource.RLIMIT_AS, (wanted, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
