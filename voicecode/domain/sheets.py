"""Sheets: all that lies before a coder who decides on one unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecode.domain.codings import Coding
from voicecode.domain.decisions import Held, Standing
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A code that may hold of a unit: what speaks for it, and what was said to it.

    ``held`` is the coder's own, ``by_others`` what other coders hold of the unit, and
    ``settled`` what an adjudicator said between them: None where nobody did.
    ``is_outdated`` says that it is held under an older definition of the code.
    """

    code: str
    suggestion: Coding | None = None
    held: Held | None = None
    is_rejected: bool = False
    is_outdated: bool = False
    by_others: Mapping[str, Held | None] = field(default_factory=dict)
    settled: bool | None = None

    @property
    def is_open(self) -> bool:
        """Whether the code waits for the coder's word."""
        if self.by_others:
            return self.settled is None
        return self.is_outdated or not (self.held or self.is_rejected)

    @property
    def valence(self) -> Valence | None:
        """What the coder says the valence is, or else what is suggested."""
        if self.held:
            return self.held.valence
        return self.suggestion.valence if self.suggestion else None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words of the unit that earn the code: the coder's, or else evidence."""
        if self.held and self.held.span:
            return (self.held.span,)
        evidence = self.suggestion.evidence if self.suggestion else ()
        return tuple(one.span for one in evidence)


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """Words of a unit that may name somebody, and what was decided of them.

    ``span`` counts in the unit's text; ``times`` is how often the words are asked
    about in all of the project. What was decided to be a name is replaced: it is no
    question any more.
    """

    words: str
    why: str
    span: Span
    times: int = 1
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A unit in its context, the codes that are up for decision, and what stands.

    ``before`` and ``after`` are its neighbours in the source, nearest ones only.
    Candidates stand in the codebook's order, questions in that of the unit's words.
    """

    unit: Unit
    standing: Standing
    candidates: tuple[Candidate, ...] = ()
    before: tuple[Unit, ...] = ()
    after: tuple[Unit, ...] = ()
    is_flagged: bool = False
    questions: tuple[NameQuestion, ...] = ()

    def candidate(self, code: str) -> Candidate:
        """Give the candidate of a code; one about which nothing was said if need be.

        Between coders, that is one which none of them gave.
        """
        found = (one for one in self.candidates if one.code == code)
        coders = {coder for one in self.candidates for coder in one.by_others}
        return next(found, Candidate(code, by_others=dict.fromkeys(sorted(coders))))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a coder is: units of the queue, those done, and those done today."""

    units: int
    done: int
    today: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A decision that is in the log, durably, as entry ``seq``; ``told`` says what.

    ``words`` are those of a question that was taken back, or done again.
    """

    seq: int
    unit: str
    told: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit that a search found, with the words around those searched for."""

    unit: str
    speaker: str | None
    text: str
