"""Documents: what a file says, and who says which stretch of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voicecode.domain.spans import Span

# Printed in every output until protection is built: nobody may think it was done.
NOT_PROTECTED = (
    "Nothing in this text has been replaced: names of people and places stand as"
    " they were said. Keep it inside the team until a person has checked it."
)


class Kind(StrEnum):
    """The kind of evidence a source is."""

    TRANSCRIPT = "transcript"
    SURVEY = "survey"
    RECORD = "record"  # a case note or report: prose, with nobody speaking


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text that one person said or wrote in one go.

    ``span`` counts in the document's text and leaves labels and timestamps out.
    ``speaker`` is the label as the file has it, ``role`` what a table's role
    column says, ``at`` the seconds from the start of a recording. A survey's
    answer has its ``question``; its span is empty where nothing was answered.
    ``attributes`` are what the file says of the speaker (age, sex, closed answers).
    """

    span: Span
    speaker: str | None = None
    role: str | None = None
    participant: str | None = None
    question: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One stored text: all of a transcript, or some rows of a table.

    A long table comes as several documents of one ``source``, one after the other;
    ``start`` says where this one's text begins in the source's text, in characters.
    """

    source: str
    kind: Kind
    text: str
    passages: tuple[Passage, ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Headers named by flags; what is not named is recognised."""

    text: tuple[str, ...] = ()
    role: str | None = None
    id: str | None = None
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know about how a source was read."""

    source: str
    text: str
    place: str = ""  # "line 12", "row 3", "sheet Data"

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.text}"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that could not be read: why, and the way out."""

    source: str
    problem: str
    hint: str = ""
