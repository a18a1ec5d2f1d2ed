from __future__ import annotations

import pytest

from voicecode.analysis import published
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    GroupHeard,
    Heard,
    QuestionCount,
    SourceCount,
    ThemeFindings,
)
from voicecode.domain.people import Role

RULES = Publication()
HEARD = Heard(
    (
        GroupHeard(Role.CHILD, 212, 400),
        GroupHeard(Role.STAFF, 3, 90),
        GroupHeard(Role.UNKNOWN, 0, 12),
    ),
    (SourceCount(Kind.RECORD, 2),),
    (QuestionCount("Why?", 98, 1, 1),),
)
CODE = CodeFindings(
    "late",
    "Turning up",
    "",
    groups=(
        GroupCount(Role.CHILD, Balance(positive=31, negative=12), Balance(40, 12)),
        GroupCount(Role.STAFF, Balance(negative=2), Balance(negative=6)),
    ),
)


def test_people_are_rounded_and_small_numbers_not_given() -> None:
    rows = dict(published.heard(HEARD, RULES).rows)
    assert rows["Children and young people"] == "210"
    assert rows["Staff"] in ("fewer than 5", "suppressed")
    assert "People whose role is not known" not in rows


@pytest.mark.parametrize("counts", [{"a": 3, "b": 20}, {"a": 1, "b": 5, "c": 7}])
def test_a_total_does_not_give_a_small_number_away(counts: dict[str, int]) -> None:
    printed = published.summed(counts, Publication(rounding=1))
    shown = [name for name in (*counts, published.IN_ALL) if printed[name].isdigit()]
    assert len(shown) < len(counts)


def test_files_are_counted_as_they_are() -> None:
    assert published.sources(HEARD).rows == (("Case files", "2"),)


def test_answers_are_printed_and_what_was_left_blank_too() -> None:
    assert published.questions(HEARD, RULES).rows == (("Why?", "100", "fewer than 5"),)


def test_a_themes_codes_are_set_out_by_group() -> None:
    theme = ThemeFindings("t", "Reliability", codes=(CODE,))
    table = published.by_theme(theme, (Role.CHILD, Role.STAFF), RULES)
    assert table.head == ("Code", "Children and young people", "Staff", "In all")
    [row] = table.rows
    assert row[:2] == ("Turning up", "45")
    assert table.lengths == (45,)


def test_a_code_says_what_each_group_said_with_no_empty_column() -> None:
    table = published.by_code(CODE, RULES)
    assert table.head == ("Group", "Goes well", "Concern", "People")
    assert table.rows[0] == ("Children and young people", "30", "10", "45")


def test_the_evidence_counts_people_passages_and_quotes() -> None:
    findings = Findings(
        "T", "b", "1", HEARD, themes=(ThemeFindings("t", "T", codes=(CODE,)),)
    )
    assert published.evidence(findings, RULES).rows == (
        ("Turning up", "45", "60", "0"),
    )
    assert published.roles_of(findings) == (Role.CHILD, Role.STAFF)


@pytest.mark.parametrize(("count", "size"), [(0, 0), (4, 0), (5, 5), (12, 10)])
def test_a_bar_shows_no_more_than_the_print(count: int, size: int) -> None:
    assert published.length(count, RULES) == size
