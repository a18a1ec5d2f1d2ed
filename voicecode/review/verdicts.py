"""Verdicts: whether a decision makes sense, given what is suggested and what stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from voicecode.domain.decisions import Action, Decision, Standing


def problem(
    decision: Decision, *, suggested: Collection[str], standings: Iterable[Standing]
) -> tuple[str, str] | None:
    """Say what is wrong with a decision, and how to mend it; None where it is right.

    ``suggested`` are the codes that the machine proposes for the unit, ``standings``
    what all its coders say. Whoever accepts a code that nobody suggested adds it; but
    only what somebody suggested or gave can be rejected, and only one's own removed.
    """
    code = decision.code or ""
    standings = list(standings)
    own = {one.coder: one for one in standings}.get(decision.coder)
    holds = own is not None and code in own.held
    if decision.action is Action.REMOVE and not holds:
        return (
            f"{decision.coder} does not hold {code!r} on {decision.unit}",
            "Only a code that one gave can be removed; 'reject' answers a suggestion.",
        )
    given = any(code in one.held for one in standings)
    if decision.action is Action.REJECT and not given and code not in suggested:
        return (
            f"nobody suggested {code!r} for {decision.unit}",
            "A code that nobody suggested does not hold anyway; leave it out.",
        )
    return None
