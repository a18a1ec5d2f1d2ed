from __future__ import annotations

from pathlib import Path

import pytest

from tests import doubly_coded, small_projects
from tests.small_inputs import written
from voicecode.domain.settlements import Dispute
from voicecode.errors import BadInputError, OutputError
from voicecode.store import exports_table, log_table, project_file
from voicecode.workflows import adjudicate
from voicecode.workflows.adjudicate import Adjudicated

SECOND, FOURTH = "yp-01.txt#2", "yp-01.txt#4"
TRUST = Dispute(SECOND, "listened", ("Ben",), ("Ana",))
LATE = Dispute(FOURTH, "punctuality", ("Ana",), ("Ben",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = small_projects.made(tmp_path / "study")
    doubly_coded.code(folder, "Ana", u4="decisions punctuality", u2="promises")
    doubly_coded.code(folder, "Ben", u2="listened promises", u4="decisions")
    return folder


def _decided(folder: Path, *rows: str, coder: str | None = "Eve") -> Adjudicated:
    table = written(folder / "d.csv", "\n".join(["unit,code,decision,memo", *rows, ""]))
    return adjudicate.decide_from(folder, table, coder=coder)


def _log(folder: Path) -> list[str]:
    with project_file.opened(folder) as file:
        said = [entry.decision for entry in log_table.entries(file) if entry.decision]
    return [f"{d.coder} {d.action} {d.code} {d.memo}".strip() for d in said]


def test_disputes_are_listed_as_the_sources_stand(folder: Path) -> None:
    assert adjudicate.disputes(folder) == [TRUST, LATE]


def test_what_is_decided_is_listed_only_when_asked_for(folder: Path) -> None:
    doubly_coded.decide(folder, f"Eve {SECOND} settle listened")
    assert adjudicate.disputes(folder) == [LATE]
    first, _ = adjudicate.disputes(folder, decided_too=True)
    assert (first.code, first.settled) == ("listened", True)


def test_decisions_of_a_table_are_kept_beside_both_originals(folder: Path) -> None:
    before = _log(folder)
    done = _decided(
        folder,
        f"{SECOND},listened,settle,she says so",
        f"{FOURTH},punctuality,dismiss,",
        f"{FOURTH},decisions,,",
    )
    assert done == Adjudicated(settled=1, dismissed=1, unchanged=0, left_open=0)
    assert _log(folder) == [
        *before,
        "Eve settle listened she says so",
        "Eve dismiss punctuality",
    ]


def test_a_table_read_twice_changes_nothing_and_a_change_of_mind_counts(
    folder: Path,
) -> None:
    row = f"{SECOND},listened,settle,"
    _decided(folder, row)
    assert _decided(folder, row) == Adjudicated(0, 0, 1, 1)
    assert _decided(folder, f"{SECOND},listened,dismiss,") == Adjudicated(0, 1, 0, 1)


def test_even_what_coders_agree_on_can_be_dismissed(folder: Path) -> None:
    assert _decided(folder, f"{FOURTH},decisions,dismiss,").dismissed == 1


@pytest.mark.parametrize(
    ("row", "problem", "hint"),
    [
        ("yp-01.txt#6,listened,settle,", "d.csv, row 3: nobody coded", "--list"),
        ("nowhere#1,listened,settle,", "d.csv, row 3: nobody coded", "--list"),
        (f"{SECOND},listend,settle,", "'listend' is no code", "'listened'?"),
        (f"{SECOND},xyz,settle,", "'xyz' is no code", "Check its spelling."),
    ],
)
def test_a_wrong_row_keeps_all_others_out(folder: Path, row, problem, hint) -> None:
    before = _log(folder)
    with pytest.raises(BadInputError) as refused:
        _decided(folder, f"{SECOND},listened,settle,", row)
    assert problem in refused.value.problem
    assert hint in refused.value.hint
    assert _log(folder) == before


def test_somebody_must_be_named_who_decides(folder: Path, monkeypatch) -> None:
    monkeypatch.delenv("VOICECODE_CODER", raising=False)
    with pytest.raises(BadInputError, match="nobody is named"):
        _decided(folder, f"{SECOND},listened,settle,", coder=None)


def test_the_table_to_decide_in_has_the_words_and_the_log_says_whose(
    folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "out" / "disputes.csv"
    with project_file.opened(folder) as file, file.writing():
        file.connection.execute("INSERT INTO participant (name) VALUES ('P01')")
        file.connection.execute("UPDATE unit SET participant = 1 WHERE number > 1")
    assert adjudicate.write(folder, path) == 2
    assert "She was an hour late, again." in path.read_text("utf-8-sig")
    with project_file.opened(folder) as file:
        assert [entry.action for entry in log_table.entries(file)][-1] == "export"
        assert exports_table.holding(file, "P01") == [str(path)]


def test_the_table_to_decide_in_is_a_csv(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"End|is a CSV"):
        adjudicate.write(folder, tmp_path / "disputes.xlsx")
