from __future__ import annotations

from pathlib import Path

import pytest

from tests import decided_projects, small_projects
from tests.cli import Typed


def test_quotes_are_written_and_counted(typed: Typed, tmp_path: Path) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / "q.csv"
    done = typed("quotes", "--format", "csv", "-o", path, "-p", project)
    assert (done.code, done.out) == (0, f"4 quotes, written to {path}\n")


def test_unreviewed_suggestions_end_it_with_1_unless_allowed(
    typed: Typed, tmp_path: Path
) -> None:
    project = small_projects.made(tmp_path / "p")
    call = ("quotes", "--format", "md", "-o", tmp_path / "q.md", "-p", project)
    refused = typed(*call)
    assert refused.code == 1
    assert "3 units hold suggestions that nobody decided on" in refused.err
    allowed = typed(*call, "--allow-unreviewed")
    assert allowed.code == 0
    assert "Not reviewed: fewer than 5 passages" in allowed.err


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        (("--code", "promiss"), "Did you mean 'promises'?"),
        (("--theme", "voyce"), "Did you mean 'voice'?"),
        (("--role", "childe"), "childe"),
        (("--max-per-participant", "0"), "greater than or equal to 1"),
    ],
)
def test_a_wrong_wish_ends_it_with_2(
    typed: Typed, tmp_path: Path, more: tuple[str, ...], problem: str
) -> None:
    project = decided_projects.made(tmp_path / "p")
    path = tmp_path / "q.csv"
    done = typed("quotes", "--format", "csv", "-o", path, "-p", project, *more)
    assert done.code == 2
    assert problem in done.err
    assert not path.exists()


@pytest.mark.parametrize("form", ["csv", "json", "md"])
def test_a_dash_is_standard_output(
    typed: Typed, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = decided_projects.made(tmp_path / "p")
    call = ("quotes", "--format", form, "-p", project)
    printed = typed(*call, "-o", "-")
    assert typed(*call, "-o", "q").code == 0
    assert printed.out == (tmp_path / "q").read_bytes().decode()
    assert "4 quotes, written to -" in printed.err
    assert not (tmp_path / "-").exists()
    assert "standard output" in typed("log", "-p", project).out


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_what_is_no_text_does_not_go_to_standard_output(
    typed: Typed, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = decided_projects.made(tmp_path / "p")
    done = typed("quotes", "--format", form, "-p", project, "-o", "-")
    assert (done.code, done.out) == (2, "")
    assert f"a {form} file cannot go to standard output" in done.err
    assert "--format csv or json or md" in done.err
    assert not (tmp_path / "-").exists()
