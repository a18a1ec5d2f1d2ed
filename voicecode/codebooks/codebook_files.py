"""Codebook files by name, read as they are, and refused where they are wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from voicecode import resources
from voicecode.domain.codebooks import Mistake
from voicecode.errors import BadCodebookError, BadInputError


def found(name: str) -> Path:
    """Find a codebook's file.

    Raises:
        BadInputError: it is neither a file nor the name of a shipped codebook.
    """
    path = Path(name)
    if path.is_file():
        return path
    shipped = resources.codebook(name)
    if shipped is None:
        known = ", ".join(resources.codebook_names())
        raise BadInputError(
            f"{name}: no such codebook.",
            hint=f"Give the path of a .yaml file, or a shipped one: {known}.",
        )
    return shipped


def text(path: Path) -> str:
    """Read a codebook's file to the letter, whatever it says.

    Raises:
        BadInputError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise BadInputError(
            f"{path}: cannot be read ({(error.strerror or str(error)).lower()}).",
            hint="Put the codebook there.",
        ) from error
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{path}: is not UTF-8 text.", hint="Save the codebook as UTF-8."
        ) from error


def told(path: Path, mistakes: Sequence[Mistake]) -> BadCodebookError:
    """Make an error of a codebook's mistakes: the first, and how many more."""
    first = mistakes[0]
    problem = f"{path}, line {first.line}: {first.problem.rstrip('.')}."
    more = len(mistakes) - 1
    others = f" ({more} more: voicecode codebook check {path})" if more else ""
    return BadCodebookError(problem + others, hint=first.hint)
