"""Model files: arrays and JSON in a zip archive; nothing in them is ever executed.

Same model, same bytes. Every part's hash stands in the archive, so that a damaged file
is known as one.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from pathlib import Path

import numpy as np

from voicecode import output_files
from voicecode.errors import BadInputError
from voicecode.learning import model_parts, soundness
from voicecode.learning.model import Model

FORMAT = "voicecode model"
VERSION = 7  # those of 6 remembered no units
_LARGEST = 1 << 30  # bytes, unpacked
_TEXTS, _HASHES = "model.json", "hashes.json"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same in every archive: the card has the date

# What reading raises where a file is not as it was written, by chance or by intent.
_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)


def write(path: Path, model: Model) -> None:
    """Write a model, whole or not at all.

    Raises:
        OutputError: it cannot be written there.
    """
    parts = {
        _TEXTS: json.dumps(
            {"format": FORMAT, "version": VERSION, **model_parts.texts(model)},
            ensure_ascii=False,
        ).encode()
    }
    for name, array in model_parts.arrays(model).items():
        held = io.BytesIO()
        np.lib.format.write_array(held, np.asarray(array), allow_pickle=False)
        parts[f"{name}.npy"] = held.getvalue()
    hashes = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    parts[_HASHES] = json.dumps(hashes).encode()
    with output_files.whole_file(path) as staged, zipfile.ZipFile(staged, "w") as file:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, part)


def read(path: Path) -> Model:
    """Read a model.

    Raises:
        BadInputError: there is no such file, it is no model, a damaged one, or one
            that another version made.
    """
    parts = _parts(path)
    try:
        texts = json.loads(parts.pop(_TEXTS))
        arrays = {
            name.removesuffix(".npy"): np.lib.format.read_array(
                io.BytesIO(part), allow_pickle=False
            )
            for name, part in parts.items()
        }
        if texts["format"] != FORMAT:
            raise _foreign(path)
        if texts["version"] != VERSION:
            raise _of_another_version(path, is_later=texts["version"] > VERSION)
        model = model_parts.model(texts, arrays)
        is_sound = soundness.of_texts(texts) and soundness.of_model(model)
    except _UNREADABLE as error:
        raise _damaged(path) from error
    if not is_sound:
        raise _damaged(path)
    return model


def _parts(path: Path) -> dict[str, bytes]:
    """Read an archive's parts and hold each against its hash."""
    if not path.is_file():
        raise BadInputError(
            f"{path}: no such model file.",
            hint="'voicecode train' makes one from coded units.",
        )
    try:
        with path.open("rb") as held, zipfile.ZipFile(held) as file:
            entries = file.infolist()
            names = {entry.filename for entry in entries}
            if not {_TEXTS, _HASHES} <= names:
                raise _foreign(path)
            if sum(entry.file_size for entry in entries) > _LARGEST:
                raise _foreign(path)
            parts = {entry.filename: _part(file, entry) for entry in entries}
        hashes = json.loads(parts.pop(_HASHES))
    except zipfile.BadZipFile as error:
        raise _foreign(path) from error
    except (OSError, *_UNREADABLE) as error:
        raise _damaged(path) from error
    found = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    if found != hashes:
        raise _damaged(path)
    return parts


def _part(file: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise ValueError(entry.filename)
    try:
        # Read no further than it says: what it says of its size may be a lie.
        with file.open(entry) as part:
            return part.read(entry.file_size)
    except zipfile.BadZipFile as error:
        raise ValueError(entry.filename) from error


def _foreign(path: Path) -> BadInputError:
    return BadInputError(
        f"{path}: is not a voicecode model.",
        hint="Give a file that 'voicecode train' wrote.",
    )


def _damaged(path: Path) -> BadInputError:
    return BadInputError(
        f"{path}: is a damaged model.", hint="Copy it anew, or train it again."
    )


def _of_another_version(path: Path, *, is_later: bool) -> BadInputError:
    if is_later:
        return BadInputError(
            f"{path}: was made by a later voicecode.",
            hint="Update voicecode, or train the model again with this version.",
        )
    return BadInputError(
        f"{path}: was made by an earlier voicecode.",
        hint="Train the model again with this version.",
    )
