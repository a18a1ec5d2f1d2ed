"""Decisions: what people answer to suggestions, kept as a log that only grows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence


class Action(StrEnum):
    """What a person does to a code on a unit, or to the unit itself."""

    ACCEPT = "accept"  # a suggested code holds
    REJECT = "reject"  # a suggested code does not hold
    ADD = "add"  # a code that nobody suggested holds
    REMOVE = "remove"  # a code that the coder gave holds no longer
    VALENCE = "valence"  # a code that holds has this valence
    SPAN = "span"  # a code that holds is earned by these words of the unit
    MEMO = "memo"  # a note on the unit, or on a code of it
    STAR = "star"  # the unit is wanted in the quote bank
    UNSTAR = "unstar"
    FLAG = "flag"  # a person should see the unit first: it may disclose harm
    CLEAR = "clear"  # a named person has seen to it
    DONE = "done"  # the coder has read the unit and has no more to say
    SETTLE = "settle"  # between coders who differ: the code holds
    DISMISS = "dismiss"  # between coders who differ: the code does not hold
    UNDO = "undo"  # an earlier entry counts no longer


OF_CODES = frozenset(
    {
        Action.ACCEPT,
        Action.REJECT,
        Action.ADD,
        Action.REMOVE,
        Action.VALENCE,
        Action.SPAN,
        Action.SETTLE,
        Action.DISMISS,
    }
)  # the actions that need a code


class NameAction(StrEnum):
    """What a person does to words that may name somebody, wherever they stand."""

    KEEP = "keep"  # they name nobody
    ASK = "ask"  # they may name somebody after all
    REPLACE = "replace"  # they are a name, and leave the project


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that one coder decided about one unit.

    ``unit`` is named ``SOURCE#N``. ``span`` counts in the unit's text. ``undoes`` is
    the number in the log of the entry that an ``UNDO`` takes back.
    """

    unit: str
    action: Action
    coder: str
    code: str | None = None
    valence: Valence | None = None
    span: Span | None = None
    memo: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a project's log; ``seq`` counts from 1 and never goes back.

    ``decision`` is None where no person decided something about a unit: for an
    import or a run, ``action`` says which and ``memo`` what came of it. ``run`` and
    ``codebook`` number the run and the codebook's version that it was done under.
    ``undoes`` is as in a decision, where what is taken back was about words.
    """

    seq: int
    at: datetime
    action: str
    coder: str | None = None
    decision: Decision | None = None
    memo: str = ""
    run: int | None = None
    codebook: int | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A code that a coder says a unit has."""

    code: str
    valence: Valence | None = None
    span: Span | None = None
    memo: str = ""
    seq: int = 0  # the entry that last made it hold


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of one unit by one coder, once their whole log is read.

    ``rejected`` are codes that the coder said the unit has not. ``is_done`` says that
    the coder is through with the unit: with no ``held`` code it then has none.
    """

    unit: str
    coder: str
    held: Mapping[str, Held] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    memo: str = ""
    is_starred: bool = False
    is_done: bool = False

    @property
    def is_coded(self) -> bool:
        """Whether the coder has said anything of the unit's codes."""
        return self.is_done or bool(self.held) or bool(self.rejected)
