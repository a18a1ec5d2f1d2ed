"""The key: a file that leads from stand-ins back to names, kept apart from all else."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voicecode.domain.pseudonyms import Entry, Key
from voicecode.errors import BadInputError, OutputError

_FORMAT, _VERSION = "key", 1
_PROJECT = "voicecode.toml"
_LARGEST = 256 << 20  # bytes


@dataclass(frozen=True, slots=True)
class What:
    """What holds names and is kept apart, and the option that says where."""

    name: str
    option: str


THE_KEY = What("the key", "--key")
THE_LIST = What("the list of open questions", "-o")


def read(path: Path, *, owner: str | None = None) -> Key | None:
    """Read a key; None where there is no file yet.

    ``owner`` is the id of the run or project whose key it must be, if any.

    Raises:
        BadInputError: the file is no key of voicecode's, a newer one, or another's.
    """
    if not path.exists():
        return None
    key = _read(path)
    if owner is not None and key.id != owner:
        raise BadInputError(
            f"{path}: is the key of another project.",
            hint="Give the key that was made with this one.",
        )
    return key


def _read(path: Path) -> Key:
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("too large")
        return _key(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise BadInputError(
            f"{path}: is no key, or not one that this version can read.",
            hint="Give the key that an earlier run wrote, or a name not yet taken.",
        ) from error


def _key(written: Mapping[str, Any]) -> Key:
    if written["voicecode"] != _FORMAT or written["version"] != _VERSION:
        raise ValueError("another format")
    entries = tuple(
        Entry(
            str(one["stand_in"]),
            str(one["kind"]),
            tuple(map(str, one["forms"])),
            tuple(map(str, one.get("decided", ()))),
        )
        for one in written["entries"]
    )
    originals = {
        str(digest): tuple(map(str, words))
        for digest, words in written["originals"].items()
    }
    return Key(str(written["id"]), entries, originals)


def write(path: Path, key: Key) -> None:
    """Write a key whole or not at all, for its owner's eyes only.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    written = {
        "voicecode": _FORMAT,
        "version": _VERSION,
        "id": key.id,
        "entries": [_entry(one) for one in key.entries],
        "originals": {digest: list(words) for digest, words in key.originals.items()},
    }
    private(path, json.dumps(written, ensure_ascii=False, indent=1) + "\n")


def _entry(one: Entry) -> dict[str, object]:
    said: dict[str, object] = {
        "stand_in": one.stand_in,
        "kind": one.kind,
        "forms": list(one.forms),
    }
    return said | ({"decided": list(one.decided)} if one.decided else {})


def private(path: Path, text: str, *, what: What = THE_KEY) -> None:
    """Write a file that nobody but its owner may read, whole or not at all.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Made for its owner alone from the first byte on.
        number, beside = tempfile.mkstemp(prefix=".voicecode-", dir=path.parent)
        try:
            with os.fdopen(number, "w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(beside).unlink()
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(
            f"{path}: cannot write {what.name} there ({reason}).",
            hint=f"Choose another place with {what.option}.",
        ) from error


def stamp(path: Path) -> str:
    """Give a digest of a key as it lies there; empty where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def refuse_within(path: Path, folders: Iterable[Path], *, what: What = THE_KEY) -> None:
    """Make sure that a key lies in none of the folders, and in no project.

    Raises:
        OutputError: it would lie beside what it opens.
    """
    place = path.resolve()
    for folder in folders:
        if place.is_relative_to(folder.resolve()):
            raise OutputError(
                f"{path}: {what.name} would lie in {folder}, beside what it opens.",
                hint=f"Keep it in another folder: choose one with {what.option}.",
            )
    for parent in place.parents:
        if (parent / _PROJECT).is_file():
            raise OutputError(
                f"{path}: {what.name} would lie in the project {parent}.",
                hint=f"Keep it outside: choose another place with {what.option}.",
            )
