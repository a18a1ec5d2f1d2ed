"""A small set of findings, built by hand, with hostile words among them."""

from __future__ import annotations

import pytest

from voicecode.domain.codings import Evidence, Valence
from voicecode.domain.documents import Kind, Refusal
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    GroupHeard,
    Heard,
    Pairing,
    QuestionCount,
    SourceCount,
    ThemeFindings,
)
from voicecode.domain.people import Role
from voicecode.domain.quotes import Excerpt, Part, Quote
from voicecode.domain.spans import Span

HOSTILE = (
    "<script>alert(1)</script> & \x1b[31mred\x1b[0m \u202e!\n# not a heading\n- no list"
)


def _quote(text, words, valence, role, number, question=None):
    at = text.index(words)
    return Quote(
        code="punctuality",
        unit=f"interviews/one.docx#{number}",
        role=role,
        excerpt=Excerpt((Part(Span(0, len(text)), text),), cut_after=number == 2),
        valence=valence,
        question=question,
        evidence=(Evidence("punctuality.1", Span(at, at + len(words)), words),),
        reason="Chosen to show a concern.",
    )


@pytest.fixture
def tiny():
    punctuality = CodeFindings(
        "punctuality",
        "Turning up on time",
        "Arriving when arranged.",
        sentences=("2 people spoke about this: 1 child or young person, 1 parent.",),
        groups=(
            GroupCount(Role.CHILD, Balance(negative=1), Balance(negative=2)),
            GroupCount(Role.PARENT, Balance(positive=1), Balance(positive=1)),
            GroupCount(Role.UNKNOWN, Balance(), Balance(unsaid=1), 1),
        ),
        quotes=(
            _quote("On time, always.", "On time", Valence.POSITIVE, Role.PARENT, 1),
            _quote(HOSTILE, "red", Valence.NEGATIVE, Role.CHILD, 2, "Why <b>late</b>?"),
        ),
    )
    contact = CodeFindings(
        "contact",
        "Being reachable",
        "",
        sentences=("1 person spoke about this: 1 parent.",),
        groups=(GroupCount(Role.PARENT, Balance(mixed=1), Balance(mixed=1)),),
    )
    notice = CodeFindings("notice", "Notice", "", sentences=("Nobody spoke.",))
    return Findings(
        title="What children & parents told us",
        codebook="tiny",
        version="1.0",
        heard=Heard(
            (
                GroupHeard(Role.CHILD, 1, 2),
                GroupHeard(Role.PARENT, 1, 2),
                GroupHeard(Role.UNKNOWN, 0, 1),
            ),
            (SourceCount(Kind.TRANSCRIPT, 1),),
            (QuestionCount("Why <b>late</b>? | and *how*", 3, 2, 1),),
        ),
        summary=("2 people were heard.", "They fill 5 passages."),
        silences=("This evidence has no words from staff.",),
        themes=(
            ThemeFindings(
                "reliability",
                "Reliability",
                "Whether people can be counted on.",
                sentences=("2 people spoke about this theme.",),
                codes=(punctuality,),
            ),
            ThemeFindings("n", "Nested", within=("Outer",), codes=(contact, notice)),
        ),
        pairings=(Pairing("contact", "punctuality", 3),),
        method=("Every passage was read.",),
        remarks=("No person has reviewed them.", "Nothing has been replaced."),
        refused=(Refusal("<i>scan</i>.pdf", "It is a picture.", "Type it."),),
    )
