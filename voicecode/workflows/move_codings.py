"""Move codings: what was decided and proposed goes along to a source's new text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.decisions import Action, Entry
from voicecode.domain.moves import Fate, Move
from voicecode.domain.projects import Place, Stranded
from voicecode.domain.units import Unit
from voicecode.review import moved_codings, moving, undoing
from voicecode.store import (
    codings_table,
    log_table,
    moves_table,
    runs_table,
    texts_table,
)
from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Moved:
    """How many units say the same as before, and what became of decisions."""

    same: int
    decisions: int
    stranded: tuple[Stranded, ...]
    stands: bool  # whether any unit of the earlier text stands in the new one


@dataclass(frozen=True, slots=True)
class _Texts:
    """What became of an earlier text's units.

    Both texts begin with ``begins`` units that are the same; of these, ``decided``
    has only those that somebody decided on. ``moves`` are the units after them. Both
    are by the earlier units' rows; ``rows`` are those of the new units, by number.
    """

    begins: int
    decided: dict[int, Move]
    moves: dict[int, Move]
    rows: dict[int, int]

    @property
    def same(self) -> int:
        """How many units say the same as before."""
        return self.begins + sum(m.fate is Fate.SAME for m in self.moves.values())

    @property
    def stands(self) -> bool:
        """Whether any unit stands in the new text; where there was none, it does."""
        found = self.begins or any(move.new for move in self.moves.values())
        return bool(found) or not self.moves


def move(file: ProjectFile, source: str) -> Moved:
    """Let decisions, proposals, flags and samples follow to a source's current text.

    Inside the transaction in which that text is written. A decision that counted in
    no text since an earlier one is tried again from there. Of a long table that grew,
    only what is new is held in memory.
    """
    current, before = moves_table.texts(file, source)
    if before is None:
        return Moved(0, 0, (), stands=True)
    places = moves_table.places(file, source)
    found = _became(file, before, current, {place.unit for place in places})
    beginning = partial(moves_table.pairs, file, before, current, count=found.begins)
    moves_table.repeat(file, beginning())
    moves_table.follow(file, beginning())
    _propose(file, found)
    moves_table.follow(
        file,
        [
            (row, found.rows[one.new.number])
            for row, one in found.moves.items()
            if one.new
        ],
    )
    decisions, stranded = _decide(file, source, places, {before: found}, current)
    return Moved(found.same, decisions, stranded, found.stands)


def _became(file: ProjectFile, old: int, new: int, decided: Collection[int]) -> _Texts:
    begins, known, rows = 0, dict[int, Move](), dict[int, int]()
    both = zip(moves_table.units(file, old), moves_table.units(file, new), strict=False)
    for (row, one), (place, other) in both:
        if not moving.is_unchanged(one, other):
            break
        begins += 1
        if row in decided:
            known[row] = Move(one, other, Fate.SAME)
            rows[other.number] = place
    earlier = dict(moves_table.units(file, old, skip=begins))
    later = dict(moves_table.units(file, new, skip=begins))
    rest = moving.of(list(earlier.values()), list(later.values()))
    rows.update({unit.number: row for row, unit in later.items()})
    return _Texts(begins, known, dict(zip(earlier, rest, strict=True)), rows)


def _propose(file: ProjectFile, found: _Texts) -> None:
    run = runs_table.current(file)
    if run is None:
        return
    cut = texts_table.cutter(file)
    kept: dict[int, tuple[Unit, list[Coding]]] = {}
    for row, one in found.moves.items():
        codings = codings_table.of_row(file, row, cut=cut)
        if codings and one.new:
            _, several = kept.setdefault(one.new.number, (one.new, []))
            several.extend(moved_codings.of(codings, one))
    coded = [
        (found.rows[number], CodedUnit(unit, moved_codings.merged(several)))
        for number, (unit, several) in kept.items()
    ]
    codings_table.write(file, run.number, coded)


def _decide(
    file: ProjectFile,
    source: str,
    places: Sequence[Place],
    known: dict[int, _Texts],
    current: int,
) -> tuple[int, tuple[Stranded, ...]]:
    counting = {
        entry.seq: entry for entry in undoing.live(log_table.of_source(file, source))
    }
    moved, stranded = 0, []
    decided = {place.unit for place in places}
    for place in places:
        if place.text not in known:
            known[place.text] = _became(file, place.text, current, decided)
        reason = _landed(file, place, known[place.text], counting.get(place.seq))
        moved += not reason
        if reason and place.seq in counting:
            stranded.append(Stranded(counting[place.seq], reason))
    return moved, tuple(stranded)


def _landed(file: ProjectFile, place: Place, found: _Texts, entry: Entry | None) -> str:
    """Let one decision count in the new text, or say why it cannot.

    Without an ``entry`` it counts no longer anyway.
    """
    one = found.decided.get(place.unit) or found.moves[place.unit]
    if place.span is None or (entry is None and one.new):
        if reason := _lost(one, entry):
            moves_table.strand(file, place, reason)
            return reason
        assert one.new is not None  # noqa: S101 # or there was a reason
        moves_table.move(file, place, found.rows[one.new.number], None)
        return ""
    landing = moving.landing(one, place.span)
    if landing.unit is None:
        moves_table.strand(file, place, landing.reason)
        return landing.reason
    moves_table.move(file, place, found.rows[landing.unit.number], landing.span)
    return ""


def _lost(move: Move, entry: Entry | None) -> str:
    """Say why a decision on a whole unit cannot count on what became of it.

    A flag was cleared for the words that stood there, and for no others.
    """
    if move.new is None:
        return move.reason
    clears = entry and entry.decision and entry.decision.action is Action.CLEAR
    return moving.CHANGED if clears and move.new.text != move.old.text else ""
