from __future__ import annotations

import hashlib
import io
import json
import pickle
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import coded_units
from voicecode.domain.codings import Coders
from voicecode.errors import BadInputError, OutputError
from voicecode.learning import cards, model_file, model_parts
from voicecode.learning.classifier import Classifier
from voicecode.learning.model import Model

TEXTS = [unit.text for unit in coded_units.units()]
same_folder = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@cache
def model() -> Model:
    book = coded_units.codebook()
    found = coded_units.model()
    card = cards.of(
        found, coded_units.units(), book, coded_units.MEANS, digest="0" * 64
    )
    return replace(found, card=card)


@cache
def content() -> bytes:
    with TemporaryDirectory() as folder:
        return written(Path(folder), model()).read_bytes()


def written(folder: Path, found: Model) -> Path:
    model_file.write(folder / "four.model", found)
    return folder / "four.model"


def chances(found: Model) -> bytes:
    classifier = Classifier(found, coded_units.codebook())
    ruled = coded_units.ruled(TEXTS)
    looked = classifier.look(TEXTS)
    return classifier.judged(looked, ruled, coders=Coders.COMBINED).chances.tobytes()


def refusal(path: Path) -> str:
    """Read what is no sound model; give what is told of it, in one line."""
    with pytest.raises(BadInputError) as told:
        model_file.read(path)
    assert told.value.problem.startswith(f"{path}: ")
    assert told.value.hint
    assert "\n" not in told.value.problem + told.value.hint
    return told.value.problem.removeprefix(f"{path}: ")


def test_a_model_that_was_written_judges_as_before(tmp_path: Path) -> None:
    found = model_file.read(written(tmp_path, model()))
    assert chances(found) == chances(model())
    assert found.card == model().card
    assert (found.codes, found.abstaining) == (model().codes, model().abstaining)
    codings = [
        Classifier(one, coded_units.codebook()).code(
            TEXTS, coded_units.ruled(TEXTS), coders=Coders.COMBINED
        )
        for one in (found, model())
    ]
    assert codings[0] == codings[1]


def test_the_same_model_is_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path / "a", model()).read_bytes()
    again = model_file.read(tmp_path / "a" / "four.model")
    assert written(tmp_path / "b", again).read_bytes() == first


def test_a_model_without_valences_stays_one(tmp_path: Path) -> None:
    found = model_file.read(written(tmp_path, replace(model(), valence=None)))
    assert found.valence is None


def test_nothing_but_arrays_and_json_is_in_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path, model())) as file:
        names = {Path(name).suffix for name in file.namelist()}
    assert names == {".json", ".npy"}


@same_folder
@given(st.data())
def test_a_changed_byte_anywhere_is_refused_or_changes_nothing(
    tmp_path: Path, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(content()) - 1))
    bits = data.draw(st.integers(1, 255))
    changed = bytearray(content())
    changed[at] ^= bits
    path = tmp_path / "changed.model"
    path.write_bytes(changed)
    try:
        found = model_file.read(path)
    except BadInputError:
        refusal(path)
    else:  # a date or the like in the archive, which says nothing of the model
        model_file.write(path, found)
        assert path.read_bytes() == content()


@same_folder
@given(st.integers(0, len(content()) - 1))
def test_a_file_cut_short_is_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / "cut.model"
    path.write_bytes(content()[:length])
    refusal(path)


