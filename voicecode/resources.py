"""What ships with voicecode: codebooks, templates and the demo corpus."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "shipped"  # in an installed wheel; a checkout has them beside it


def folder(name: str) -> Path:
    """Find one of the shipped folders: "codebooks", "corpora" or "templates"."""
    inside = _SHIPPED / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def codebook(name: str) -> Path | None:
    """Find a shipped codebook by its name, such as ``childrens-voice``."""
    path = folder("codebooks") / f"{name}.yaml"
    return path if path.is_file() else None


def codebook_names() -> list[str]:
    """List the names of the shipped codebooks, in alphabetical order."""
    return sorted(path.stem for path in folder("codebooks").glob("*.yaml"))


def demo_corpus() -> Path:
    """Find the folder of the fictional review that ``voicecode demo`` reads."""
    return folder("corpora") / "riverside"
