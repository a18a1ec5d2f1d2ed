"""The guard against the network works: what reaches out fails its test, loudly."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offline import sitecustomize as offline

ROOT = Path(__file__).parents[2]
# Addresses that are nobody's (RFC 5737, RFC 3849, RFC 6761).
OUT, OUT6, NAME = "192.0.2.1", "2001:db8::1", "voicecode.invalid"
REACHES = {
    "connect": f"socket.create_connection(('{OUT}', 80), timeout=1)",
    "connect in numbers": f"socket.socket().connect_ex(('{OUT}', 80))",
    "connect, version 6": f"socket.socket(socket.AF_INET6).connect(('{OUT6}', 80))",
    "send": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    f".sendto(b'x', ('{OUT}', 53))",
    "look up": f"socket.getaddrinfo('{NAME}', 80)",
    "look up, the old way": f"socket.gethostbyname('{NAME}')",
    "ask for a page": f"__import__('urllib.request').request.urlopen('http://{NAME}')",
}
STAYS = {
    "loopback": """
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        socket.getaddrinfo("localhost", 80)
""",
    "a Unix socket": """
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        server.listen()
        with socket.socket(socket.AF_UNIX) as other:
            other.connect(str(tmp_path / "s"))
""",
}
_HERE = """
import contextlib, socket, subprocess, sys

def test_it(tmp_path):
    with contextlib.suppress(BaseException):  # as code that lives with errors
        {reach}
"""
_IN_A_CHILD = """
import subprocess, sys

def test_it(tmp_path):
    ask = "import contextlib, socket\\nwith contextlib.suppress(BaseException): {reach}"
    assert subprocess.run([sys.executable, "-c", ask], check=True).returncode == 0
"""


def tried(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run a test in a pytest of its own, under this suite's conftest alone."""
    path = folder / "test_it.py"
    path.write_text(text, encoding="utf-8")
    # Begun without our own guard, which would note what is tried here as ours.
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in (offline.NOTES, "PYTEST_CURRENT_TEST")
    }
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest",
         "-p", "no:cacheprovider", "--rootdir", folder, "-c", os.devnull, path],
        cwd=folder, env={**env, "PYTHONPATH": str(ROOT)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("reach", REACHES.values(), ids=REACHES)
def test_what_reaches_out_fails_its_test(reach: str, tmp_path: Path) -> None:
    done = tried(tmp_path, _HERE.format(reach=reach))
    assert done.returncode == 1, done.stdout
    assert "something tried to reach the network" in done.stdout


@pytest.mark.parametrize("reach", REACHES.values(), ids=REACHES)
def test_a_process_that_reaches_out_fails_its_test(reach: str, tmp_path: Path) -> None:
    done = tried(tmp_path, _IN_A_CHILD.format(reach=reach))
    assert done.returncode == 1, done.stdout
    assert "something tried to reach the network" in done.stdout


@pytest.mark.parametrize("stay", STAYS.values(), ids=STAYS)
def test_what_stays_on_the_machine_passes(stay: str, tmp_path: Path) -> None:
    text = f"import socket\n\ndef test_it(tmp_path):{stay}"
    done = tried(tmp_path, text)
    assert done.returncode == 0, done.stdout + done.stderr


def test_this_suite_is_guarded_and_so_is_what_it_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    notes = tmp_path / "notes"
    monkeypatch.setenv(offline.NOTES, str(notes))  # tried on purpose, and not ours
    with pytest.raises(offline.ReachedOutError):
        socket.getaddrinfo(NAME, 80)
    ask = f"import socket; socket.getaddrinfo('{NAME}', 80)"
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "ReachedOutError" in done.stderr
    assert notes.read_text().count(NAME) == 2
