from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.errors import BadInputError
from voicecode.learning import model_folders
from voicecode.learning.model_folders import Pooling


def folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    (path / "model.onnx").write_bytes(b"graph")
    (path / "tokenizer.json").write_bytes(b"words")
    return path


def pooling(path: Path, told: str) -> Path:
    (folder(path) / "1_Pooling").mkdir()
    (path / "1_Pooling" / "config.json").write_text(told, encoding="utf-8")
    return path


def test_a_folder_without_settings_takes_the_mean(tmp_path: Path) -> None:
    model = model_folders.found(folder(tmp_path / "small"))
    assert (model.name, model.longest, model.pooling) == ("small", None, Pooling.MEAN)


def test_a_model_is_known_by_its_folders_name_and_never_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder(tmp_path / "small"))
    assert model_folders.found(Path()).name == "small"


def test_the_graph_may_lie_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    folder(tmp_path / "onnx")
    (tmp_path / "onnx" / "tokenizer.json").rename(tmp_path / "tokenizer.json")
    model = model_folders.found(tmp_path)
    assert model.graph == tmp_path / "onnx" / "model.onnx"
    assert model.tokenizer == tmp_path / "tokenizer.json"


def test_the_tokeniser_may_lie_beside_the_graph(tmp_path: Path) -> None:
    folder(tmp_path / "onnx")
    assert model_folders.found(tmp_path).tokenizer.parent == tmp_path / "onnx"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ('{"pooling_mode_mean_tokens": true}', Pooling.MEAN),
        ('{"pooling_mode_cls_token": true, "include_prompt": true}', Pooling.CLS),
        (
            '{"pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true}',
            Pooling.MEAN,
        ),
        ("{}", Pooling.MEAN),
    ],
)
def test_the_settings_say_how_tokens_are_pooled(
    tmp_path: Path, told: str, expected: Pooling
) -> None:
    assert model_folders.found(pooling(tmp_path, told)).pooling is expected


@pytest.mark.parametrize(
    "told",
    [
        '{"pooling_mode_max_tokens": true}',
        '{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true}',
    ],
)
def test_other_ways_of_pooling_are_refused(tmp_path: Path, told: str) -> None:
    with pytest.raises(BadInputError, match="in a way that is not known"):
        model_folders.found(pooling(tmp_path, told))


def test_the_settings_say_how_long_a_text_may_be(tmp_path: Path) -> None:
    path = folder(tmp_path) / "sentence_bert_config.json"
    path.write_text('{"max_seq_length": 128}', encoding="utf-8")
    assert model_folders.found(tmp_path).longest == 128


@pytest.mark.parametrize("length", ["0", "-1", "true", '"128"', "1.5"])
def test_a_length_that_is_no_number_of_tokens_is_refused(
    tmp_path: Path, length: str
) -> None:
    path = folder(tmp_path) / "sentence_bert_config.json"
    path.write_text(f'{{"max_seq_length": {length}}}', encoding="utf-8")
    with pytest.raises(BadInputError, match="not a number of tokens"):
        model_folders.found(tmp_path)


@pytest.mark.parametrize(
    "told",
    [b"", b"{", b"\xff\xfe\xff", b"[1]", b"[" * 100_000, b" " * 1_000_001 + b"{}"],
    ids=["empty", "cut", "bytes", "list", "deep", "long"],
)
def test_broken_settings_are_refused_by_the_files_name(
    tmp_path: Path, told: bytes
) -> None:
    (folder(tmp_path) / "sentence_bert_config.json").write_bytes(told)
    with pytest.raises(BadInputError, match=r"^sentence_bert_config\.json: ") as told_:
        model_folders.found(tmp_path)
    assert told_.value.hint


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="there is no such folder") as told:
        model_folders.found(tmp_path / "none")
    assert "model.onnx" in told.value.hint


def test_a_file_in_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="this is a file"):
        model_folders.found(folder(tmp_path) / "model.onnx")


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json"])
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    (folder(tmp_path / "small") / file).unlink()
    with pytest.raises(BadInputError, match=f"^small: there is no {file} in"):
        model_folders.found(tmp_path / "small")


@pytest.mark.parametrize(
    "file",
    ["model.onnx", "model.onnx_data", "tokenizer.json", "sentence_bert_config.json"],
)
def test_the_digest_changes_with_any_byte_that_vectors_hang_on(
    tmp_path: Path, file: str
) -> None:
    folder(tmp_path)
    (tmp_path / "model.onnx_data").write_bytes(b"weights")
    (tmp_path / "sentence_bert_config.json").write_bytes(b"{}")
    before = model_folders.digest(model_folders.found(tmp_path))
    path = tmp_path / file
    path.write_bytes(path.read_bytes() + b" ")
    assert model_folders.digest(model_folders.found(tmp_path)) != before


def test_the_digest_hangs_on_no_other_file_and_on_no_place(tmp_path: Path) -> None:
    here, there = folder(tmp_path / "here"), folder(tmp_path / "there")
    (there / "README.md").write_bytes(b"Read me.")
    one, other = (model_folders.digest(model_folders.found(x)) for x in (here, there))
    assert one == other
    assert len(one) == 64


def test_a_file_that_goes_away_meanwhile_is_an_error(tmp_path: Path) -> None:
    model = model_folders.found(folder(tmp_path))
    model.graph.unlink()
    with pytest.raises(BadInputError, match=r"^model\.onnx: .*cannot be read"):
        model_folders.digest(model)


def test_settings_that_cannot_be_read_are_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder(tmp_path) / "sentence_bert_config.json").write_bytes(b"{}")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(BadInputError, match="cannot be read"):
        model_folders.found(tmp_path)
