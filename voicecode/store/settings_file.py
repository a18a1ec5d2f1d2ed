"""The settings file: ``voicecode.toml`` in, settings out, and a first one to begin."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from voicecode.domain.consents import Consent
from voicecode.domain.disclosure import Publication
from voicecode.domain.projects import Settings
from voicecode.errors import BadInputError

NAME = "voicecode.toml"
_TOP = ("title", "coder", "review", "publication")
_REVIEW = ("keys", "colours")
_NUMBERS = ("rounding", "threshold", "k")
_PUBLICATION = (*_NUMBERS, "consent")
_LARGEST = 1_000


def read(path: Path) -> Settings:
    """Read a project's settings; what the file does not say is as it is by default.

    Raises:
        BadInputError: it is missing or no TOML, or says what is not understood.
    """
    top = _table(path, _toml(path), "", _TOP)
    review = _table(path, top.get("review", {}), "review", _REVIEW)
    published = _table(path, top.get("publication", {}), "publication", _PUBLICATION)
    keys = _table(path, review.get("keys", {}), "review.keys", None)
    numbers = {
        name: _number(path, published, name) for name in _NUMBERS if name in published
    }
    return Settings(
        title=_text(path, top, "title") or "",
        coder=_text(path, top, "coder"),
        keys={action: _text(path, keys, action) or "" for action in keys},
        publication=Publication(**numbers),
        colours=_text(path, review, "colours"),
        consent=_consent(path, published),
    )


def first(title: str) -> str:
    """Give the settings file that a new project begins with."""
    return _FIRST.format(title=_quoted(title))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise BadInputError(
            f"{path}: cannot be read ({(error.strerror or str(error)).lower()}).",
            hint="A project has this file; an empty one will do.",
        ) from error
    except UnicodeDecodeError as error:
        raise BadInputError(
            f"{path}: is not UTF-8 text.", hint="Save the file as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(
            f"{path}: is no TOML: {str(error)[0].lower()}{str(error)[1:]}.",
            hint='Texts stand in quotation marks: title = "Riverside".',
        ) from error


def _table(
    path: Path, found: object, name: str, known: tuple[str, ...] | None
) -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise BadInputError(
            f"{path}: {name!r} holds no settings.", hint=f"Begin it with [{name}]."
        )
    for key in found:
        if known is not None and key not in known:
            raise _unknown(path, f"{name}.{key}" if name else key, key, known)
    return found


def _unknown(path: Path, shown: str, key: str, known: tuple[str, ...]) -> BadInputError:
    near = get_close_matches(key, known, n=1)
    hint = f"Did you mean {near[0]!r}? " if near else ""
    return BadInputError(
        f"{path}: there is no setting {shown!r}.",
        hint=f"{hint}The settings here are: {', '.join(known)}.",
    )


def _text(path: Path, table: Mapping[str, Any], key: str) -> str | None:
    found = table.get(key)
    if found is None or isinstance(found, str):
        return found
    raise BadInputError(
        f"{path}: the setting {key!r} is no text.",
        hint=f'Put it in quotation marks: {key} = "...".',
    )


def _number(path: Path, table: Mapping[str, Any], key: str) -> int:
    found = table[key]
    if type(found) is int and 1 <= found <= _LARGEST:
        return found
    raise BadInputError(
        f"{path}: the setting {key!r} is no number from 1 to {_LARGEST}.",
        hint=f"Write it without quotation marks: {key} = 5.",
    )


def _consent(path: Path, table: Mapping[str, Any]) -> Consent:
    found = _text(path, table, "consent")
    if found is None:
        return Consent.PROTECTED
    if found not in (*Consent,):
        raise BadInputError(
            f"{path}: {found[:40]!r} is no kind of consent.",
            hint=f"Those are: {', '.join(Consent)}.",
        )
    return Consent(found)


def _quoted(text: str) -> str:
    # What JSON escapes, TOML reads the same; it wants one character more escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


_FIRST = """\
# The settings of this project. A line that begins with '#' sets nothing.
title = {title}
# coder = "Your name"  # whose decisions these are, where neither --coder nor the
#                      # environment's VOICECODE_CODER says it

# [review]
# keys = {{ accept = "a", reject = "x" }}
# colours = "light"

[publication]
rounding = 5   # counts are rounded to the nearest five,
threshold = 5  # are not given below five,
k = 5          # and nobody is described by what fewer than five people share
consent = "protected"  # of those who said nothing of it: quote, protected, analyse
"""
