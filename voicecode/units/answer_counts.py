"""How many answers to each question are substantive, placeholders and blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from voicecode.domain.units import Answer, Unit

_MOST = 20  # questions in one message
_LONGEST = 60  # characters of a question that are shown

Counts = Counter[tuple[str | None, Answer]]


def of(units: Iterable[Unit]) -> Counts:
    """Count a survey's units by question and class; of other units nothing."""
    return Counter((unit.question, unit.answer) for unit in units if unit.answer)


def message(counts: Counts) -> str:
    """Say in one line how many answers there are of each class, and to what."""
    classes = {answer: _total(counts, answer) for answer in Answer}
    total = sum(classes.values())
    said = [f"{total} answer{'s' * (total != 1)}: {_told(classes)}"]
    questions = list(dict.fromkeys(question for question, _ in counts))
    if len(questions) > 1:
        for question in questions[:_MOST]:
            own = {answer: counts[question, answer] for answer in Answer}
            said.append(f"“{_shown(question)}” {_told(own)}")
    if len(questions) > _MOST:
        said.append(f"and {len(questions) - _MOST} more questions")
    return "; ".join(said)


def _total(counts: Counts, answer: Answer) -> int:
    return sum(count for (_, own), count in counts.items() if own is answer)


def _told(classes: dict[Answer, int]) -> str:
    return ", ".join(f"{count} {answer}" for answer, count in classes.items())


def _shown(question: str | None) -> str:
    words = question or ""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
