"""Scale files: quantity words from TOML, and every mistake by what is wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from typing import Any

from voicecode import resources
from voicecode.domain.scales import QuantityWord, Scale
from voicecode.errors import BadInputError

DEFAULT = "education-scotland"


def opened(name: str = DEFAULT) -> Scale:
    """Open a scale by its path, or by the name of a shipped one.

    Raises:
        BadInputError: there is none of that name, or it has a mistake.
    """
    path = Path(name)
    if path.is_file():
        return read(path)
    known = names()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        asked = f"Did you mean {near[0]!r}? " if near else ""
        raise BadInputError(
            f"{name}: no such scale of quantity words.",
            hint=f"{asked}Give the path of a .toml file, or one of: "
            f"{', '.join(known)}.",
        )
    return read(_folder() / f"{name}.toml")


def names() -> list[str]:
    """Name the shipped scales, in alphabetical order."""
    return sorted(path.stem for path in _folder().glob("*.toml"))


def read(path: Path) -> Scale:
    """Read a scale's file.

    Raises:
        BadInputError: it cannot be read, or has a mistake.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _wrong(path, (error.strerror or str(error)).lower()) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, str(error)) from error
    try:
        scale = Scale(
            id=str(found["id"]),
            title=str(found["title"]),
            version=str(found["version"]),
            source=str(found["source"]),
            words=tuple(_word(path, one) for one in found["words"]),
            least_base=int(found.get("least_base", 10)),
        )
    except KeyError as error:
        raise _wrong(path, f"{error.args[0]!r} is missing") from error
    except (TypeError, ValueError) as error:
        raise _wrong(path, str(error)) from error
    _check(path, scale)
    return scale


def _word(path: Path, found: Mapping[str, Any]) -> QuantityWord:
    if ("from" in found) == ("over" in found):
        raise _wrong(path, f"{found['word']!r} needs either 'from' or 'over'")
    low = str(found.get("from", found.get("over")))
    if not low.endswith("%"):
        raise _wrong(path, f"{low!r} is no percentage")
    return QuantityWord(
        str(found["word"]), Fraction(low.removesuffix("%")) / 100, "over" in found
    )


def _check(path: Path, scale: Scale) -> None:
    lows = [(word.low, word.is_over) for word in scale.words]
    if not lows or lows != sorted(set(lows), reverse=True):
        raise _wrong(path, "its words do not go from most to fewest")
    if not 0 <= lows[-1][0] <= lows[0][0] <= 1:
        raise _wrong(path, "a share lies between 0% and 100%")


def _folder() -> Path:
    return resources.folder("scales")


def _wrong(path: Path, what: str) -> BadInputError:
    return BadInputError(
        f"{path}: is no scale of quantity words ({what}).",
        hint="Compare it with one that ships with voicecode.",
    )
