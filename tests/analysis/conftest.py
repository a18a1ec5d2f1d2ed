"""Coded units built by hand."""

from __future__ import annotations

import pytest

from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence

SIDES = {
    "+": Valence.POSITIVE,
    "-": Valence.NEGATIVE,
    "±": Valence.MIXED,
    "?": None,
}


def _said(
    text="They listened.",
    *codes,
    who="P1",
    role=Role.CHILD,
    source="a.docx",
    number=1,
    words=None,
    kind=Kind.TRANSCRIPT,
    flags=(),
    question=None,
    answer=None,
    by=("rules",),
):
    """Say something that earns codes, each written as "trust+" or "trust-"."""
    words = words if words is not None else text.split()[0] if text else ""
    at = text.index(words)
    evidence = (Evidence("r.1", Span(at, at + len(words)), words),) if words else ()
    codings = tuple(
        Coding(code[:-1], "theme", SIDES[code[-1]], 0.9, by, evidence) for code in codes
    )
    unit = Unit(
        source,
        number,
        text,
        Span(0, len(text)),
        kind=kind,
        role=role,
        participant=who,
        question=question,
        answer=Answer(answer) if answer else None,
    )
    return CodedUnit(unit, codings, flags)


@pytest.fixture
def said():
    return _said
