from __future__ import annotations

from dataclasses import replace

from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence
from voicecode.store import codings_table, queue_rows, runs_table, units_table
from voicecode.store.project_file import ProjectFile

NAME = "yp-01.txt#2"


def coded(unit: Unit) -> CodedUnit:
    def found(rule: str, start: int, end: int, valence: Valence | None) -> Evidence:
        span = Span(start, end)
        return Evidence(rule, span, span.of(unit.text), valence, 0.5)

    several = (found("listened.2", 30, 44, Valence.POSITIVE), found("x", 0, 3, None))
    both = ("rules", "classifier")
    return CodedUnit(
        unit,
        (
            Coding("listened", "voice", Valence.MIXED, 0.75, both, several),
            Coding("decisions", "voice", None, 1.0, ("classifier",), ()),
        ),
        ("safeguarding",),
    )


def run(file: ProjectFile, *units: CodedUnit, rows: tuple[int, ...] = (2,)) -> None:
    number = runs_table.begin(file, "code", codebook=1, settings={}, model=None)
    codings_table.write(file, number, zip(rows, units, strict=True))
    runs_table.complete(file, number)


def test_codings_come_back_as_they_were_proposed(file: ProjectFile) -> None:
    unit = units_table.unit(file, NAME)
    assert unit is not None
    run(file, coded(unit))
    current = codings_table.current(file, [NAME, "yp-01.txt#4", "none#1"])
    assert current == {NAME: coded(unit).codings, "yp-01.txt#4": (), "none#1": ()}
    assert queue_rows.flags_of(file, NAME) == ["safeguarding"]


def test_the_newest_run_counts_and_earlier_ones_stay_for_the_record(
    file: ProjectFile,
) -> None:
    before = codings_table.current(file, [NAME])
    assert [coding.code for coding in before[NAME]] == ["punctuality", "listened"]
    run(file, rows=())
    assert codings_table.current(file, [NAME]) == {NAME: ()}
    [kept] = file.connection.execute("SELECT count(*) FROM coding").fetchone()
    assert kept == 5


def test_no_word_of_a_unit_is_kept_with_its_evidence(file: ProjectFile) -> None:
    rows = file.connection.execute("SELECT evidence FROM coding").fetchall()
    assert all("late" not in evidence for (evidence,) in rows)


def test_a_unit_that_is_there_no_more_is_passed_over(file: ProjectFile) -> None:
    unit = units_table.unit(file, NAME)
    assert unit is not None
    run(file, coded(unit), coded(unit), rows=(2, 999))
    assert len(codings_table.current(file, [NAME])[NAME]) == 2


def test_a_unit_that_says_something_else_by_now_is_passed_over(
    file: ProjectFile,
) -> None:
    unit = units_table.unit(file, NAME)
    assert unit is not None
    run(file, coded(replace(unit, text="Zorbin was late, and did not listen to me.")))
    assert codings_table.current(file, [NAME]) == {NAME: ()}
    assert queue_rows.flagged(file, "safeguarding") == []
