from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from voicecode.domain.decisions import Action
from voicecode.domain.settlements import Dispute
from voicecode.errors import BadInputError
from voicecode.exchange import dispute_tables as written_tables
from voicecode.intake import dispute_tables
from voicecode.intake.dispute_tables import Decided


def _read(tmp_path: Path, content: str) -> list[Decided]:
    return dispute_tables.read(written(tmp_path / "d.csv", content))


def test_rows_with_a_decision_are_read_and_others_passed_over(tmp_path: Path) -> None:
    content = "unit;code;text;Decision;memo\na#1;trust;x;Settle;why\na#1;late;x;;\n"
    content += "a#2;late;x; dismiss ;\n;;;;\n"
    assert _read(tmp_path, content) == [
        Decided("d.csv, row 2", "a#1", "trust", Action.SETTLE, "why"),
        Decided("d.csv, row 4", "a#2", "late", Action.DISMISS),
    ]


def test_a_table_that_was_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    disputes = [Dispute("=a#2", "-late", ("Ben",), ("Ana",), settled=False)]
    written_tables.write(path, disputes, texts={"=a#2": "=1\n2"})
    [found] = dispute_tables.read(path)
    assert (found.unit, found.code, found.action) == ("=a#2", "-late", Action.DISMISS)


def test_deciding_the_same_twice_is_deciding_once(tmp_path: Path) -> None:
    row = "a#1,trust,settle\n"
    assert len(_read(tmp_path, f"unit,code,decision\n{row}{row}")) == 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("unit,code\na#1,trust\n", "d.csv: there is no column “decision”"),
        ("unit,code,decision\na#1,trust,yes\n", "row 2: “yes” is no decision"),
        (
            "unit,code,decision\n,trust,settle\n",
            "row 2: the row decides something, but",
        ),
        ("unit,code,decision\na#1,,settle\n", "names no code"),
        (
            "unit,code,decision\na#1,t,settle\na#1,t,dismiss\n",
            "row 3: “t” of a#1 was decided otherwise in row 2",
        ),
    ],
)
def test_what_is_wrong_is_told_by_its_row(tmp_path, content, problem) -> None:
    with pytest.raises(BadInputError) as refused:
        _read(tmp_path, content)
    assert problem in refused.value.problem
    assert refused.value.hint
