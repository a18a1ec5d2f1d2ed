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


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_dash_is_standard_output(
    typed: Typed, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = decided_projects.made(tmp_path / "p")
    call = ("report", "--template", "overview", "--format", form, "-p", project)
    printed = typed(*call, "-o", "-")
    assert typed(*call, "-o", "r").code == 0
    assert printed.out == (tmp_path / "r").read_bytes().decode()
    assert "-: 2 quotes" in printed.err
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_is_no_text_does_not_go_to_standard_output(
    typed: Typed, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = typed("report", "--template", "overview", "--format", form, "-o", "-")
    assert (done.code, done.out) == (2, "")
    assert f"a {form} file cannot go to standard output" in done.err
    assert not (tmp_path / "-").exists()
