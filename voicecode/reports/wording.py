"""Wording: the few words that reports put beside findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from voicecode.domain.codings import Valence
from voicecode.domain.findings import attribution
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import FigureTable

NO_SHARE = "–"  # where a share would give somebody away
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


def on_words(words: FigureTable) -> str:
    """Say which word more people use than any other; nothing where few use any."""
    if not words.rows:
        return ""
    _, people, share = words.rows[0]
    most = [f"“{row[0]}”" for row in words.rows if row[1] == people]
    of = "" if share == NO_SHARE else f" ({share} of those who answered)"
    if len(most) == 1:
        return f"More people use the word {most[0]} than any other: {people}{of}."
    several = f"{', '.join(most[:-1])} and {most[-1]}"
    return f"No word is used by more people than {several}: {people} each."
