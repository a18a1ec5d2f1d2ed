from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from voicecode.errors import BadInputError
from voicecode.learning import graphs

for extra in ("onnx", "onnxruntime", "tokenizers"):
    pytest.importorskip(extra, reason=f"the extra “semantic” needs {extra}")

from onnx import TensorProto  # noqa: E402 - only if it is there

from tests.learning import tiny_models  # noqa: E402 - only if onnx is there


def opened(folder: Path) -> graphs.Graph:
    return graphs.opened(folder / "model.onnx", threads=1)


def test_every_token_has_a_row(tmp_path: Path) -> None:
    graph = opened(tiny_models.folder(tmp_path))
    assert graph.rows([4, 6], [0, 0]).tolist() == [[4, 0], [2, 2]]


def test_a_graph_that_pools_by_itself_gives_one_row(tmp_path: Path) -> None:
    graph = opened(tiny_models.folder(tmp_path, output="sentence_embedding"))
    assert graph.rows([4, 6], [0, 0]).tolist() == [[3, 1]]


@pytest.mark.parametrize("inputs", [("input_ids",), ("input_ids", "attention_mask")])
def test_only_the_inputs_asked_for_are_given(
    tmp_path: Path, inputs: tuple[str, ...]
) -> None:
    graph = opened(tiny_models.folder(tmp_path, inputs=inputs))
    assert tuple(graph.inputs) == inputs
    assert graph.rows([5], [0]).tolist() == [[0, 4]]


def test_a_graph_may_ask_for_shorter_integers(tmp_path: Path) -> None:
    graph = opened(tiny_models.folder(tmp_path, kind=TensorProto.INT32))
    assert graph.rows([5], [0]).tolist() == [[0, 4]]


@pytest.mark.parametrize("content", [b"", b"not a model", b"\x00" * 500])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "model.onnx").write_bytes(content)
    with pytest.raises(BadInputError, match="no ONNX model") as told:
        opened(tmp_path)
    assert str(tmp_path) not in told.value.problem


@pytest.mark.parametrize(
    "inputs", [("pixel_values",), ("attention_mask",), ("input_ids", "pixel_values")]
)
def test_a_graph_that_wants_something_else_is_refused(
    tmp_path: Path, inputs: tuple[str, ...]
) -> None:
    folder = tiny_models.folder(tmp_path, inputs=inputs)
    with pytest.raises(BadInputError, match="wants something other than a text"):
        opened(folder)


def test_a_graph_that_wants_words_as_they_are_is_refused(tmp_path: Path) -> None:
    path = tiny_models.folder(tmp_path)
    graph = tiny_models.graph()
    graph.graph.input[2].type.tensor_type.elem_type = TensorProto.STRING
    (path / "model.onnx").write_bytes(graph.SerializeToString())
    with pytest.raises(BadInputError, match="wants something other than a text"):
        opened(path)


def test_a_graph_that_only_scores_is_refused(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path, output="logits")
    with pytest.raises(BadInputError, match="does not give vectors"):
        opened(folder)


def test_a_graph_that_gives_whole_numbers_is_refused(tmp_path: Path) -> None:
    table = tiny_models.TABLE.astype(np.int64)
    graph = opened(tiny_models.folder(tmp_path, table=table))
    with pytest.raises(BadInputError, match="does not give vectors"):
        graph.rows([4, 6], [0, 0])


def test_rows_of_another_shape_are_refused(tmp_path: Path) -> None:
    table = np.zeros((7, 2, 2), dtype=np.float32)
    graph = opened(tiny_models.folder(tmp_path, table=table))
    with pytest.raises(BadInputError, match="does not give vectors"):
        graph.rows([4, 6], [0, 0])


def test_a_token_that_the_graph_does_not_know_is_an_error_without_its_number(
    tmp_path: Path,
) -> None:
    graph = opened(tiny_models.folder(tmp_path))
    with pytest.raises(BadInputError, match="cannot be run") as told:
        graph.rows([123_456], [0])
    assert "123456" not in f"{told.value.problem} {told.value.hint}"
    assert told.value.__cause__ is None


def test_the_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(BadInputError, match="not installed") as told:
        graphs.opened(tmp_path / "model.onnx", threads=1)
    assert "pip install 'voicecode[semantic]'" in told.value.hint


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    graph = opened(tiny_models.folder(tmp_path))
    with pytest.raises(BadInputError):
        graph.rows([99], [0])
    assert capfd.readouterr() == ("", "")
