"""What people said lies in files that only their owner can open, whatever the umask."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli import Typed
from tests.odd_files import zipped
from tests.small_inputs import INTERVIEW, book, written
from voicecode import output_files, resources
from voicecode.intake import sources, unpacking
from voicecode.store import connections, migrations, project_file
from voicecode.store.project_file import APPLICATION_ID, NAME

OTHERS = 0o077  # what anybody else may do


@pytest.fixture(autouse=True)
def _careless() -> Iterator[None]:
    """Let the user's own mask forbid nothing."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(capsys, monkeypatch)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_project_and_all_that_comes_with_it_is_its_owners(
    typed: Typed, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    written(tmp_path / "in" / "yp-01.txt", INTERVIEW)
    typed("init", project, "-c", book(tmp_path))
    assert typed("import", tmp_path / "in", "-p", project).code == 0
    assert typed("code", "--rules-only", "-p", project).code == 0
    typed("decide", "yp-01.txt#2", "punctuality", "accept", "--coder", "A",
          "-p", project)  # fmt: skip
    assert typed("train", "-p", project).code == 0
    assert mode(project) == 0o700
    assert mode(project / "voicecode.model") == 0o600
    with project_file.opened(project) as file, file.writing():
        file.connection.execute("UPDATE participant SET role = role")
        beside = sorted(path.name for path in project.glob(f"{NAME}*"))
        assert beside == [NAME, f"{NAME}-shm", f"{NAME}-wal"]
        assert {mode(path) for path in project.glob(f"{NAME}*")} == {0o600}


def test_the_key_and_the_lists_beside_it_are_their_owners(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = written(tmp_path / "in" / "yp-01.txt", INTERVIEW)
    typed("run", path, "-o", tmp_path / "out", "-c", book(tmp_path), "--rules-only")
    kept = list(resources.keys().iterdir())
    assert len(kept) == 3
    assert {mode(one) for one in kept} == {0o600}
    assert mode(resources.keys()) == 0o700
    own = tmp_path / "new" / "k.json"
    typed("pseudonymise", path, "-o", tmp_path / "copies", "--key", own)
    assert {mode(one) for one in own.parent.iterdir()} == {0o600}


def test_the_copy_that_an_upgrade_keeps_is_its_owners(
    typed: Typed, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    typed("init", project, "-c", book(tmp_path))
    path = project / NAME
    path.unlink()
    path.touch(mode=0o600)
    with closing(connections.connected(path)) as old:
        old.execute("BEGIN")
        old.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        migrations.apply(old, at="2026", steps=migrations.MIGRATIONS[:1])
        old.execute("COMMIT")
    with project_file.opened(project):
        [copy] = project_file.copies(project)
    assert mode(copy) == 0o600
    with closing(sqlite3.connect(copy)) as kept:
        assert migrations.version(kept) == 1


@pytest.mark.parametrize("opened", ["whole_file", "private_file"])
def test_what_is_being_written_is_its_owners(opened: str, tmp_path: Path) -> None:
    with getattr(output_files, opened)(tmp_path / "out" / "report.md") as staged:
        staged.write_text("words", encoding="utf-8")
        assert not mode(staged.parent) & OTHERS
        assert staged.parent.name.startswith(".voicecode-")


def test_what_is_unpacked_is_its_owners(tmp_path: Path) -> None:
    path = zipped(tmp_path / "in.zip", {"a/yp-01.txt": INTERVIEW.encode()})
    [source] = sources.find([path])
    with unpacking.on_disk(source) as here:
        assert here.path != path
        assert not mode(here.path.parent) & OTHERS
