"""Telling: a decision in the words in which a person is told that it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from voicecode.domain.decisions import Action, Decision, Entry


def told(decision: Decision, names: Mapping[str, str]) -> str:
    """Say what was decided; ``names`` are the codes' names by their ids."""
    said = _SAID[decision.action]
    if decision.code is None:
        return said
    code = names.get(decision.code, decision.code)
    valence = f", {decision.valence}" if decision.valence else ""
    if decision.action is Action.VALENCE and not decision.valence:
        valence = ", neither good nor bad"
    return f"{said}: {code}{valence}"


def taken_back(entry: Entry, log: Iterable[Entry], names: Mapping[str, str]) -> str:
    """Say what was taken back or, where that was an undo itself, done again."""
    decision = entry.decision
    if decision is None:
        return _SAID[Action.UNDO]
    if decision.action is not Action.UNDO:
        return f"taken back: {told(decision, names)}"
    undone = next((one for one in log if one.seq == decision.undoes), None)
    if undone is None or undone.decision is None:
        return "done again"
    return f"done again: {told(undone.decision, names)}"


def of_words(entry: Entry, words: str, many: int, still_open: int) -> str:
    """Say what was taken back, or done again, of so many words, and what then stands.

    ``words`` are one of them; ``still_open`` counts those that are asked about then.
    """
    begun = "done again" if entry.action == Action.UNDO else "taken back"
    if many == 1:
        stands = "is asked about again" if still_open else "names nobody"
        return f"{begun}: “{words}” {stands}"
    shown = f"“{words}” and {many - 1} more"
    if not still_open:
        return f"{begun}: {shown} name nobody"
    but = f", but for {many - still_open}" if still_open < many else ""
    return f"{begun}: {shown} are asked about again{but}"


_SAID: Mapping[Action, str] = {
    Action.ACCEPT: "accepted",
    Action.REJECT: "rejected",
    Action.ADD: "added",
    Action.REMOVE: "removed",
    Action.VALENCE: "valence",
    Action.SPAN: "words set",
    Action.MEMO: "note",
    Action.STAR: "starred for the quote bank",
    Action.UNSTAR: "no longer starred",
    Action.FLAG: "flagged for safeguarding",
    Action.CLEAR: "safeguarding flag cleared",
    Action.DONE: "done",
    Action.SETTLE: "settled, it holds",
    Action.DISMISS: "dismissed, it does not hold",
    Action.UNDO: "taken back",
}
