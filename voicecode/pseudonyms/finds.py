"""Finds: the stretches of a text that name somebody or something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voicecode.domain.spans import Span


class Family(StrEnum):
    """What sort of thing a find names; each sort is told apart in its own way."""

    PERSON = "person"
    PLACE = "place"
    INSTITUTION = "institution"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, order=True)
class Find:
    """A stretch that names somebody or something.

    ``kind`` is what it is ("brother", "school", "postcode"), ``words`` the folded
    words that tell it from others. A person after a title goes by the surname, one
    with a short label by its initials.
    ``first`` and ``last`` are the words of the text that it covers; -1 for numbers.
    """

    span: Span
    family: Family
    kind: str
    words: tuple[str, ...]
    first: int = -1
    last: int = -1
    is_surname: bool = False
    is_initials: bool = False
