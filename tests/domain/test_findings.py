from __future__ import annotations

import pytest

from voicecode.domain.codings import Evidence
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Excerpt,
    Findings,
    GroupCount,
    GroupHeard,
    Heard,
    Part,
    Quote,
    ThemeFindings,
    attribution,
    counted,
    group,
)
from voicecode.domain.people import Role
from voicecode.domain.spans import Span

TEXT = "They came late. It rained. They never rang."
FIRST, LAST = Part(Span(0, 15), TEXT[:15]), Part(Span(27, 43), TEXT[27:])


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


def test_balances_add_up():
    assert Balance(1, 2, 3, 4) + Balance(1, 1, 1, 1) == Balance(2, 3, 4, 5)
    assert Balance(1, 2, 3, 4).total == 10


@pytest.mark.parametrize(
    ("excerpt", "text"),
    [
        (Excerpt((FIRST,)), "They came late."),
        (Excerpt((FIRST,), cut_after=True), "They came late. [...]"),
        (Excerpt((LAST,), cut_before=True), "[...] They never rang."),
        (Excerpt((FIRST, LAST)), "They came late. [...] They never rang."),
    ],
)
def test_an_excerpt_shows_where_words_were_left_out(excerpt, text):
    assert excerpt.text == text
    assert excerpt.is_exact(TEXT)


@pytest.mark.parametrize("part", [Part(Span(0, 4), "they"), Part(Span(0, 0), "")])
def test_a_part_that_is_altered_or_empty_is_not_exact(part):
    assert not Excerpt((part,)).is_exact(TEXT)


def _quote(excerpt, *words):
    evidence = tuple(
        Evidence("r.1", Span(TEXT.index(one), TEXT.index(one) + len(one)), one)
        for one in words
    )
    return Quote("punctuality", "a.docx#1", Role.CHILD, excerpt, evidence=evidence)


@pytest.mark.parametrize(
    ("excerpt", "words", "marked"),
    [
        (Excerpt((FIRST, LAST)), ["late", "never rang"], ["late", "never rang"]),
        (Excerpt((LAST,), cut_before=True), ["late", "never"], ["never"]),
        (Excerpt((FIRST,)), ["came late", "late. It"], ["came late."]),
        (Excerpt((FIRST, LAST)), [TEXT], ["They came late.", "They never rang."]),
        (Excerpt((FIRST,)), [], []),
    ],
)
def test_marks_are_the_evidence_as_it_stands_in_the_excerpt(excerpt, words, marked):
    quote = _quote(excerpt, *words)
    assert [mark.of(quote.text) for mark in quote.marks] == marked
    assert quote.parts == excerpt.parts


def test_a_code_adds_up_its_groups():
    code = CodeFindings(
        "a",
        "A",
        "...",
        groups=(
            GroupCount(Role.CHILD, Balance(1), Balance(2)),
            GroupCount(Role.STAFF, Balance(0, 1), Balance(0, 1)),
        ),
    )
    assert code.people == Balance(1, 1)
    assert code.mentions == Balance(2, 1)


def test_findings_yield_their_codes_and_heard_adds_up():
    code = CodeFindings("a", "A", "...")
    themes = (ThemeFindings("t", "T", codes=(code,)),)
    assert list(Findings("T", "b", "1", themes=themes).all_codes()) == [code]
    heard = Heard((GroupHeard(Role.CHILD, 2, 3), GroupHeard(Role.STAFF, 1, 1)))
    assert (heard.people, heard.units) == (3, 4)
