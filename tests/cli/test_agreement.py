from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import doubly_coded, small_projects
from tests.agreement import OBSERVERS
from tests.cli import Typed, is_calm
from tests.small_inputs import written
from tests.workflows.test_agreement import long_table

# As the design has them; other programs rely on these.
MEASURES = [
    "percent", "cohen_kappa", "fleiss_kappa", "krippendorff_alpha",
    "krippendorff_alpha_masi", "gwet_ac1", "scott_pi", "brennan_prediger",
    "conger_kappa", "krippendorff_alpha_jaccard", "krippendorff_alpha_ordinal",
    "krippendorff_alpha_interval", "cohen_kappa_linear", "cohen_kappa_quadratic",
]  # fmt: skip
OF_NUMBERS = MEASURES[-4:]


def _table(folder: Path, *coders: str) -> Path:
    return written(folder / "coded.csv", long_table(*coders))


def _json(typed: Typed, *words: object) -> dict:
    said = typed("agreement", *words, "--json")
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


def test_json_has_the_keys_that_others_rely_on(typed: Typed, tmp_path: Path) -> None:
    told = _json(typed, _table(tmp_path, *OBSERVERS))
    assert list(told) == [
        "units", "coders", *MEASURES, "codes", "intervals", "disagreements",
    ]  # fmt: skip
    assert (told["units"], told["coders"]) == (11, ["A", "B", "C", "D"])
    assert list(told["codes"]) == ["1", "2", "3", "4", "5"]
    assert all(list(one) == MEASURES for one in told["codes"].values())
    assert list(told["intervals"]) == [*MEASURES, "codes"]
    assert list(told["intervals"]["codes"]["1"]) == MEASURES
    assert list(told["cohen_kappa"]) == ["A|B", "A|C", "A|D", "B|C", "B|D", "C|D"]
    assert list(told["cohen_kappa_linear"]) == list(told["cohen_kappa"])


def test_the_literature_comes_out(typed: Typed, tmp_path: Path) -> None:
    told = _json(typed, _table(tmp_path, *OBSERVERS))
    assert told["krippendorff_alpha"] == pytest.approx(0.743, abs=5e-4)
    assert told["krippendorff_alpha_ordinal"] == pytest.approx(0.815, abs=5e-4)
    assert told["krippendorff_alpha_interval"] == pytest.approx(0.849, abs=5e-4)
    low, high = told["intervals"]["krippendorff_alpha"]
    assert low < told["krippendorff_alpha"] < high


def test_what_is_not_defined_is_null(typed: Typed, tmp_path: Path) -> None:
    told = _json(typed, _table(tmp_path, "a b", "a b", "b b"))
    assert told["scott_pi"] is None
    assert [told[measure] for measure in OF_NUMBERS] == [None] * 4
    same = _json(typed, _table(tmp_path, "a a", "a a"))
    assert same["percent"] == 1
    assert same["cohen_kappa"] == {"A|B": None}
    assert same["krippendorff_alpha"] is same["gwet_ac1"] is None
    assert [same["codes"]["a"][measure] for measure in OF_NUMBERS] == [None] * 4


def test_a_coder_alone_has_nothing_to_agree_with(typed: Typed, tmp_path: Path) -> None:
    path = _table(tmp_path, "a b -")
    told = _json(typed, path)
    assert (told["units"], told["cohen_kappa"], told["percent"]) == (0, {}, None)
    assert "Not defined, as no unit has two coders: " in typed("agreement", path).out


def test_disagreements_are_listed(typed: Typed, tmp_path: Path) -> None:
    told = _json(typed, _table(tmp_path, "a a+b -", "a a c"))
    assert told["disagreements"] == [
        {
            "unit": "u3",
            "codings": {"A": [], "B": ["c"]},
            "disputed": ["c"],
            "distance": 1.0,
            "full": True,
        },
        {
            "unit": "u2",
            "codings": {"A": ["a", "b"], "B": ["a"]},
            "disputed": ["b"],
            "distance": 0.6666666667,
            "full": False,
        },
    ]


