"""Review: units come before a coder one by one, and each decision is kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.decisions import OF_CODES, Action, Decision, Entry
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Hit, Progress, Saved, Sheet
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.review import answers, context, queues, standings, telling, undoing
from voicecode.store import (
    codebooks_table,
    log_table,
    participants_table,
    search_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    harm,
    name_questions,
    open_project,
    review_queue,
    review_sheet,
)
from voicecode.workflows.review_names import NameDesk, renamed
from voicecode.workflows.review_queue import LAST, Drawing
from voicecode.workflows.review_sheet import Seat
from voicecode.workflows.review_undo import UndoDesk

HITS = 50
_WIDTH = 60  # characters of a hit


@dataclass(frozen=True, slots=True)
class Wish:
    """Who sits down, to which units, and whether they are shown what is suggested."""

    coder: str | None = None
    queue: Queue = Queue.UNSURE
    is_blind: bool = False
    drawing: Drawing = LAST
    key: Path | None = None  # where it lies, if not where it is looked for


@contextmanager
def opened(folder: Path | None, wish: Wish) -> Iterator[Desk]:
    """Open a project for a coder to review; no unit's text is read for it.

    Raises:
        BadInputError: there is no project, nobody is named, or the queue is empty.
        BadCodebookError: the codebook has mistakes.
    """
    if wish.is_blind and wish.queue is Queue.DISAGREEMENTS:
        raise BadInputError(
            "--blind shows nobody's codes, and disagreements are about them.",
            hint="Leave --blind away, or choose another queue.",
        )
    with open_project.opened(folder) as file:
        seat = _seat(file, wish)
        name_questions.look_through(file)
        harm.look_through(file)
        units = review_queue.order(
            file, wish.queue, coder=seat.coder, drawing=wish.drawing
        )
        yield Desk(file, seat, units, key=wish.key)


def _seat(file: ProjectFile, wish: Wish) -> Seat:
    coder = open_project.coder(file, wish.coder)
    settings = open_project.settings(file)
    open_project.codebook(file)  # a changed one comes into use
    book = open_project.parsed(open_project.codebook_path(file))
    return Seat(
        title=settings.title or book.title,
        coder=coder,
        queue=wish.queue,
        is_blind=wish.is_blind,
        codes=tuple(book.all_codes()),
        changed=codebooks_table.outdated(file),
        keys=settings.keys,
        colours=settings.colours,
    )


class Desk:
    """A coder's place at a project: the queue before them, and their word kept.

    What a method returns as saved is on the disk; None means that nothing changed.
    Others may decide meanwhile: a sheet shows what stands when it is asked for. Where
    even the unit's words are others by now, nothing is saved, and that is raised.
    """

    def __init__(
        self,
        file: ProjectFile,
        seat: Seat,
        units: list[str],
        *,
        key: Path | None = None,
    ) -> None:
        self.seat = seat
        self.units = units
        self.names = NameDesk(file, seat.coder, key, self._rename)
        self._undo = UndoDesk(file, seat, units)
        self._file = file
        self._queued = frozenset(units)
        self._is_between = seat.queue is Queue.DISAGREEMENTS
        log = log_table.of_coder(file, seat.coder)
        self._today = set(self._todays(log))
        self._closed = set(self._coded(log)) & self._queued

    def sheet(self, unit: str) -> Sheet:
        """Lay out a unit as it stands now.

        Raises:
            BadInputError: there is no such unit.
        """
        return review_sheet.laid_out(self._file, self.seat, unit)

    def accept(
        self, sheet: Sheet, code: str, valence: Valence | None = None
    ) -> Saved | None:
        """Let a code hold; between coders, settle that it does."""
        candidate = sheet.candidate(code)
        if self._is_between:
            return self._kept(sheet, answers.settled(sheet, candidate))
        given = answers.accepted(sheet, candidate, valence=valence)
        return self._kept(sheet, given)

    def reject(self, sheet: Sheet, code: str) -> Saved | None:
        """Let a code not hold; between coders, settle that it does not."""
        answer = answers.dismissed if self._is_between else answers.rejected
        return self._kept(sheet, answer(sheet, sheet.candidate(code)))

    def give_valence(
        self, sheet: Sheet, code: str, valence: Valence | None
    ) -> Saved | None:
        """Give a code a valence; if it does not hold yet, it then does."""
        candidate = sheet.candidate(code)
        given = answers.with_valence(sheet, candidate, valence)
        return None if self._is_between else self._kept(sheet, given)

    def turn_valence(self, sheet: Sheet, code: str) -> Saved | None:
        """Give a code the next valence in the ring."""
        valence = answers.next_valence(sheet.candidate(code))
        return self.give_valence(sheet, code, valence)

    def set_words(self, sheet: Sheet, code: str, span: Span) -> Saved | None:
        """Say by which words of the unit a code is earned."""
        given = answers.with_span(sheet, sheet.candidate(code), span)
        return None if self._is_between else self._kept(sheet, given)

    def note(self, sheet: Sheet, memo: str, code: str | None = None) -> Saved | None:
        """Write a note on the unit, or on a code that holds."""
        return self._kept(sheet, answers.noted(sheet, memo, code))

    def flag(self, sheet: Sheet, why: str = "") -> Saved | None:
        """Flag the unit for safeguarding, or clear its flag and say why.

        Raises:
            BadInputError: a flag is to be cleared, and nobody says why.
        """
        if sheet.is_flagged and not why.strip():
            raise BadInputError(
                "a flag is cleared for a reason; nothing was saved.",
                hint="Say what you saw to: it is kept with your name and the time.",
            )
        return self._kept(sheet, answers.flag_turned(sheet, why.strip()))

    def star(self, sheet: Sheet) -> Saved | None:
        """Star the unit for the quote bank, or take the star away."""
        return self._kept(sheet, answers.star_turned(sheet))

    def done(self, sheet: Sheet) -> Saved | None:
        """Close the unit, where the queue is there to be coded."""
        is_coding = self.seat.queue not in _LOOKED_AT_AGAIN
        return self._kept(sheet, answers.done(sheet)) if is_coding else None

    def undo(self, at: str | None = None) -> Saved | None:
        """Take back what the coder did last and counts, however old it is.

        Where it was about words that stand in the unit ``at``, that stays shown.

        Raises:
            BadInputError: a name was replaced; nothing was taken back. Asked again,
                it takes back what was before.
        """
        return self._recounted(self._undo.undo(at))

    def redo(self, at: str | None = None) -> Saved | None:
        """Do again what was taken back last."""
        return self._recounted(self._undo.redo(at))

    def progress(self) -> Progress:
        """Say how far the coder is."""
        return Progress(len(self.units), len(self._closed), len(self._today))

    def next_open(self, after: int) -> int | None:
        """Give the place of the next open unit after a place, or of the first one.

        Places count from 0, and -1 stands before the first. None: all are done.
        """
        places = (*range(after + 1, len(self.units)), *range(after + 1))
        units = self.units
        return next((at for at in places if units[at] not in self._closed), None)

    def search(self, words: str) -> list[Hit]:
        """Find units by their words, in the order of the sources, up to ``HITS``."""
        names = search_table.found(self._file, words, limit=HITS)
        withdrawn = participants_table.withdrawn(self._file)
        units = (units_table.unit(self._file, name) for name in names)
        return [
            Hit(
                unit.name,
                unit.speaker,
                context.snippet(unit.text, words, width=_WIDTH),
            )
            for unit in units
            if unit and unit.is_codable and unit.participant not in withdrawn
        ]

    def named(self, typed: str) -> list[str]:
        """Find units of the queue by their place in it, from 1, or part of a name."""
        if typed.isascii() and typed.isdigit() and len(typed) < 10:
            place = int(typed)
            return self.units[place - 1 : place] if place else []
        part = typed.casefold()
        return [name for name in self.units if part in name.casefold()][:HITS]

    def _rename(self, sources: Mapping[str, str]) -> None:
        """Let units go by the names that their sources have now."""
        if not sources:
            return
        self.units[:] = [renamed(unit, sources) for unit in self.units]
        self._queued = frozenset(self.units)
        self._today = {renamed(unit, sources) for unit in self._today}
        self._closed = {renamed(unit, sources) for unit in self._closed}

    def _kept(self, sheet: Sheet, decision: Decision | None) -> Saved | None:
        if decision is None:
            return None
        with self._file.writing():
            review_sheet.check(self._file, sheet)
            [seq] = log_table.append(self._file, [decision])
        self._recount(decision.unit)
        return Saved(seq, decision.unit, telling.told(decision, self.seat.names))

    def _recounted(self, saved: Saved | None) -> Saved | None:
        if saved and saved.words is None:
            self._recount(saved.unit)
        return saved

    def _recount(self, unit: str) -> None:
        sheet = self.sheet(unit)
        log = log_table.of_units(self._file, [unit])
        own = [entry for entry in log if entry.coder == self.seat.coder]
        self._today.discard(unit)
        self._today.update(self._todays(own))
        self._closed.discard(unit)
        if unit in self._queued and not queues.is_open(self.seat.queue, sheet):
            self._closed.add(unit)

    def _todays(self, log: Iterable[Entry]) -> Iterator[str]:
        """Yield the units of decisions that were made today, by the local clock."""
        today = self._file.now().astimezone().date()
        for entry in undoing.live(log):
            is_todays = entry.at.astimezone().date() == today
            if is_todays and entry.decision and entry.decision.action in _WORK:
                yield entry.decision.unit

    def _coded(self, log: Iterable[Entry]) -> Iterator[str]:
        if self.seat.queue in _LOOKED_AT_AGAIN:
            return
        for (unit, _), standing in standings.of(log).items():
            if standing.is_coded:
                yield unit


_WORK = OF_CODES | {Action.DONE}
# Who looks at these units for another reason does not say that they have no codes.
_LOOKED_AT_AGAIN = frozenset({Queue.SAFEGUARDING, Queue.DISAGREEMENTS, Queue.OUTDATED})
