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
]
_BLOCK = re.compile(r"^```(?:console|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\((?!https?:|#|mailto:)([^)#\s]+)")


def commands(document: Path) -> list[str]:
    """List the voicecode commands of a document's console blocks."""
    blocks = _BLOCK.findall(document.read_text(encoding="utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    shown = [line.removeprefix("$ ") for line in lines]
    return [line for line in shown if line.startswith("voicecode ")]


ALL = sorted({command for document in DOCUMENTS for command in commands(document)})


def test_the_documents_show_commands() -> None:
    assert len(ALL) > 5


@pytest.mark.parametrize("command", ALL)
def test_a_documented_command_runs(command: str, tmp_path: Path) -> None:
    for shipped in ("corpora", "codebooks"):
        (tmp_path / shipped).symlink_to(HOUSE / shipped)
    words = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "voicecode", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(document: Path) -> None:
    for link in _LINK.findall(document.read_text(encoding="utf-8")):
        assert (document.parent / link).exists(), link
