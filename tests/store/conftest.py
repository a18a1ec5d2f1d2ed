from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.store import project_file
from voicecode.store.project_file import ProjectFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(tmp_path / "project")


@pytest.fixture
def file(folder: Path) -> Iterator[ProjectFile]:
    with project_file.opened(folder) as opened:
        yield opened
