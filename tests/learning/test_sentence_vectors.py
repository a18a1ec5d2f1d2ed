from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from voicecode.errors import BadInputError
from voicecode.learning import sentence_vectors

for extra in ("onnx", "onnxruntime", "tokenizers"):
    pytest.importorskip(extra, reason=f"the extra “semantic” needs {extra}")

from tests.learning import tiny_models  # noqa: E402 - only if onnx is there

RED, BLUE, SEA, CLS, SEP = [4, 0], [0, 4], [2, 2], [1, 0], [0, 0]


def length_one(vector: list[float]) -> np.ndarray:
    return (np.array(vector) / np.linalg.norm(vector)).astype(np.float32)


def test_a_vector_is_the_mean_of_its_tokens_and_has_length_one(tmp_path: Path) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    vectors = model.of(["red sea"])
    assert vectors.shape == (1, 2)
    assert vectors.dtype == np.float32
    mean = np.mean([CLS, RED, SEA, SEP], axis=0)  # 7/4, 2/4
    np.testing.assert_allclose(vectors[0], length_one([7, 2]), rtol=1e-6)
    np.testing.assert_allclose(vectors[0], length_one(list(mean)), rtol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(vectors[0]), 1, rtol=1e-6)


def test_a_model_may_take_its_first_tokens_vector(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path)
    pooling = folder / "1_Pooling" / "config.json"
    tiny_models.settings(pooling, pooling_mode_cls_token=True)
    model = sentence_vectors.opened(folder)
    assert model.of(["blue sea"]).tolist() == [[1, 0]]


@pytest.mark.parametrize("first_token", [True, False])
def test_a_pooled_vector_is_taken_as_it_is(tmp_path: Path, first_token: bool) -> None:
    folder = tiny_models.folder(tmp_path, output="sentence_embedding")
    pooling = folder / "1_Pooling" / "config.json"
    tiny_models.settings(pooling, pooling_mode_cls_token=first_token)
    vectors = sentence_vectors.opened(folder).of(["red sea"])
    np.testing.assert_allclose(vectors, [length_one([7, 2])], rtol=1e-6)


def test_rows_stand_in_the_order_of_their_texts(tmp_path: Path) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    texts = ["sea sea sea red", "blue", "red", "blue sea", "blue", ""]
    together = model.of(texts)
    for row, text in enumerate(texts):
        assert together[row].tobytes() == model.of([text])[0].tobytes()


def test_no_texts_have_no_rows(tmp_path: Path) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    assert model.of([]).shape == (0, model.width) == (0, 2)


@pytest.mark.parametrize("text", ["", " ", "\n\t \u2003"])
def test_a_text_without_words_has_zeros(tmp_path: Path, text: str) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    assert model.of([text, "red"])[0].tolist() == [0, 0]


def test_a_vector_of_zeros_stays_zeros(tmp_path: Path) -> None:
    table = np.zeros_like(tiny_models.TABLE)
    model = sentence_vectors.opened(tiny_models.folder(tmp_path, table=table))
    assert model.of(["red"]).tolist() == [[0, 0]]


def test_half_a_surrogate_pair_is_a_character_like_another(tmp_path: Path) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    [half, mark] = model.of(["red \ud83d", "red ?"])
    assert half.tobytes() == mark.tobytes()


@pytest.mark.parametrize(
    ("told", "of_the_tokeniser", "longest"), [(4, None, 4), (4, 3, 4), (None, 4, 4)]
)
def test_only_the_first_tokens_of_a_long_text_count(
    tmp_path: Path, told: int | None, of_the_tokeniser: int | None, longest: int
) -> None:
    folder = tiny_models.folder(tmp_path)
    tiny_models.settings(folder / "sentence_bert_config.json", max_seq_length=told)
    tokenizer = tiny_models.tokenizer()
    if of_the_tokeniser:
        tokenizer.enable_truncation(of_the_tokeniser)
    tokenizer.save(str(folder / "tokenizer.json"))
    model = sentence_vectors.opened(folder)
    assert model.longest == longest
    [long, short] = model.of(["red sea blue blue", "red sea"])
    assert long.tobytes() == short.tobytes()