def test_the_same_seed_prints_the_same_bytes(typed: Typed, tmp_path: Path) -> None:
    path = _table(tmp_path, "a b a b a b b", "a b b b a a b")
    outs = [
        typed("agreement", path, "--json", "--seed", seed, "--draws", 50).out
        for seed in (4, 4, 5)
    ]
    assert outs[0] == outs[1] != outs[2]


def test_a_spreadsheet_of_two_coders_works_in_one_command(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(
        tmp_path / "theirs.csv",
        "Ref;What was said;Ana;Ben\n1;She was late;time;time\n2;Kind;care, time;care\n"
        "3;No;;\n",
    )
    said = typed("agreement", path)
    assert said.code == 0
    assert "3 units that both coded: Ana, Ben" in said.out
    assert "codes parted by “,”" in said.err
    assert "2 blank cells mean: coded with no code" in said.err
    assert "She was late" not in said.out + said.err
    assert typed("agreement", path, "-q").err == ""


def test_codes_coders_and_columns_can_be_chosen(typed: Typed, tmp_path: Path) -> None:
    path = written(
        tmp_path / "own.csv",
        "nr,who,what\n1,A,a|b\n1,B,a\n1,C,b\n2,A,b\n2,B,b\n2,C,b\n",
    )
    columns = ["--unit", "nr", "--coder-column", "who", "--codes", "what"]
    told = _json(
        typed, path, *columns, "--between", "|", "--coders", "A,B", "--code", "b", "-q"
    )
    assert (told["coders"], list(told["codes"]), told["percent"]) == (
        ["A", "B"],
        ["b"],
        0.5,
    )


@pytest.mark.parametrize(
    ("content", "words", "problem"),
    [
        ("unit,coder,codes\nu1,A,a\nu1,A,b\n", [], "row 3: “A” coded the unit “u1”"),
        ("unit,coder,codes\nu1,A,a\n", ["--code", "b"], "the code 'b'"),
        ("unit,coder,codes\nu1,A,a\n", ["--by", "source"], "which source"),
        ("unit,coder,codes\nu1,A,a\n", ["--unit", "x"], "no column “x”"),
        ("", [], "coded.csv: the file is empty"),
    ],
)
def test_a_wrong_table_is_told_calmly(typed, tmp_path, content, words, problem) -> None:
    said = typed("agreement", written(tmp_path / "coded.csv", content), *words)
    assert said.code == 2
    assert is_calm(said)
    assert problem in said.err


def test_a_projects_coders_are_compared_from_within_it(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_projects.made(tmp_path / "study")
    doubly_coded.code(folder, "Ana", u2="punctuality", u4="")
    doubly_coded.code(folder, "Ben", u2="listened", u4="")
    told = _json(typed, "-p", folder, "--with-machine")
    assert list(told) == [
        "units", "coders", *MEASURES, "codes", "intervals", "disagreements",
    ]  # fmt: skip
    assert list(told["cohen_kappa"]) == ["Ana|Ben", "Ana|machine", "Ben|machine"]
    monkeypatch.chdir(folder)
    inside = typed("agreement", "--coders", "Ana,Ben")
    assert inside.out.startswith("2 units that both coded: Ana, Ben\n")
    assert "\nyp-01.txt#2          listened     Ben       Ana\n" in inside.out


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["t.csv", "--with-machine"], "are for a project"),
        (["t.csv", "--with-settled"], "are for a project"),
        (["t.csv", "-p", "."], "are for a project"),
        (["--unit", "id"], "no table is given"),
        (["--between", ","], "no table is given"),
        ([], "there is no project"),
    ],
)
def test_options_of_tables_and_of_projects_do_not_mix(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words, problem
) -> None:
    monkeypatch.chdir(tmp_path)
    said = typed("agreement", *words)
    assert said.code == 2
    assert is_calm(said)
    assert problem in said.err
