"""A terminal with a program in it: keys go in, and what is shown comes out."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from types import TracebackType
from typing import Self

_ESCAPES = re.compile(r"\x1b(\][^\x07]*\x07|\[[0-9;?]*[ -/]*[@-~]|[()][AB012]|.)")
PATIENCE = 30.0  # seconds until what is waited for must be there


class Terminal:
    """Runs a command of voicecode on a terminal of its own."""

    def __init__(self, *words: object, size: tuple[int, int] = (100, 30)) -> None:
        self._ours, theirs = pty.openpty()
        rows = struct.pack("HHHH", size[1], size[0], 0, 0)
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, rows)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "voicecode", *map(str, words)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color", "NO_COLOR": "1"},
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""

    def press(self, keys: str) -> None:
        """Type keys, all at once."""
        os.write(self._ours, keys.encode())

    def read(self, *, timeout: float = 0.0) -> bool:
        """Take in what is shown by now; False once nothing more can come."""
        ready, _, _ = select.select([self._ours], [], [], timeout)
        if not ready:
            return True
        try:
            piece = os.read(self._ours, 65_536)
        except OSError:  # how a terminal says that nobody writes to it any more
            return False
        self.shown += _ESCAPES.sub("", piece.decode("utf-8", "replace"))
        return bool(piece)

    def wait_for(self, text: str) -> None:
        """Wait until a text was shown."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.shown:
            alive = self.read(timeout=0.1)
            assert alive and time.monotonic() < deadline, self.shown[-2_000:]

    def kill(self) -> None:
        """End the program at once, as a power cut would, and take in what it showed."""
        os.killpg(self.process.pid, signal.SIGKILL)
        while self.read(timeout=1.0):
            if (
                self.process.poll() is not None
                and not select.select([self._ours], [], [], 0.05)[0]
            ):
                break
        self.process.wait()

    def ended(self) -> int:
        """Wait for the program to end; give its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            self.read(timeout=0.1)
        return self.process.wait(timeout=1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.kill()
        os.close(self._ours)
