"""People: the parts they have in what is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voicecode.domain.consents import Consent


class Role(StrEnum):
    """The part a speaker has in the child's life, or in the conversation."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"
    STAFF = "staff"
    PARTNER = "partner"
    OTHER = "other"
    UNKNOWN = "unknown"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class Told:
    """What a table tells of one participant, and in which row of it.

    ``participant`` is as it is written there; None is what it does not tell.
    """

    row: int
    participant: str
    consent: Consent | None = None
    role: Role | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Person:
    """What a roles file says of one speaker; ``participant`` is None where unsaid."""

    speaker: str
    role: Role
    participant: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
