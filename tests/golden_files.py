"""Golden files: what is made is compared with what was made and read before."""

from __future__ import annotations

import os
from pathlib import Path


def golden(path: Path, made: str) -> str:
    """Give the golden text; write it anew where VOICECODE_GOLDEN asks for it."""
    if os.environ.get("VOICECODE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")