def test_a_text_may_have_256_tokens_where_nothing_says_otherwise(
    tmp_path: Path,
) -> None:
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    [long, short] = model.of(["red " * 254 + "blue", "red " * 254])
    assert (model.longest, long.tobytes()) == (256, short.tobytes())


def test_the_padding_that_a_tokeniser_brings_has_no_influence(tmp_path: Path) -> None:
    plain = sentence_vectors.opened(tiny_models.folder(tmp_path))
    tokenizer = tiny_models.tokenizer()
    tokenizer.enable_padding(length=12)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    padded = sentence_vectors.opened(tmp_path)
    assert padded.of(["sea"]).tobytes() == plain.of(["sea"]).tobytes()


def test_a_model_says_which_it_is(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path / "tiny")
    before = sentence_vectors.opened(folder)
    table = tiny_models.TABLE + np.float32(1)
    after = sentence_vectors.opened(tiny_models.folder(folder, table=table))
    assert before.name == after.name == "tiny"
    assert before.digest != after.digest


def test_more_threads_give_the_same_vectors(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path)
    one, two = (sentence_vectors.opened(folder, threads=n) for n in (1, 2))
    np.testing.assert_allclose(one.of(["red sea"]), two.of(["red sea"]), rtol=1e-6)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"version": "9"}'])
def test_a_broken_tokeniser_is_refused(tmp_path: Path, content: str) -> None:
    folder = tiny_models.folder(tmp_path)
    (folder / "tokenizer.json").write_text(content, encoding="utf-8")
    with pytest.raises(BadInputError, match=r"^tokenizer\.json: ") as told:
        sentence_vectors.opened(folder)
    assert told.value.hint


def test_a_length_without_room_for_words_is_refused(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path)
    tiny_models.settings(folder / "sentence_bert_config.json", max_seq_length=2)
    with pytest.raises(BadInputError, match="no room for the words"):
        sentence_vectors.opened(folder)


def test_a_graph_for_fewer_words_than_the_tokenisers_is_refused_at_once(
    tmp_path: Path,
) -> None:
    folder = tiny_models.folder(tmp_path, table=tiny_models.TABLE[:-1])
    with pytest.raises(BadInputError, match="cannot be run on tokens"):
        sentence_vectors.opened(folder)


def test_an_error_on_a_text_does_not_tell_the_text(tmp_path: Path) -> None:
    folder = tiny_models.folder(tmp_path)
    unable = tiny_models.tokenizer(unknown="[NONE]")
    unable.save(str(folder / "tokenizer.json"))
    model = sentence_vectors.opened(folder)
    with pytest.raises(BadInputError, match="cannot cut a text") as told:
        model.of(["the secret red sea"])
    assert "secret" not in f"{told.value.problem} {told.value.hint}"
    assert told.value.__cause__ is None


def test_values_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    table = np.full_like(tiny_models.TABLE, np.nan)
    model = sentence_vectors.opened(tiny_models.folder(tmp_path, table=table))
    with pytest.raises(BadInputError, match="no numbers"):
        model.of(["red"])


def test_the_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_models.folder(tmp_path)
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(BadInputError, match="not installed") as told:
        sentence_vectors.opened(folder)
    assert "pip install 'voicecode[semantic]'" in told.value.hint


def test_nothing_is_asked_of_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    model = sentence_vectors.opened(tiny_models.folder(tmp_path))
    assert model.of(["red"]).shape == (1, 2)


def test_the_libraries_are_loaded_only_when_a_model_is_opened() -> None:
    ask = (
        "import sys; from voicecode.learning import sentence_vectors; "
        "print({'onnxruntime', 'tokenizers'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
