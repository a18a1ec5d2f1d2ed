"""A log written by hand: one decision a line, as the tests of the room need it."""

from __future__ import annotations

from datetime import UTC, datetime

from voicecode.domain.decisions import Action, Decision, Entry
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence

THEN = datetime(2026, 3, 2, 21, 0, tzinfo=UTC)


def log(*lines: str, codebook: int | None = 1) -> list[Entry]:
    """Read lines such as ``Ana one#1 accept trust negative`` or ``Ana one#1 undo 3``.

    ``memo`` takes the rest of the line (``-`` for no code), ``span`` two numbers.
    """
    return [
        Entry(seq, THEN, decision.action, decision.coder, decision, codebook=codebook)
        for seq, decision in enumerate(map(_decision, lines), start=1)
    ]


def _decision(line: str) -> Decision:
    coder, unit, action, *rest = line.split()
    if action == "undo":
        return Decision(unit, Action.UNDO, coder, undoes=int(rest[0]))
    code = rest[0] if rest and rest[0] != "-" else None
    more = rest[1:]
    if action == "memo":
        return Decision(unit, Action.MEMO, coder, code, memo=" ".join(more))
    if action == "span":
        return Decision(
            unit, Action.SPAN, coder, code, span=Span(int(more[0]), int(more[1]))
        )
    valence = Valence(more[0]) if more else None
    return Decision(unit, Action(action), coder, code, valence)
