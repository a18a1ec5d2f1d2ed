from __future__ import annotations

from pathlib import Path

import pytest

from tests import decided_projects
from tests.cli import Typed


@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_a_report_is_written(typed: Typed, tmp_path: Path, form: str) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / f"r.{form}"
    done = typed(
        "report",
        "--template",
        "inspection",
        "--format",
        form,
        "-o",
        path,
        "-p",
        project,
    )
    assert (done.code, done.out) == (0, f"{path}: 2 quotes\n")
    assert path.stat().st_size > 1000


def test_an_unknown_template_ends_it_with_2_and_the_nearest_name(
    typed: Typed,
    tmp_path: Path,
) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / "r.md"
    done = typed(
        "report", "--template", "overveiw", "--format", "md", "-o", path, "-p", project
    )
    assert done.code == 2
    assert "Did you mean 'overview'?" in done.err
