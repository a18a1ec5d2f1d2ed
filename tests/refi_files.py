"""Builds REFI-QDA projects by hand, as several programs write them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.odd_files import zipped

NEW = "urn:QDA-XML:project:1.0"
OLD = "urn:QDA-XML:codebook:0:4"


def qdpx(
    path: Path,
    sources: str,
    files: Mapping[str, str | bytes],
    *,
    namespace: str = NEW,
    name: str = "project.qde",
    prolog: str = "",
) -> Path:
    """A project whose list holds these sources, and whose zip these files."""
    listed = (
        f'<?xml version="1.0" encoding="utf-8"?>{prolog}'
        f'<Project xmlns="{namespace}" name="Invented"><CodeBook/><Sources>{sources}'
        "</Sources><Sets/></Project>"
    )
    return zipped(path, {name: listed, **files})
