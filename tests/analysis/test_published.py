from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.analysis import published
from voicecode.analysis.mode_counts import ModeCounts
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    GroupHeard,
    Heard,
    QuestionCount,
    ThemeFindings,
)
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role

RULES = Publication()
HEARD = Heard(
    (
        GroupHeard(Role.CHILD, 212, 400),
        GroupHeard(Role.STAFF, 3, 90),
        GroupHeard(Role.UNKNOWN, 0, 12),
    ),
    questions=(QuestionCount("Why?", 98, 1, 1),),
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
THEME = ThemeFindings("t", "Reliability", groups=CODE.groups, codes=(CODE,))
FINDINGS = Findings("T", "b", "1", HEARD, themes=(THEME,))


def _modes() -> ModeCounts:
    modes = ModeCounts({})
    modes.people.update(
        {
            (Role.CHILD, Mode.INTERVIEW): 11,
            (Role.CHILD, Mode.SURVEY): 201,
            (Role.STAFF, Mode.GROUP): 3,
        }
    )
    modes.sources.update({Mode.INTERVIEW: 11, Mode.GROUP: 1, Mode.SURVEY: 1})
    modes.sources[Mode.RECORD] = 2
    modes.passages.update({Mode.INTERVIEW: 96, Mode.SURVEY: 301, Mode.GROUP: 3})
    return modes


def _figures(publication: Publication = RULES) -> published.Figures:
    return published.figures(FINDINGS, _modes(), publication)


def test_people_are_rounded_and_small_numbers_not_given() -> None:
    table = published.heard(_figures())
    rows = dict(table.rows)
    assert rows["Children and young people"] == "210"
    assert rows["Staff"] in ("fewer than 5", "suppressed")
    assert "People whose role is not known" not in rows
    assert table.lengths == (210, 0)


def test_people_stand_in_the_mode_in_which_they_were_heard() -> None:
    table = published.heard_where(_figures())
    assert table.head == (
        "Group", "Interviews", "Groups of two or more", "Surveys", "In all",
    )  # fmt: skip
    assert table.rows[0] == ("Children and young people", "10", "0", "200", "210")


def test_what_one_table_hides_no_other_tells() -> None:
    """With exact numbers a sum that is hidden in one place is hidden in all."""
    figures = _figures(Publication(rounding=1))
    in_all = dict(published.heard(figures).rows)["In all"]
    assert published.heard_where(figures).rows[-1][-1] == in_all
    [(_, people, _, _)] = published.evidence(FINDINGS, figures).rows
    assert published.by_role(THEME, figures).rows[0][-1] == people
    assert published.by_side(THEME, figures).rows[0][-1] == people


def test_interviews_and_case_files_are_counted_as_people_are() -> None:
    rows = published.sources(_figures(), _modes(), RULES).rows
    assert rows == (
        ("Interviews", "10", "10", "95"),
        ("Groups of two or more", "fewer than 5", "fewer than 5", "fewer than 5"),
        ("Surveys", "1", "200", "300"),
        ("Case files", "fewer than 5", "–", "0"),
    )


def test_answers_are_printed_and_what_was_left_blank_too() -> None:
    assert published.questions(HEARD, RULES).rows == (("Why?", "100", "fewer than 5"),)


def test_a_themes_codes_are_set_out_by_group() -> None:
    table = published.by_role(THEME, _figures())
    assert table.head == ("Code", "Children and young people", "Staff", "In all")
    assert [row[:2] for row in table.rows] == [
        ("Turning up", "45"),
        ("Any of these", "45"),
    ]
    assert (table.lengths, table.styles) == ((45,), ("child", "staff"))
    assert table.segments == ((45, 0),)


def test_a_themes_codes_are_set_out_by_what_was_said() -> None:
    table = published.by_side(THEME, _figures())
    assert table.head == ("Code", "Goes well", "Concern", "In all")
    assert table.rows[0] == ("Turning up", "30", "15", "45")
    assert (table.styles, table.segments) == (("positive", "negative"), ((30, 15),))


def test_a_code_says_what_each_group_said_with_no_empty_column() -> None:
    table = published.by_code(CODE, _figures())
    assert table.head == ("Group", "Goes well", "Concern", "People")
    assert table.rows[0] == ("Children and young people", "30", "10", "45")
    assert table.segments[0] == (30, 10)


def test_a_theme_and_a_code_of_one_name_are_counted_apart() -> None:
    quiet = replace(THEME, id="late", groups=())
    findings = replace(FINDINGS, themes=(quiet,))
    figures = published.figures(findings, _modes(), RULES)
    rows = published.by_role(quiet, figures).rows
    assert [row[-1] for row in rows] == ["45", "0"]


def test_the_evidence_counts_people_passages_and_quotes(said) -> None:
    modes = ModeCounts({"a.docx": Mode.INTERVIEW})
    for number in range(12):
        modes.add(said("They came.", "late+", who=str(number), number=number))
    figures = published.figures(FINDINGS, modes, RULES)
    assert published.evidence(FINDINGS, figures).rows == (
        ("Turning up", "45", "10", "0"),
    )
    where = published.evidence_where(FINDINGS, figures)
    assert where.head == ("Code", "Interviews", "In all")
    assert where.rows == (("Turning up", "10", "10"),)


@pytest.mark.parametrize(
    ("publication", "words"),
    [
        (Publication(), "rounded to the nearest 5, and those under 5 are not given"),
        (Publication(rounding=1), "as they were counted, and those under 5"),
        (Publication(rounding=10, threshold=1), "rounded to the nearest 10."),
    ],
)
def test_the_rules_say_how_numbers_are_printed(
    publication: Publication, words: str
) -> None:
    assert words in published.rules(publication)[0]
