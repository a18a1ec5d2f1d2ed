from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import coded_units
from tests.cli import Typed, is_calm, names, shell
from tests.coded_units import BOOK, book, table
from tests.small_inputs import written

DAY = "1767225600"
SCORES = ["micro_f1", "macro_f1", "precision", "recall", "alpha", "codes"]


def words(folder: Path, *more: object) -> list[object]:
    coded = table(folder / "coded.csv")
    return ["train", coded, "-c", book(folder), "-o", folder / "four.model", *more]


def test_scores_are_printed_and_the_model_written(typed: Typed, tmp_path: Path) -> None:
    said = typed(*words(tmp_path))
    assert said.code == 0
    assert said.out.startswith(
        f"Four codes: {len(coded_units.units())} units, cross-validated\n"
    )
    for code in ("punctuality", "listened", "kindness", "money"):
        assert f"\n{code} " in said.out
    assert "left to their rules: money." in said.out
    assert said.err == f"Model written to {tmp_path / 'four.model'}.\n"
    assert names(tmp_path) == ["coded.csv", "four.model", "four.yaml"]


def test_json_says_the_same(typed: Typed, tmp_path: Path) -> None:
    said = typed(*words(tmp_path, "--json", "--quiet"))
    assert (said.code, said.err) == (0, "")
    told = json.loads(said.out)
    assert list(told) == ["units", "by", "valence", "thresholds", "abstaining"]
    assert list(told["by"]) == ["combined", "rules", "classifier"]
    assert all(list(scores) == SCORES for scores in told["by"].values())
    assert told["abstaining"] == ["money"]


def test_the_same_day_and_input_give_the_same_bytes_in_any_process(
    tmp_path: Path,
) -> None:
    models = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        env = {"SOURCE_DATE_EPOCH": DAY, "PYTHONHASHSEED": str(number)}
        process = shell(*words(folder), env=env)
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        models.append((folder / "four.model").read_bytes())
    assert models[0] == models[1]


def test_a_trained_model_codes_in_place_of_the_shipped_one(
    typed: Typed, tmp_path: Path
) -> None:
    typed(*words(tmp_path))
    said = written(
        tmp_path / "in.csv", "ID,Role,Why?\n1,Child,He shouted and slammed the door.\n"
    )
    found = {}
    for flag in ("--rules-only", "--classifier-only"):
        output = tmp_path / f"{flag}.jsonl"
        model = ["--model", tmp_path / "four.model"] if "rules" not in flag else []
        code = ["code", said, "-c", tmp_path / "four.yaml", "-o", output, "-q"]
        assert typed(*code, *model, flag).code == 0
        record = json.loads(output.read_text("utf-8"))
        found[flag] = [(c["code"], c["by"]) for c in record["codings"]]
    assert found == {
        "--rules-only": [],
        "--classifier-only": [("kindness", ["classifier"])],
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Late.,nosuch", "own.csv, row 2: the codebook four has no code 'nosuch'."),
        (",kindness", "own.csv, row 2: there are codes, but no text."),
        ("Late.,kindness:warm", "own.csv, row 2: “kindness:warm” ends in no known"),
    ],
)
def test_a_wrong_row_is_told_and_nothing_written(
    typed: Typed, tmp_path: Path, row: str, told: str
) -> None:
    path = written(tmp_path / "own.csv", f"text,codes\n{row}\n")
    said = typed("train", path, "-c", book(tmp_path), "-o", tmp_path / "four.model")
    assert said.code == 2
    assert is_calm(said)
    assert told in said.err
    assert names(tmp_path) == ["four.yaml", "own.csv"]


def test_wrong_calls_are_told_calmly(typed: Typed, tmp_path: Path) -> None:
    coded, codebook = table(tmp_path / "coded.csv"), book(tmp_path)
    empty = written(tmp_path / "empty.csv", "text,codes\n")
    text = written(tmp_path / "yp.txt", "She was late.")
    model = tmp_path / "four.model"
    calls = [
        ["train", coded, "-c", codebook, "-o", coded],
        ["train", coded, "-c", codebook, "-o", codebook],
        ["train", coded, "-c", codebook, "-o", coded / "four.model"],
        ["train", coded, "-c", tmp_path / "no.yaml", "-o", model],
        ["train", tmp_path / "no.csv", "-c", codebook, "-o", model],
        ["train", tmp_path, "-c", codebook, "-o", model],
        ["train", empty, "-c", codebook, "-o", model],
        ["train", text, "-c", codebook, "-o", model],
        ["train", coded, "-c", codebook, "-o", model, "--semantic", tmp_path / "no"],
    ]
    before = names(tmp_path)
    for call in calls:
        said = typed(*call)
        assert said.code == 2, call
        assert is_calm(said), (call, said)
        assert names(tmp_path) == before, call
    assert codebook.read_text("utf-8") == BOOK


def test_what_interviewers_said_is_left_out_in_one_remark(
    typed: Typed, tmp_path: Path
) -> None:
    call = words(tmp_path)
    coded = tmp_path / "coded.csv"
    lines = coded.read_text("utf-8").splitlines()
    columns = lines[0].split(",")
    asked = {"text": "Was she late?", "codes": "punctuality", "role": "interviewer"}
    row = ",".join(asked.get(column, "") for column in columns)
    coded.write_text("\n".join([*lines, row, row]) + "\n", encoding="utf-8")
    said = typed(*call)
    assert said.out.startswith(f"Four codes: {len(coded_units.units())} units")
    assert "2 rows left out, as an interviewer said them.\n" in said.err
