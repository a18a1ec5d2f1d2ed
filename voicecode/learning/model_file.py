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
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecode import output_files
from voicecode.domain.lexicons import WordFamily
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.learning import soundness
from voicecode.learning.features import Vocabulary
from voicecode.learning.linear import Linear
from voicecode.learning.model import Judge, Model
from voicecode.learning.networks import Network
from voicecode.learning.reliance import Reliance
from voicecode.learning.sigmoids import Sigmoid
from voicecode.learning.valences import ValenceModel

FORMAT = "voicecode model"
VERSION = 4  # 3 knew no leanings and no networks
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

Arrays = Mapping[str, npt.NDArray[Any]]


def write(path: Path, model: Model) -> None:
    """Write a model, whole or not at all.

    Raises:
        OutputError: it cannot be written there.
    """
    parts = {_TEXTS: json.dumps(_texts(model), ensure_ascii=False).encode()}
    for name, array in _arrays(model).items():
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
        model = _model(texts, arrays)
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


def _texts(model: Model) -> dict[str, Any]:
    vocabulary = model.vocabulary
    return {
        "format": FORMAT,
        "version": VERSION,
        "card": dict(model.card),
        "codes": list(model.codes),
        "abstaining": sorted(model.abstaining),
        "words": list(vocabulary.words),
        "runs": list(vocabulary.runs),
        "lengths": list(vocabulary.lengths),
        "lettered": vocabulary.lettered,
        "families": [
            [family.name, family.polarity, list(family.members)]
            for family in vocabulary.families
        ],
        "rules": {
            rule: [fired, model.reliance.right.get(rule, 0)]
            for rule, fired in model.reliance.fired.items()
        },
        "common": model.reliance.common,
    }


def _arrays(model: Model) -> Arrays:
    arrays: dict[str, npt.NDArray[Any]] = {
        "pairs": model.vocabulary.pairs,
        "neighbours": model.vocabulary.neighbours,
        "frequencies": model.vocabulary.weights,
        "weights": model.linear.weights,
        "constants": model.linear.constants,
        "likeness": model.likeness,
    }
    for name, judge in (("alone", model.alone), ("combined", model.combined)):
        arrays[f"{name}-signs"] = judge.sigmoid.weights
        arrays[f"{name}-constants"] = judge.sigmoid.constants
        arrays[f"{name}-thresholds"] = judge.thresholds
    if model.valence is not None:
        arrays["valence-words"] = model.valence.words
        arrays["valence-own"] = model.valence.own
        arrays["valence-signs"] = model.valence.signs
        arrays["valence-constants"] = model.valence.constants
        leaning = model.valence.leaning
        arrays["leaning-weights"] = leaning.weights.astype(np.float16)
        arrays["leaning-constants"] = leaning.constants
    if model.network is not None:
        arrays["network-inner"] = model.network.inner
        arrays["network-inner-constants"] = model.network.inner_constants
        arrays["network-outer"] = model.network.outer
        arrays["network-outer-constants"] = model.network.outer_constants
    return arrays


def _model(texts: Mapping[str, Any], arrays: Arrays) -> Model:
    rules: dict[str, list[int]] = texts["rules"]
    return Model(
        codes=tuple(texts["codes"]),
        abstaining=frozenset(texts["abstaining"]),
        vocabulary=Vocabulary(
            words=tuple(texts["words"]),
            pairs=arrays["pairs"],
            runs=tuple(texts["runs"]),
            families=tuple(_family(*family) for family in texts["families"]),
            neighbours=arrays["neighbours"],
            weights=arrays["frequencies"],
            lengths=tuple(map(float, texts["lengths"])),
            lettered=float(texts["lettered"]),
        ),
        linear=Linear(arrays["weights"], arrays["constants"]),
        likeness=arrays["likeness"],
        alone=_judge("alone", arrays),
        combined=_judge("combined", arrays),
        reliance=Reliance(
            fired={rule: counts[0] for rule, counts in rules.items()},
            right={rule: counts[1] for rule, counts in rules.items()},
            common=float(texts["common"]),
        ),
        valence=_valence(arrays),
        network=_network(arrays),
        card=texts["card"],
    )


def _family(name: str, polarity: str | None, members: list[str]) -> WordFamily:
    return WordFamily(name, Valence(polarity) if polarity else None, tuple(members))


def _judge(name: str, arrays: Arrays) -> Judge:
    sigmoid = Sigmoid(arrays[f"{name}-signs"], arrays[f"{name}-constants"])
    return Judge(sigmoid, arrays[f"{name}-thresholds"])


def _valence(arrays: Arrays) -> ValenceModel | None:
    if "valence-words" not in arrays:
        return None
    return ValenceModel(
        words=arrays["valence-words"],
        own=arrays["valence-own"],
        signs=arrays["valence-signs"],
        constants=arrays["valence-constants"],
        leaning=Linear(
            arrays["leaning-weights"].astype(np.float32), arrays["leaning-constants"]
        ),
    )


def _network(arrays: Arrays) -> Network | None:
    if "network-inner" not in arrays:
        return None
    return Network(
        inner=arrays["network-inner"],
        inner_constants=arrays["network-inner-constants"],
        outer=arrays["network-outer"],
        outer_constants=arrays["network-outer-constants"],
    )
