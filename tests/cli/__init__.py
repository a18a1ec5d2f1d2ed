"""What the tests of the commands share: a command typed, and what it said."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from voicecode.cli import app


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int | str | None
    out: str
    err: str


class Typed:
    """Types commands into this process, by the way that the shell takes."""

    def __init__(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *words: object) -> Said:
        self._monkeypatch.setattr(sys, "argv", ["voicecode", *map(str, words)])
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            app.main()
        said = self._capsys.readouterr()
        return Said(left.value.code, said.out, said.err)


def shell(
    *words: object, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start a command in a process and a session of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "voicecode", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
        start_new_session=True,
    )


def on_a_terminal(
    *words: object, env: Mapping[str, str] | None = None, out: Path | None = None
) -> bytes:
    """Give what a command shows on a terminal; its stdout may go to a file."""
    ours, theirs = pty.openpty()
    output = os.open(out, os.O_WRONLY | os.O_CREAT) if out else os.dup(theirs)
    process = subprocess.Popen(
        [sys.executable, "-m", "voicecode", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **(env or {})},
    )
    os.close(output)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65_536):
            shown += piece
    except OSError:  # how a terminal says that nobody writes to it any more
        pass
    os.close(ours)
    process.wait(timeout=60)
    return shown


def is_calm(said: Said) -> bool:
    """Tell whether a problem was told in one or two lines, without a traceback."""
    lines = said.err.rstrip("\n").split("\n")
    return len(lines) <= 2 and lines[0].startswith("voicecode: ") and said.out == ""


def names(folder: Path) -> list[str]:
    """List what a folder holds."""
    return sorted(path.name for path in folder.iterdir())
