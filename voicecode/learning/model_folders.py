"""A sentence model as it lies on the disk: where its files are, what they settle."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from voicecode.errors import BadInputError

_GRAPH, _TOKENIZER = "model.onnx", "tokenizer.json"
_LENGTHS, _POOLINGS = "sentence_bert_config.json", "1_Pooling/config.json"

# A settings file has a few lines; what is longer than this is cut, and so no JSON.
_LARGEST_SETTINGS = 1_000_000


class Pooling(StrEnum):
    """How the vectors of a text's tokens become one."""

    MEAN = "mean"
    CLS = "cls"


_MODES: Mapping[frozenset[str], Pooling] = {
    frozenset(): Pooling.MEAN,
    frozenset({"mean_tokens"}): Pooling.MEAN,
    frozenset({"cls_token"}): Pooling.CLS,
}


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The files of one model, and the settings that stand beside its weights.

    ``longest`` counts tokens, those that begin and end a text included; it is None
    where the folder leaves it to the tokeniser. ``files`` are all those on which the
    vectors hang.
    """

    name: str
    graph: Path
    tokenizer: Path
    longest: int | None
    pooling: Pooling
    files: tuple[Path, ...]


def found(folder: Path) -> ModelFolder:
    """Find the files of a model that is laid out as sentence models are published.

    Raises:
        BadInputError: it is no folder, a file is missing, or its settings are broken
            or of a kind that is not known.
    """
    _must_be_a_folder(folder)
    name = folder.resolve().name
    graph = _first(name, _GRAPH, folder, folder / "onnx")
    tokenizer = _first(name, _TOKENIZER, folder, graph.parent)
    lengths, poolings = folder / _LENGTHS, folder / _POOLINGS
    return ModelFolder(
        name=name,
        graph=graph,
        tokenizer=tokenizer,
        longest=_longest(_settings(lengths)),
        pooling=_pooling(_settings(poolings)),
        files=(
            *_with_weights(graph),
            tokenizer,
            *(path for path in (lengths, poolings) if path.is_file()),
        ),
    )


def digest(model: ModelFolder) -> str:
    """Give the SHA-256 of all that settles the vectors, as 64 hexadecimal digits.

    Raises:
        BadInputError: a file cannot be read.
    """
    whole = hashlib.sha256()
    for path in model.files:
        try:
            with path.open("rb") as file:
                part = hashlib.file_digest(file, "sha256")
        except OSError as error:
            raise _unreadable(path) from error
        whole.update(part.digest())
    return whole.hexdigest()


def _must_be_a_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    what = "this is a file, not" if folder.exists() else "there is no such folder:"
    raise BadInputError(
        f"{folder}: {what} a sentence model.",
        hint=f"Name the folder that holds {_GRAPH} and {_TOKENIZER}.",
    )


def _first(name: str, file: str, *places: Path) -> Path:
    for place in places:
        if (place / file).is_file():
            return place / file
    raise BadInputError(
        f"{name}: there is no {file} in the model's folder.",
        hint=f"A sentence model has {_GRAPH}, there or in onnx/, and {_TOKENIZER}.",
    )


def _with_weights(graph: Path) -> list[Path]:
    """List the graph and the files beside it that hold its weights, if any do."""
    return sorted(path for path in graph.parent.glob(f"{_GRAPH}*") if path.is_file())


def _settings(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            read = json.loads(file.read(_LARGEST_SETTINGS))
    except OSError as error:
        raise _unreadable(path) from error
    except (ValueError, RecursionError) as error:
        raise _unlike(path, "this is not JSON") from error
    if not isinstance(read, dict):
        raise _unlike(path, "this is not a list of settings")
    return read


def _longest(settings: Mapping[str, object]) -> int | None:
    match settings.get("max_seq_length"):
        case None:
            return None
        case int(length) if length > 0 and length is not True:
            return length
    raise _unlike(Path(_LENGTHS), "“max_seq_length” is not a number of tokens")


def _pooling(settings: Mapping[str, object]) -> Pooling:
    mode = "pooling_mode_"
    chosen = {key.removeprefix(mode) for key, on in settings.items() if on is True}
    known = {key.removeprefix(mode) for key in settings if key.startswith(mode)}
    try:
        return _MODES[frozenset(chosen & known)]
    except KeyError as error:
        raise BadInputError(
            f"{_POOLINGS}: this model pools its tokens in a way that is not known.",
            hint="Use a model that takes their mean or the first token's vector.",
        ) from error


def _unreadable(path: Path) -> BadInputError:
    return BadInputError(
        f"{path.name}: this file of the sentence model cannot be read.",
        hint="See that you may read it.",
    )


def _unlike(path: Path, what: str) -> BadInputError:
    return BadInputError(
        f"{path.name}: {what}.", hint="Get the sentence model's folder once more."
    )
