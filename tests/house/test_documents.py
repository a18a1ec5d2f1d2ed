"""What the documents say is true: their commands run, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
DOCUMENTS = [
    *sorted(HOUSE.glob("*.md")),
    *sorted((HOUSE / "docs").rglob("*.md")),
    HOUSE / "corpora" / "riverside" / "README.md",
    HOUSE / "lexicons" / "README.md",
]
_BLOCK = re.compile(r"^```(?:console|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\((?!https?:|#|mailto:)([^)#\s]+)")


def commands(document: Path) -> list[str]:
    """List the voicecode commands of a document's console blocks."""
    blocks = _BLOCK.findall(document.read_text(encoding="utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    shown = [line.removeprefix("$ ") for line in lines]
    return [line for line in shown if line.startswith("voicecode ")]


SHOWING = [document for document in DOCUMENTS if commands(document)]


def test_the_documents_show_commands() -> None:
    assert len(SHOWING) > 5


@pytest.mark.parametrize("document", SHOWING, ids=lambda path: path.name)
def test_a_documents_commands_run_in_order(document: Path, tmp_path: Path) -> None:
    for shipped in ("corpora", "codebooks", "docs"):
        (tmp_path / shipped).symlink_to(HOUSE / shipped)
    for command in commands(document):
        done = subprocess.run(
            [sys.executable, "-m", "voicecode", *shlex.split(command)[1:]],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(document: Path) -> None:
    for link in _LINK.findall(document.read_text(encoding="utf-8")):
        assert (document.parent / link).exists(), link
