from __future__ import annotations

import pytest

from voicecode.domain.codings import CodedUnit
from voicecode.domain.findings import (
    COUNTED_ONLY,
    SAFEGUARDING,
    STARRED,
    CodeFindings,
    Findings,
    ThemeFindings,
    attribution,
    counted,
    group,
    is_quotable,
)
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit


@pytest.mark.parametrize(
    ("role", "one", "two", "name", "speaker"),
    [
        (
            Role.CHILD,
            "1 child or young person",
            "2 children and young people",
            "Children and young people",
            "Young person",
        ),
        (Role.PARENT, "1 parent", "2 parents", "Parents", "Parent"),
        (
            Role.CARER,
            "1 foster or kinship carer",
            "2 foster and kinship carers",
            "Foster and kinship carers",
            "Foster or kinship carer",
        ),
        (Role.STAFF, "1 member of staff", "2 staff", "Staff", "Member of staff"),
        (
            Role.PARTNER,
            "1 professional from another agency",
            "2 professionals from other agencies",
            "Professionals from other agencies",
            "Professional from another agency",
        ),
        (
            Role.OTHER,
            "1 other person",
            "2 other people",
            "Other people",
            "Someone else",
        ),
        (
            Role.UNKNOWN,
            "1 person whose role is not known",
            "2 people whose role is not known",
            "People whose role is not known",
            "Role not known",
        ),
    ],
)
def test_every_role_has_words_that_agree(role, one, two, name, speaker):
    assert (counted(role, 1), counted(role, 2)) == (one, two)
    assert (group(role), attribution(role)) == (name, speaker)


def test_findings_yield_their_codes():
    code = CodeFindings("a", "A", "...")
    themes = (ThemeFindings("t", "T", codes=(code,)),)
    assert list(Findings("T", "b", "1", themes=themes).all_codes()) == [code]


@pytest.mark.parametrize(
    ("flags", "text", "expected"),
    [
        ((), "Yes.", True),
        ((STARRED,), "Yes.", True),
        ((SAFEGUARDING,), "Yes.", False),
        ((STARRED, COUNTED_ONLY), "Yes.", False),
        ((), " ", False),
    ],
)
def test_what_is_kept_back_or_says_nothing_is_not_quoted(flags, text, expected):
    unit = Unit("a.docx", 1, text, Span(0, len(text)))
    assert is_quotable(CodedUnit(unit, flags=flags)) is expected
