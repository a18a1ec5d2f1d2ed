"""Undoing: which entries of a log still count, and which are next to be taken back.

An undo takes back one earlier entry of the same coder. It is an entry like any other
and can be taken back itself: that is how a decision is done again.
"""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.domain.decisions import Action, Decision, Entry


def live(entries: Iterable[Entry]) -> list[Entry]:
    """Give the decisions that count: undone ones and the undos are left out.

    The end of a log may be given alone: what is taken back in it was taken back
    after it.
    """
    log = list(entries)
    gone = _taken_back(log)
    return [
        entry
        for entry in log
        if entry.decision
        and entry.decision.action is not Action.UNDO
        and entry.seq not in gone
    ]


def next_undo(entries: Iterable[Entry], coder: str) -> Entry | None:
    """Give the coder's last decision that counts; None where none does."""
    counting = [entry for entry in live(entries) if entry.coder == coder]
    return counting[-1] if counting else None


def next_redo(entries: Iterable[Entry], coder: str) -> Entry | None:
    """Give the coder's last undo that counts: taking it back does its decision again.

    None where nothing was undone since the coder last decided something new.
    """
    log = [entry for entry in entries if entry.coder == coder and entry.decision]
    undos = {entry.seq: entry for entry in log if _is_undo(entry)}
    newest = max((entry.seq for entry in log if not _is_undo(entry)), default=0)
    gone = _taken_back(log)
    for seq in sorted(undos, reverse=True):
        if seq < newest:
            return None
        if seq not in gone and _undone(undos[seq]) not in undos:
            return undos[seq]
    return None


def of(entry: Entry) -> Decision:
    """Give the undo that takes an entry back; the entry must be a decision's."""
    assert entry.decision  # noqa: S101 # as the callers above only give such
    return Decision(
        entry.decision.unit, Action.UNDO, entry.decision.coder, undoes=entry.seq
    )


def _taken_back(log: Iterable[Entry]) -> set[int]:
    """Give the numbers of the entries that an undo which counts takes back."""
    made_by = {entry.seq: entry.coder for entry in log}
    gone: set[int] = set()
    for entry in sorted(log, key=lambda entry: -entry.seq):
        target = _undone(entry)
        if target is None or entry.seq in gone or target >= entry.seq:
            continue
        if made_by.get(target) == entry.coder:
            gone.add(target)
    return gone


def _undone(entry: Entry) -> int | None:
    return entry.decision.undoes if entry.decision and _is_undo(entry) else None


def _is_undo(entry: Entry) -> bool:
    return entry.decision is not None and entry.decision.action is Action.UNDO