def _zip(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return held.getvalue()


def _npz(**arrays: object) -> bytes:
    held = io.BytesIO()
    np.savez(held, **arrays)  # type: ignore[arg-type]
    return held.getvalue()


class Trap:
    """Leaves a file behind if it is ever unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"PK",
        b"text,codes\nShe was late.,punctuality\n",
        _zip(readme=b"a plain archive"),
        _npz(weights=np.zeros(3)),
        bytes(range(256)) * 40,
    ],
    ids=["empty", "two bytes", "table", "zip", "npz", "bytes"],
)
def test_what_is_no_model_is_refused(tmp_path: Path, foreign: bytes) -> None:
    path = tmp_path / "foreign.model"
    path.write_bytes(foreign)
    assert refusal(path) == "is not a voicecode model."


def test_a_pickle_is_refused_and_never_run(tmp_path: Path) -> None:
    path, trap = tmp_path / "pickle.model", Trap(tmp_path / "sprung")
    objects = np.array([trap], dtype=object)
    held = io.BytesIO()
    np.lib.format.write_array(held, objects, allow_pickle=True)
    for foreign in (
        pickle.dumps(trap),
        _npz(weights=objects),
        _parted(lambda parts: parts.update({"linear-weights.npy": held.getvalue()})),
    ):
        path.write_bytes(foreign)
        refusal(path)
    assert not trap.path.exists()


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.model") == "no such model file."
    assert refusal(tmp_path) == "no such model file."


def _parted(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """Give a model whose parts are changed on purpose, with the hashes to match."""
    held = io.BytesIO()
    kind = {"format": model_file.FORMAT, "version": model_file.VERSION}
    texts = {**kind, **model_parts.texts(model())}
    parts = {"model.json": json.dumps(texts).encode()}
    for name, array in model_parts.arrays(model()).items():
        parts[f"{name}.npy"] = _npy(array)
    change(parts)
    found = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    parts["hashes.json"] = json.dumps(found).encode()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _npy(array: np.ndarray) -> bytes:
    held = io.BytesIO()
    np.lib.format.write_array(held, np.asarray(array))
    return held.getvalue()


def told(**said: Any) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        texts = json.loads(parts["model.json"])
        parts["model.json"] = json.dumps({**texts, **said}).encode()

    return change


def test_a_later_models_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "later.model"
    path.write_bytes(_parted(told(version=model_file.VERSION + 1)))
    assert refusal(path) == "was made by a later voicecode."


def test_another_programs_file_of_the_same_parts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.model"
    path.write_bytes(_parted(told(format="another")))
    assert refusal(path) == "is not a voicecode model."


_ENDLESS = _npy(np.zeros(2)).replace(b"(2,)", b"(9" + b"9" * 16 + b",)")


@pytest.mark.parametrize(
    "change",
    [
        told(version="1"),
        told(codes=5),
        told(codes=["punctuality"]),
        told(rules=[]),
        told(words="late"),
        told(card={}),
        lambda parts: parts.update({"model.json": b"[]"}),
        lambda parts: parts.update({"model.json": b"[" * 100_000}),
        lambda parts: parts.update({"model.json": b"\xff"}),
        lambda parts: parts.pop("linear-weights.npy"),
        lambda parts: parts.update({"linear-weights.npy": b""}),
        lambda parts: parts.update({"linear-weights.npy": _ENDLESS}),
        lambda parts: parts.update({"linear-weights.npy": _npy(np.zeros((3, 4)))}),
        lambda parts: parts.update({"odd.npy": b"odd"}),
    ],
)
def test_a_model_made_wrong_on_purpose_is_refused(
    tmp_path: Path, change: Callable[[dict[str, bytes]], object]
) -> None:
    path = tmp_path / "wrong.model"
    path.write_bytes(_parted(change))
    assert refusal(path) == "is a damaged model."


def test_parts_that_differ_from_their_hashes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "mixed.model"
    with zipfile.ZipFile(written(tmp_path, model())) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts["linear-constants.npy"] = _npy(np.zeros(4, np.float32))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    assert refusal(path) == "is a damaged model."


def test_an_absurd_size_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_file, "_LARGEST", 1000)
    assert refusal(written(tmp_path, model())) == "is not a voicecode model."


def test_a_part_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    bomb = _parted(lambda parts: parts.update({"bomb.npy": bytes(5_000_000)}))
    size = (5_000_000).to_bytes(4, "little")
    path = tmp_path / "bomb.model"
    path.write_bytes(bomb.replace(size, (50).to_bytes(4, "little")))
    refusal(path)


def test_a_model_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "four.model").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        model_file.write(tmp_path / "four.model", model())
    assert [path.name for path in tmp_path.iterdir()] == ["four.model"]
