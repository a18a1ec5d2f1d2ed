"""Documents: what a file says, and who says which stretch of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

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
    column or a cover sheet says, ``at`` the seconds from the start of a recording.
    A survey's answer has its ``question``; its span is empty where it is blank.
    ``attributes`` are what the file says of the speaker (age, sex, closed answers).
    ``unit`` is the number of the unit that it already is, where voicecode's own units
    are read back; then role and participant are what they were found to be.
    """

    span: Span
    speaker: str | None = None
    role: str | None = None
    participant: str | None = None
    question: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    at: float | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One stored text: all of a transcript, or some rows of a table.

    A long table comes as several documents of one ``source``, one after the other;
    ``start`` says where this one's text begins in the source's text, in characters.
    ``memo`` is what a recorder noted of its own work; nobody said it.
    """

    source: str
    kind: Kind
    text: str
    passages: tuple[Passage, ...]
    start: int = 0
    memo: str = ""


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

    @property
    def unnamed(self) -> Refusal:
        """The refusal as print tells it: a file's name may name somebody."""
        ending = PurePosixPath(self.source).suffix.lower()
        what = f"A {ending} file" if ending else "A file"
        rest = self.problem.removeprefix(self.source)
        if rest != self.problem:
            rest = rest.partition(": ")[2] or rest
        rest = rest.replace(self.source, "the file")
        return Refusal(what, rest[:1].upper() + rest[1:])
