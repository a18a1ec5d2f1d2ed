"""What ships with voicecode: codebooks, templates and the demo corpus."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent
_NO_TABLE = "second-pass"  # stands beside the tables, and is none of them
_SHIPPED = _PACKAGE / "shipped"  # in an installed wheel; a checkout has them beside it


def folder(name: str) -> Path:
    """Find a shipped folder, such as "codebooks", "scales" or "templates"."""
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


def training_corpus() -> list[Path]:
    """List the tables of the shipped corpus that a classifier learns from."""
    tables = folder("corpora") / "training"
    return [path for path in sorted(tables.glob("*.csv")) if path.stem != _NO_TABLE]


def keys() -> Path:
    """Give the user's folder for the keys of what was protected."""
    return platformdirs.user_data_path("voicecode", appauthor=False) / "keys"


def cache() -> Path:
    """Give the user's folder for what can be made anew at any time."""
    return platformdirs.user_cache_path("voicecode", appauthor=False)
