"""Dangerous and broken files end in one clear line, or are read: within bounds."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests import dangers

pytest.importorskip("pypdfium2", reason="needs the extra pdf")
pytest.importorskip("pyreadstat", reason="needs the extra spss")

# On other systems nothing bounds the memory of what is read apart.
_IS_BOUNDED = sys.platform == "linux"


@pytest.mark.parametrize("name", dangers.REFUSED)
def test_a_dangerous_file_is_refused_in_one_line_and_leaves_nothing(
    tmp_path: Path, name: str
):
    build, reason = dangers.REFUSED[name]
    (tmp_path / "in").mkdir()
    path = build(tmp_path / "in")
    tried = dangers.tried(path, tmp_path / "units.jsonl")
    assert tried.code == 2, tried.said
    assert not tried.output
    problem, hint = tried.said[-2:]
    assert all(line.startswith("not read: ") for line in tried.said[:-2])
    assert problem.startswith(f"voicecode: {path.name}")
    assert re.search(reason, problem), problem
    assert hint.startswith("  ")
    assert tried.megabytes < dangers.MEGABYTES or not _IS_BOUNDED


@pytest.mark.parametrize("name", dangers.READ)
def test_a_file_that_is_only_strange_is_read(tmp_path: Path, name: str):
    (tmp_path / "in").mkdir()
    path = dangers.READ[name](tmp_path / "in")
    tried = dangers.tried(path, tmp_path / "units.jsonl")
    assert (tried.code, tried.output, tried.said) == (0, True, [])
    assert tried.megabytes < dangers.MEGABYTES
