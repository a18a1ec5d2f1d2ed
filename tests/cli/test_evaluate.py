from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import coded_units
from tests.cli import Typed, is_calm, names
from tests.coded_units import BOOK, book, table
from tests.small_inputs import INTERVIEW, written

# As the design has them; other programs rely on these.
CONTRACT = ["units", "by", "themes", "valence"]
MORE = ["intervals", "reliability", "errors", "learning_curve", "codebook", "model",
        "abstaining"]  # fmt: skip
SCORES = ["micro_f1", "macro_f1", "precision", "recall", "alpha", "codes"]
OF_CODE = ["support", "precision", "recall", "f1", "kappa"]


def words(folder: Path, *more: object) -> list[object]:
    return ["evaluate", table(folder / "gold.csv"), "-c", book(folder), *more]


def model(typed: Typed, folder: Path) -> Path:
    coded = table(folder / "coded.csv")
    path = folder / "four.model"
    assert typed("train", coded, "-c", book(folder), "-o", path, "-q").code == 0
    return path


def test_json_has_the_keys_that_others_rely_on(typed: Typed, tmp_path: Path) -> None:
    said = typed(*words(tmp_path, "--json", "--model", model(typed, tmp_path)))
    assert (said.code, said.err) == (0, "")
    told = json.loads(said.out)
    assert list(told) == [*CONTRACT, *MORE]
    assert told["units"] == len(coded_units.units())
    assert list(told["by"]) == ["combined", "rules", "classifier"]
    for scores in told["by"].values():
        assert list(scores) == SCORES
        assert list(scores["codes"]) == ["punctuality", "listened", "kindness", "money"]
        assert all(list(one) == OF_CODE for one in scores["codes"].values())
    assert list(told["themes"]) == ["reliability", "relationships"]
    assert all(list(one) == OF_CODE for one in told["themes"].values())
    assert list(told["valence"]) == ["accuracy", "n"]
    assert told["learning_curve"] == []
    assert told["abstaining"] == ["money"]


def test_the_same_call_prints_the_same_bytes(typed: Typed, tmp_path: Path) -> None:
    call = words(tmp_path, "--json", "--learning-curve", "--seed", 4)
    table(tmp_path / "gold.csv", coded_units.units()[:30])
    assert typed(*call).out == typed(*call).out


def test_the_learning_curve_is_told_where_asked_for(
    typed: Typed, tmp_path: Path
) -> None:
    call = words(tmp_path, "--learning-curve")
    table(tmp_path / "gold.csv", coded_units.units()[:30])
    [point] = json.loads(typed(*call, "--json").out)["learning_curve"]
    assert list(point) == ["units", "micro_f1", "macro_f1", "alpha"]
    assert point["units"] == 24
    assert "units to learn from" in typed(*call).out


def test_the_tables_are_printed(typed: Typed, tmp_path: Path) -> None:
    said = typed(*words(tmp_path))
    count = len(coded_units.units())
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{count} units against Four codes\n")
    for row in ("combined", "rules", "classifier", "punctuality", "relationships"):
        assert f"\n{row} " in said.out


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("punctualty", "  Did you mean 'punctuality'? 'voicecode codebook show'"),
        ("zzz", "  'voicecode codebook show' lists its codes."),
    ],
)
def test_a_code_that_the_codebook_lacks_is_told_with_its_row(
    typed: Typed, tmp_path: Path, code: str, hint: str
) -> None:
    path = written(tmp_path / "own.csv", f"text,codes\nShe came.,\nLate.,{code}\n")
    said = typed("evaluate", path, "-c", book(tmp_path), "--json")
    assert said.code == 2
    assert is_calm(said)
    first, second = said.err.splitlines()
    assert first.endswith(f"own.csv, row 3: the codebook four has no code '{code}'.")
    assert second.startswith(hint)


def test_without_a_codebook_the_labels_are_the_codes(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "own.csv", "text,codes\nThe soup.,soup\nA walk.,walk\n")
    said = typed("evaluate", path, "--json")
    told = json.loads(said.out)
    assert (said.code, list(told["by"]["combined"]["codes"])) == (0, ["soup", "walk"])
    assert list(told["themes"]) == ["codes"]


def test_wrong_calls_are_told_calmly(typed: Typed, tmp_path: Path) -> None:
    gold, codebook = table(tmp_path / "gold.csv"), book(tmp_path)
    found = model(typed, tmp_path)
    other = written(tmp_path / "other.yaml", BOOK.replace("id: money", "id: cash"))
    cut = written(tmp_path / "cut.model", found.read_bytes()[:4000])
    text = written(tmp_path / "yp.txt", INTERVIEW)
    evaluate, code = ["evaluate", gold, "-c"], ["code", text, "-o", tmp_path / "a.csv"]
    both = ["--rules-only", "--classifier-only"]
    calls = {
        "was trained for other codes": [*evaluate, other, "--model", found],
        "not a voicecode model": [*evaluate, codebook, "--model", text],
        "cut.model: is ": [*evaluate, codebook, "--model", cut],
        "no such model file": [*evaluate, codebook, "--model", tmp_path / "no.model"],
        "no such codebook": [*evaluate, tmp_path / "no.yaml"],
        "no.csv": ["evaluate", tmp_path / "no.csv", "-c", codebook],
        "yp.txt": ["evaluate", text, "-c", codebook],
        "exclude each other": [*code, "-c", codebook, *both],
        "no room for a model": [*code, "-c", codebook, both[0], "--model", found],
        "other codes than": [*code, "-c", other, "--model", found],
    }
    before = names(tmp_path)
    for told, call in calls.items():
        said = typed(*call)
        assert said.code == 2, call
        assert is_calm(said), (call, said)
        assert told in said.err
        assert names(tmp_path) == before, call
