from __future__ import annotations

import pytest

from voicecode.domain.codings import Evidence
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.spans import Span
from voicecode.reports import html, markdown, templates
from voicecode.workflows import printed_quotes


def quote(unit: str, role: Role = Role.CHILD) -> Quote:
    return Quote(
        code="late",
        unit=unit,
        role=role,
        excerpt=Excerpt((Part(Span(4, 8), "late"),), cut_before=True),
        evidence=(Evidence("late.1", Span(4, 8), "late"),),
        whole="was late",
        asked="So?",
    )


FINDINGS = Findings(
    title="T",
    codebook="b",
    version="1",
    themes=(
        ThemeFindings(
            "t",
            "Theme",
            codes=(
                CodeFindings(
                    "late",
                    "Late",
                    "",
                    quotes=(quote("a.txt#2"), quote("b.txt#4", Role.PARENT)),
                ),
            ),
        ),
    ),
)


PLACES = {"a.txt#2": "a.txt#2", "b.txt#4": "b.txt#4"}


def poured(template: str) -> set[tuple[str, str]]:
    """Pour into a template given as Jinja, and give what of which units came out."""
    environment = templates.environment(autoescape=True)

    def pour(findings: Findings) -> str:
        return environment.from_string(template).render(findings=findings)

    found = printed_quotes.of(FINDINGS, PLACES, pour)
    return {(unit, f"{span.start}-{span.end}") for unit, span in found}


LOOP = "{% for quote in findings.themes[0].codes[0].quotes %}"


@pytest.mark.parametrize(
    ("body", "stretches"),
    [
        ("{{ quote.role }} {{ quote.unit }}", set()),
        ("{{ quote.text }}", {("a.txt#2", "4-8"), ("b.txt#4", "4-8")}),
        (
            "{% if quote.role == 'parent' %}{{ quote.whole }}{% endif %}",
            {("b.txt#4", "0-8")},
        ),
        ("{{ quote.asked }}", {("a.txt#1", "0-3"), ("b.txt#3", "0-3")}),
        (
            "{% for one in quote.evidence %}{{ one.text }}{% endfor %}",
            {("a.txt#2", "4-8"), ("b.txt#4", "4-8")},
        ),
    ],
)
def test_only_what_a_template_prints_is_said(
    body: str, stretches: set[tuple[str, str]]
) -> None:
    assert poured(LOOP + body + "{% endfor %}") == stretches


def test_a_page_opens_a_quote_to_all_that_was_said_and_a_section_does_not() -> None:
    folder = templates.shipped(templates.QUOTE_BANK)
    page = set(
        printed_quotes.of(FINDINGS, PLACES, lambda f: html.page(f, folder=folder))
    )
    assert ("a.txt#2", Span(0, 8)) in page
    assert ("a.txt#1", Span(0, 3)) in page
    section = set(
        printed_quotes.of(
            FINDINGS, PLACES, lambda f: markdown.section(f, folder=folder)
        )
    )
    assert section == {("a.txt#2", Span(4, 8)), ("b.txt#4", Span(4, 8))}


def test_what_is_printed_is_the_same_as_unwatched() -> None:
    folder = templates.shipped(templates.QUOTE_BANK)
    shown: list[str] = []
    list(
        printed_quotes.of(
            FINDINGS, PLACES, lambda f: shown.append(markdown.section(f, folder=folder))
        )
    )
    assert shown == [markdown.section(FINDINGS, folder=folder)]
