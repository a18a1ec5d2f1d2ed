from __future__ import annotations

import pytest

from voicecode.domain.codings import Evidence
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.spans import Span

TEXT = "They came late. It rained. They never rang."
FIRST, LAST = Part(Span(0, 15), TEXT[:15]), Part(Span(27, 43), TEXT[27:])


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
