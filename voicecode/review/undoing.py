"""Undoing: which entries of a log still count, and which are next to be taken back.

An undo takes back one earlier entry of the same coder. It is an entry like any other
and can be taken back itself: that is how a decision is done again. Decisions on
codes and units and those on names are one row of steps.
"""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.domain.decisions import Action, Decision, Entry, NameAction


def live(entries: Iterable[Entry]) -> list[Entry]:
    """Give the decisions on units that count: undone ones and undos are left out.

    The end of a log may be given alone: what is taken back in it was taken back
    after it.
    """
    return [entry for entry in steps(entries) if entry.decision]


def steps(entries: Iterable[Entry]) -> list[Entry]:
    """Give the decisions that count, those on names among them; as ``live``."""
    log = list(entries)
    gone = _taken_back(log)
    return [
        entry
        for entry in log
        if _is_decided(entry) and not _is_undo(entry) and entry.seq not in gone
    ]


def next_undo(entries: Iterable[Entry], coder: str) -> Entry | None:
    """Give the coder's last decision that counts; None where none does."""
    counting = [entry for entry in steps(entries) if entry.coder == coder]
    return counting[-1] if counting else None


def next_redo(entries: Iterable[Entry], coder: str) -> Entry | None:
    """Give the coder's last undo that counts: taking it back does its decision again.

    None where nothing was undone since the coder last decided something new.
    """
    log = [entry for entry in entries if entry.coder == coder and _is_decided(entry)]
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
    if not _is_undo(entry):
        return None
    return entry.decision.undoes if entry.decision else entry.undoes


def _is_undo(entry: Entry) -> bool:
    return entry.action == Action.UNDO


def _is_decided(entry: Entry) -> bool:
    return entry.decision is not None or entry.action in _OF_NAMES


_OF_NAMES = frozenset({*NameAction, Action.UNDO})
