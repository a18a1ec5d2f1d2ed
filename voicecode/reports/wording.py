"""Wording: the few words that reports put beside findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from voicecode.domain.findings import attribution
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import FigureTable, OpenQuestion
from voicecode.domain.valences import Valence

NO_SHARE = "–"  # where a share would give somebody away
_HIDDEN = "suppressed"
_MOST_ALIKE = 3  # words that are named where none is used by more people
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


def on_answers(asked: OpenQuestion) -> str:
    """Say how many answered an open question, and what most of them wrote about."""
    said = f"{_people(asked.answered)} answered"
    about = asked.themes
    if about.rows and about.lengths[0]:
        topic, people, _ = about.rows[0]
        said += f", most often about “{topic}” ({_people(people)})"
    return f"{said[:1].upper()}{said[1:]}."


def _people(printed: str) -> str:
    """Count people in words that agree, as far as print has their number."""
    if printed == "1":
        return "1 person"
    return f"{'some' if printed == _HIDDEN else printed} people"


def on_words(words: FigureTable) -> str:
    """Say which word more people use than any other; nothing where few use any."""
    if not words.rows:
        return ""
    _, people, share = words.rows[0]
    most = [f"“{row[0]}”" for row in words.rows if row[1:] == (people, share)]
    of = "" if share == NO_SHARE else f" ({share} of those who answered)"
    if len(most) == 1:
        return f"More people use the word {most[0]} than any other: {people}{of}."
    if len(most) > _MOST_ALIKE:
        return "No word stands out."
    several = f"{', '.join(most[:-1])} and {most[-1]}"
    return f"No word is used by more people than {several}: {people} each{of}."
