"""The graph of a sentence model, run by onnxruntime, a text at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeGuard

import numpy as np
import numpy.typing as npt

from voicecode.errors import BadInputError

Rows = npt.NDArray[np.floating[Any]]

_KINDS: Mapping[str, npt.DTypeLike] = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
}
_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
# A graph may give several things; this is the order in which they are wanted.
_OUTPUTS = ("sentence_embedding", "last_hidden_state", "token_embeddings")
_SCORES = "logits"  # of classes or words: no sentence's vector

_SILENT = 4  # of onnxruntime's five degrees, the one that tells only of its end


class Session(Protocol):
    """What is used of an onnxruntime session."""

    def get_inputs(self) -> list[Any]: ...  # noqa: D102 # onnxruntime's own
    def get_outputs(self) -> list[Any]: ...  # noqa: D102 # onnxruntime's own
    def run(self, names: list[str], given: Mapping[str, Any]) -> list[object]: ...  # noqa: D102 # onnxruntime's own


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """A graph that turns token numbers into vectors; it cannot be pickled."""

    file: str
    session: Session
    inputs: Mapping[str, npt.DTypeLike]
    output: str

    def rows(self, tokens: Sequence[int], kinds: Sequence[int]) -> Rows:
        """Give one row for each token; a graph that pools by itself gives one in all.

        ``kinds`` are the tokens' type numbers, one for each. Columns are the vectors'
        dimensions.

        Raises:
            BadInputError: the graph fails on these numbers, or does not give vectors.
        """
        told = {
            "input_ids": tokens,
            "attention_mask": [1] * len(tokens),
            "token_type_ids": kinds,
        }
        given = {
            name: np.array([told[name]], dtype=kind)
            for name, kind in self.inputs.items()
        }
        try:
            [rows] = self.session.run([self.output], given)
        except Exception:  # noqa: BLE001 # its errors share no other class
            # Nothing is chained: what it says may name a token of somebody's text.
            raise _refused(self.file, "the model cannot be run on tokens") from None
        if not _are_vectors(rows, len(tokens)):
            raise _refused(self.file, "the model does not give vectors of texts")
        return rows[0] if rows.ndim == 3 else rows


def opened(path: Path, *, threads: int) -> Graph:
    """Open a graph for the processor, told to be silent and to use so many threads.

    Raises:
        BadInputError: onnxruntime is not installed, the file is no ONNX model, or the
            model takes or gives something other than a sentence model does.
    """
    session = _session(path, threads)
    wanted = {one.name: _KINDS.get(one.type) for one in session.get_inputs()}
    known = {name: kind for name, kind in wanted.items() if kind is not None}
    if known != wanted or not {"input_ids"} <= set(known) <= _INPUTS:
        raise _refused(path.name, "the model wants something other than a text")
    names = [one.name for one in session.get_outputs() if one.name != _SCORES]
    if not names:
        raise _refused(path.name, "the model does not give vectors of texts")
    output = next((name for name in _OUTPUTS if name in names), names[0])
    return Graph(path.name, session, known, output)


def _session(path: Path, threads: int) -> Session:
    try:
        import onnxruntime  # noqa: PLC0415 # an extra; and no need to load it before
    except ImportError as error:
        raise not_installed() from error
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_SILENT)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _SILENT
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.enable_mem_pattern = False  # it remembers every length of text it meets
    try:
        session: Session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # its errors share no other class
        raise _refused(path.name, "this is no ONNX model that can be opened") from error
    return session


def not_installed() -> BadInputError:
    """Make the error of a computer without the extra that runs sentence models."""
    return BadInputError(
        "Sentence models need an extra that is not installed.",
        hint="Install it: pip install 'voicecode[semantic]'",
    )


def _are_vectors(rows: object, tokens: int) -> TypeGuard[Rows]:
    if not isinstance(rows, np.ndarray) or not np.issubdtype(rows.dtype, np.floating):
        return False
    expected = {2: (1,), 3: (1, tokens)}.get(rows.ndim)
    return bool(rows.shape[:-1] == expected and rows.shape[-1] > 0)


def _refused(file: str, what: str) -> BadInputError:
    return BadInputError(
        f"{file}: {what}.",
        hint="Get the ONNX version of a model made for sentence similarity.",
    )
