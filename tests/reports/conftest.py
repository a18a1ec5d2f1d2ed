"""A small set of findings, built by hand, with hostile words among them."""

from __future__ import annotations

import pytest

from voicecode.domain.codings import Evidence
from voicecode.domain.documents import Kind, Refusal
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.report_parts import FigureTable, Grid, GridCell, Parts
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence

HOSTILE = (
    "<script>alert(1)</script> & \x1b[31mred\x1b[0m \u202e!\n# not a heading\n- no list"
)


def _quote(text, words, valence, role, number, question=None):
    at = text.index(words)
    return Quote(
        code="punctuality",
        unit=f"Transcript 1, passage {number}",
        role=role,
        excerpt=Excerpt((Part(Span(0, len(text)), text),), cut_after=number == 2),
        valence=valence,
        question=question,
        kind=Kind.SURVEY if question else Kind.TRANSCRIPT,
        evidence=(Evidence("punctuality.1", Span(at, at + len(words)), words),),
        reason="Chosen to show a concern.",
    )


@pytest.fixture
def tiny():
    punctuality = CodeFindings(
        "punctuality",
        "Turning up on time",
        "Arriving when arranged.",
        sentences=("About 45 people spoke about this: some of both.",),
        quotes=(
            _quote("On time, always.", "On time", Valence.POSITIVE, Role.PARENT, 1),
            _quote(HOSTILE, "red", Valence.NEGATIVE, Role.CHILD, 2, "Why <b>late</b>?"),
        ),
        is_raised=True,
        is_found=True,
        reach=45,
    )
    contact = CodeFindings(
        "contact",
        "Being reachable",
        "",
        sentences=("Fewer than 5 parents spoke about this.",),
        is_raised=True,
        is_found=True,
    )
    notice = CodeFindings("notice", "Notice", "", sentences=("Nobody spoke.",))
    return Findings(
        title="What children & parents told us",
        codebook="tiny",
        version="1.0",
        summary=("About 50 people were heard.", "They fill about 70 passages."),
        silences=("This evidence has no words from staff.",),
        themes=(
            ThemeFindings(
                "reliability",
                "Reliability",
                "Whether people can be counted on.",
                sentences=("About 45 people spoke about this theme.",),
                codes=(punctuality,),
            ),
            ThemeFindings("n", "Nested", within=("Outer",), codes=(contact, notice)),
        ),
        numbers="Numbers are rounded.",
        method=("Every passage was read.",),
        remarks=("No person has reviewed them.", "Nothing has been replaced."),
        refused=(Refusal("A <i>.pdf</i> file", "It is a picture."),),
    )


@pytest.fixture
def parts():
    side, group = ("positive", "negative"), ("child", "parent")
    children, rest = (
        "Children and young people",
        "Fewer than 5 people: Being reachable.",
    )
    on_code = FigureTable(
        "Turning up on time: people, by what they said",
        ("Group", "Goes well", "Concern", "People"),
        (
            (children, "10", "30", "40"),
            ("Parents", "fewer than 5", "0", "fewer than 5"),
        ),
        (40, 0),
        ((10, 30), (0, 0)),
        side,
    )
    silent = FigureTable("Said by few", ("Group", "People"), ())
    on_theme = FigureTable(
        "Who raised what",
        ("Code", children, "Parents", "In all"),
        (("Turning up on time", "40", "fewer than 5", "45"),),
        (45,),
        ((40, 0),),
        group,
        note=rest,
    )
    return Parts(
        heard=FigureTable(
            "People heard, by group",
            ("Group", "People", "Passages"),
            (
                (children, "45", "60"),
                ("Parents", "fewer than 5", "10"),
                ("In all", "50", "70"),
            ),
            (45, 0),
        ),
        sources=FigureTable("Sources read", ("Sources", "Number"), (("Surveys", "1"),)),
        questions=FigureTable(
            "Survey questions",
            ("Survey question", "Answered", "No answer"),
            (("Why <b>late</b>? | and *how*", "30", "fewer than 5"),),
        ),
        heard_where=silent,
        evidence_where=silent,
        evidence=FigureTable("Evidence", ("Code", "People", "Passages"), ()),
        sides=FigureTable(
            "What goes well, and what does not",
            ("Code", "Goes well", "Concern", "People"),
            (("Turning up on time", "10", "30", "45"),),
            (45,),
            ((10, 30),),
            side,
            note=rest,
        ),
        groups=on_theme,
        quotable=FigureTable(
            "Passages that may be quoted",
            ("Theme", "Code", "Goes well", "Concern", "Passages"),
            (("Reliability", "Turning up on time", "1,010", "fewer than 5", "1,015"),),
        ),
        together=Grid(
            ("Turning up on time", "Being reachable"),
            (
                ("Turning up on time", (None, GridCell("15", 5))),
                ("Being reachable", (GridCell("15", 5), None)),
            ),
            note="<5 is fewer than 5.",
        ),
        by_role={"reliability": on_theme, "n": silent},
        by_code={"punctuality": on_code, "contact": silent, "notice": silent},
    )


@pytest.fixture
def no_parts():
    table = FigureTable("Nothing", ("Group", "People"), ())
    return Parts(*[table] * 9)
