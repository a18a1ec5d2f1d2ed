"""Standings: what holds of a unit, once everything that was decided on it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from voicecode.domain.decisions import Action, Decision, Entry, Held, Standing
from voicecode.review import undoing


def of(entries: Iterable[Entry]) -> dict[tuple[str, str], Standing]:
    """Fold a log into what holds of each unit by each coder.

    Keys are (unit, coder), in the order in which they first come. Entries are given
    as the log has them, undos among them; the whole log of a unit, in order.
    """
    found: dict[tuple[str, str], Standing] = {}
    for entry in undoing.live(entries):
        decision = entry.decision
        if decision is None or decision.action not in _STEPS:
            continue
        key = (decision.unit, decision.coder)
        before = found.get(key) or Standing(*key)
        found[key] = _STEPS[decision.action](before, decision, entry.seq)
    return found


def flags(entries: Iterable[Entry]) -> dict[str, bool]:
    """Tell of each unit that somebody flagged or cleared whether it is flagged now."""
    return {
        entry.decision.unit: entry.decision.action is Action.FLAG
        for entry in undoing.live(entries)
        if entry.decision and entry.decision.action in (Action.FLAG, Action.CLEAR)
    }


def settled(entries: Iterable[Entry]) -> dict[str, dict[str, bool]]:
    """Tell of each unit which codes were settled (True) or dismissed (False).

    The last word counts, whoever had it.
    """
    found: dict[str, dict[str, bool]] = {}
    for entry in undoing.live(entries):
        decision = entry.decision
        if decision and decision.code and decision.action in _BETWEEN_CODERS:
            holds = decision.action is Action.SETTLE
            found.setdefault(decision.unit, {})[decision.code] = holds
    return found


Step = Callable[[Standing, Decision, int], Standing]


def _holds(before: Standing, decision: Decision, seq: int) -> Standing:
    code = decision.code or ""
    earlier = before.held.get(code) or Held(code)
    held = Held(
        code,
        valence=decision.valence or earlier.valence,
        span=decision.span or earlier.span,
        memo=decision.memo or earlier.memo,
        seq=seq,
    )
    return replace(
        before, held={**before.held, code: held}, rejected=before.rejected - {code}
    )


def _rejected(before: Standing, decision: Decision, seq: int) -> Standing:
    after = _removed(before, decision, seq)
    return replace(after, rejected=before.rejected | {decision.code or ""})


def _removed(before: Standing, decision: Decision, _: int) -> Standing:
    held = {code: held for code, held in before.held.items() if code != decision.code}
    return replace(before, held=held)


def _with_valence(before: Standing, decision: Decision, _: int) -> Standing:
    return _changed(before, decision, lambda h: replace(h, valence=decision.valence))


def _with_span(before: Standing, decision: Decision, _: int) -> Standing:
    return _changed(before, decision, lambda held: replace(held, span=decision.span))


def _with_memo(before: Standing, decision: Decision, _: int) -> Standing:
    if decision.code is None:
        return replace(before, memo=decision.memo)
    return _changed(before, decision, lambda held: replace(held, memo=decision.memo))


def _changed(
    before: Standing, decision: Decision, change: Callable[[Held], Held]
) -> Standing:
    """Change a held code; of a code that does not hold there is nothing to change."""
    held = before.held.get(decision.code or "")
    if held is None:
        return before
    return replace(before, held={**before.held, held.code: change(held)})


_STEPS: Mapping[Action, Step] = {
    Action.ACCEPT: _holds,
    Action.ADD: _holds,
    Action.REJECT: _rejected,
    Action.REMOVE: _removed,
    Action.VALENCE: _with_valence,
    Action.SPAN: _with_span,
    Action.MEMO: _with_memo,
    Action.STAR: lambda before, _decision, _seq: replace(before, is_starred=True),
    Action.UNSTAR: lambda before, _decision, _seq: replace(before, is_starred=False),
    Action.DONE: lambda before, _decision, _seq: replace(before, is_done=True),
}
_BETWEEN_CODERS = frozenset({Action.SETTLE, Action.DISMISS})
