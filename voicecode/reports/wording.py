"""Wording: the few words that reports put beside findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from voicecode.domain.codings import Valence
from voicecode.domain.findings import attribution
from voicecode.domain.quotes import Quote

SIDES = {
    Valence.POSITIVE: "Goes well",
    Valence.NEGATIVE: "Concern",
    Valence.MIXED: "Both",
    None: "Not clear which",
}


def said_by(quote: Quote) -> str:
    """Say whose words a quote is: as was found safe, or by the role alone."""
    return quote.said_by or attribution(quote.role)


def day(when: date) -> str:
    """Say a date as people write it: "3 March 2026"."""
    return f"{when.day} {when:%B %Y}"


def joined(sentences: Sequence[str]) -> str:
    """Set sentences side by side as a paragraph."""
    return " ".join(sentences)
