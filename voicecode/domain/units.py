"""Units: the pieces that are coded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span


class Answer(StrEnum):
    """What a survey answer amounts to: only a substantive one is coded."""

    SUBSTANTIVE = "substantive"
    PLACEHOLDER = "placeholder"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Unit:
    """One speaker turn or one survey answer.

    ``number`` counts from 1 within its source. ``span`` counts in the source's
    text and cuts exactly ``text``. ``at`` is seconds from a recording's start.
    """

    source: str
    number: int
    text: str
    span: Span
    kind: Kind = Kind.TRANSCRIPT
    role: Role = Role.UNKNOWN
    speaker: str | None = None
    participant: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    question: str | None = None
    answer: Answer | None = None
    at: float | None = None

    @property
    def name(self) -> str:
        """The name by which people and files call the unit: ``SOURCE#N``."""
        return f"{self.source}#{self.number}"

    @property
    def clock(self) -> str:
        """When it was said: ``hours:minutes:seconds``, thousandths if there are any."""
        if self.at is None:
            return ""
        whole, thousandths = divmod(round(self.at * 1000), 1000)
        minutes, second = divmod(whole, 60)
        hour, minute = divmod(minutes, 60)
        rest = f".{thousandths:03}".rstrip("0") if thousandths else ""
        return f"{hour}:{minute:02}:{second:02}{rest}"

    @property
    def is_codable(self) -> bool:
        """Whether the unit may carry codes: no question asked, no blank answer."""
        if self.role is Role.INTERVIEWER:
            return False
        return self.answer in (None, Answer.SUBSTANTIVE) and bool(self.text.strip())
