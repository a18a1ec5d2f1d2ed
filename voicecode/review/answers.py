"""Answers: what a coder's word amounts to, given what stands.

Each gives the decision to be kept, or None where it would change nothing.
"""

from __future__ import annotations

from dataclasses import replace

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.sheets import Candidate, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence

VALENCES = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None)


def accepted(
    sheet: Sheet,
    candidate: Candidate,
    *,
    valence: Valence | None = None,
    span: Span | None = None,
) -> Decision | None:
    """Let a code hold, with the suggested valence where no other is given.

    A code held under an older definition is accepted anew.
    """
    if candidate.held and not candidate.is_outdated:
        return None
    is_given = candidate.suggestion or candidate.held
    return _of_code(
        sheet,
        candidate,
        Action.ACCEPT if is_given else Action.ADD,
        valence=valence or candidate.valence,
        span=span,
    )


def rejected(sheet: Sheet, candidate: Candidate) -> Decision | None:
    """Let a code not hold: reject a suggestion, or remove what the coder gave."""
    if candidate.suggestion is None:
        removes = _of_code(sheet, candidate, Action.REMOVE)
        return removes if candidate.held else None
    rejects = _of_code(sheet, candidate, Action.REJECT)
    return None if candidate.is_rejected else rejects


def settled(sheet: Sheet, candidate: Candidate) -> Decision | None:
    """Between coders, say that a code holds."""
    holds = candidate.settled is True
    return None if holds else _of_code(sheet, candidate, Action.SETTLE)


def dismissed(sheet: Sheet, candidate: Candidate) -> Decision | None:
    """Between coders, say that a code does not hold."""
    fails = candidate.settled is False
    return None if fails else _of_code(sheet, candidate, Action.DISMISS)


def with_valence(
    sheet: Sheet, candidate: Candidate, valence: Valence | None
) -> Decision | None:
    """Give a code a valence; one that does not hold yet is accepted with it."""
    if candidate.held is None:
        return accepted(sheet, candidate, valence=valence)
    return _of_code(sheet, candidate, Action.VALENCE, valence=valence)


def next_valence(candidate: Candidate) -> Valence | None:
    """Give the valence after the candidate's, in a ring that none is part of.

    A code that is not accepted yet cannot be accepted with none: there the ring
    leaves it out.
    """
    ring = VALENCES if candidate.held else VALENCES[:-1]
    if candidate.valence not in ring:
        return ring[0]
    return ring[(ring.index(candidate.valence) + 1) % len(ring)]


def with_span(sheet: Sheet, candidate: Candidate, span: Span) -> Decision | None:
    """Say by which words a code is earned; if it does not hold yet, it then does."""
    if candidate.held is None:
        return accepted(sheet, candidate, span=span)
    return _of_code(sheet, candidate, Action.SPAN, span=span)


def noted(sheet: Sheet, memo: str, code: str | None = None) -> Decision | None:
    """Write a note on the unit, or on a code that holds; an empty one takes it away."""
    if code is not None and code not in sheet.standing.held:
        return None
    return Decision(sheet.unit.name, Action.MEMO, sheet.standing.coder, code, memo=memo)


def flag_turned(sheet: Sheet, why: str = "") -> Decision:
    """Flag the unit, or clear its flag."""
    action = Action.CLEAR if sheet.is_flagged else Action.FLAG
    return replace(_of_unit(sheet, action), memo=why)


def star_turned(sheet: Sheet) -> Decision:
    """Star the unit, or take its star away."""
    is_starred = sheet.standing.is_starred
    return _of_unit(sheet, Action.UNSTAR if is_starred else Action.STAR)


def done(sheet: Sheet) -> Decision | None:
    """Close the unit."""
    return None if sheet.standing.is_done else _of_unit(sheet, Action.DONE)


def _of_unit(sheet: Sheet, action: Action) -> Decision:
    return Decision(sheet.unit.name, action, sheet.standing.coder)


def _of_code(
    sheet: Sheet,
    candidate: Candidate,
    action: Action,
    *,
    valence: Valence | None = None,
    span: Span | None = None,
) -> Decision:
    return Decision(
        sheet.unit.name,
        action,
        sheet.standing.coder,
        candidate.code,
        valence=valence,
        span=span,
    )
