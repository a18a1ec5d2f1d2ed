from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offline import sitecustomize as offline

_GUARDED = str(Path(offline.__file__).parent)


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leave the user's own cache and keys alone; train the model once a test run."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patched.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _attempts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Guard this process, and all Python processes begun in it, from the network."""
    notes = tmp_path_factory.mktemp("offline") / "attempts.txt"
    notes.touch()
    paths = [_GUARDED, os.environ.get("PYTHONPATH", "")]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(offline.NOTES, str(notes))
        patched.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
        offline.guard()
        yield notes


@pytest.fixture(autouse=True)
def _offline(_attempts: Path) -> Iterator[None]:
    """Fail a test in which anything tried to reach the network, whoever caught it."""
    before = _attempts.stat().st_size
    yield
    with _attempts.open("rb") as notes:
        notes.seek(before)
        reached = notes.read().decode(errors="replace")
    assert not reached, f"something tried to reach the network:\n{reached}"
