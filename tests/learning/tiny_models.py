"""Sentence models of a few numbers, so that their vectors can be reckoned by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

WORDS = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "red": 4, "blue": 5, "sea": 6}
# One row a word, in that order.
TABLE = np.array(
    [[9, 9], [0, 1], [1, 0], [0, 0], [4, 0], [0, 4], [2, 2]], dtype=np.float32
)
INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def folder(
    path: Path,
    *,
    inputs: Sequence[str] = INPUTS,
    output: str = "last_hidden_state",
    table: np.ndarray = TABLE,
    kind: int = TensorProto.INT64,
) -> Path:
    """Write a model's folder: a table of words' vectors, and a tokeniser of words."""
    path.mkdir(parents=True, exist_ok=True)
    made = graph(inputs=inputs, output=output, table=table, kind=kind)
    onnx.save(made, path / "model.onnx")
    tokenizer().save(str(path / "tokenizer.json"))
    return path


def settings(path: Path, **told: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(told), encoding="utf-8")


def graph(
    *,
    inputs: Sequence[str] = INPUTS,
    output: str = "last_hidden_state",
    table: np.ndarray = TABLE,
    kind: int = TensorProto.INT64,
) -> onnx.ModelProto:
    """Look each token up; as "sentence_embedding", give their mean."""
    nodes = [helper.make_node("Gather", ["table", inputs[0]], ["looked_up"])]
    if output == "sentence_embedding":
        nodes.append(
            helper.make_node(
                "ReduceMean", ["looked_up", "second"], [output], keepdims=0
            )
        )
    else:
        nodes.append(helper.make_node("Identity", ["looked_up"], [output]))
    values = [
        numpy_helper.from_array(table, "table"),
        numpy_helper.from_array(np.array([1], dtype=np.int64), "second"),
    ]
    element = helper.np_dtype_to_tensor_dtype(table.dtype)
    made = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(one, kind, ["n", "t"]) for one in inputs],
        [helper.make_tensor_value_info(output, element, None)],
        values,
    )
    return helper.make_model(
        made, opset_imports=[helper.make_opsetid("", 18)], ir_version=9
    )


def tokenizer(*, unknown: str = "[UNK]") -> Tokenizer:
    """Make a tokeniser that knows ``WORDS``, and puts each text in [CLS] and [SEP]."""
    made = Tokenizer(models.WordLevel(WORDS, unk_token=unknown))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    return made
