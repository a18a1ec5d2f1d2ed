"""Review undo: a coder takes back what they did last, on codes or on names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from voicecode.domain.decisions import Action, Entry, NameAction
from voicecode.domain.sheets import Saved
from voicecode.errors import BadInputError
from voicecode.review import telling, undoing
from voicecode.store import log_table, question_places, questions_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import keep_names
from voicecode.workflows.review_sheet import Seat

_RECENT = 64  # decisions read to find what to take back; doubled until it is found
_Choose = Callable[[Iterable[Entry], str], Entry | None]


class UndoDesk:
    """Where a coder goes back; what is returned as saved is on the disk.

    ``units`` are the queue's; a unit that none of them is, is not gone to for a word.
    A replacement cannot be taken back. The coder is told so once, before anything
    that is older is taken back.
    """

    def __init__(self, file: ProjectFile, seat: Seat, units: Sequence[str]) -> None:
        self._file = file
        self._seat = seat
        self._units = units
        self._told: set[int] = set()  # replacements that the coder was told of,
        self._told_at = 0  # when the log was so long

    def undo(self, at: str | None) -> Saved | None:
        """Take back the last step that counts; ``at`` is the unit that is shown.

        Raises:
            BadInputError: it replaced a name; nothing was taken back.
        """
        return self._taken_back(self._last, at)

    def redo(self, at: str | None) -> Saved | None:
        """Do again what was taken back last."""
        return self._taken_back(undoing.next_redo, at)

    def _taken_back(self, choose: _Choose, at: str | None) -> Saved | None:
        with self._file.writing():
            entry, log = self._chosen(choose)
            if entry is None:
                return None
            if entry.decision is None:
                return self._of_words(entry, at)
            undo = undoing.of(entry)
            [seq] = log_table.append(self._file, [undo])
        told = telling.taken_back(entry, log, self._seat.names)
        return Saved(seq, undo.unit, told)

    def _chosen(self, choose: _Choose) -> tuple[Entry | None, list[Entry]]:
        """Read as much of the end of the coder's log as it takes to find an entry."""
        last = _RECENT
        while True:
            log = log_table.steps(self._file, self._seat.coder, last=last)
            entry = choose(log, self._seat.coder)
            if entry or len(log) < last:
                return entry, log
            last *= 2

    def _last(self, log: Iterable[Entry], coder: str) -> Entry | None:
        steps = list(log)
        if any(one.seq > self._told_at and not _is_undo(one) for one in steps):
            self._told.clear()  # what was done since then comes first
        entry = undoing.next_undo(
            [one for one in steps if one.seq not in self._told], coder
        )
        if entry and entry.action == NameAction.REPLACE:
            self._told.add(entry.seq)
            self._told_at = log_table.length(self._file)
            what = entry.memo.partition(":")[0]  # the stand-in
            raise BadInputError(
                f"no. {entry.seq}, {what}, cannot be undone.",
                hint="To go back: keep it by --decisions, import anew. Undo again to"
                " pass over it.",
            )
        return entry

    def _of_words(self, entry: Entry, at: str | None) -> Saved:
        seq, several = keep_names.take_back(self._file, entry)
        unit, words = self._where(several, at)
        kept = questions_table.kept(self._file)
        still_open = sum(one not in kept for one in several)
        told = telling.of_words(entry, words, len(several), still_open)
        return Saved(seq, unit, told, words)

    def _where(self, several: Sequence[str], at: str | None) -> tuple[str, str]:
        """Give a unit where one of the words stands, the one shown if it can be."""
        shown = question_places.of_unit(self._file, at) if at else ()
        here = next((one.words for one in shown if one.words in several), None)
        if at and here:
            return at, here
        queued = set(self._units)
        places = (
            (place.name, place.words)
            for place in question_places.located(self._file)
            if place.words in several and place.name in queued
        )
        return next(places, (at or self._units[0], several[0]))


def _is_undo(entry: Entry) -> bool:
    return entry.action == Action.UNDO
