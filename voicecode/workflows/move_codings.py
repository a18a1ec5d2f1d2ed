"""Move codings: what was decided and proposed goes along to a source's new text."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.codings import CodedUnit
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
    """What became of an earlier text's units; ``rows`` are those of the new by number.

    ``moves`` are by the earlier units' rows.
    """

    moves: dict[int, Move]
    rows: dict[int, int]


def move(file: ProjectFile, source: str) -> Moved:
    """Let decisions, proposals, flags and samples follow to a source's current text.

    Inside the transaction in which that text is written. A decision that counted in
    no text since an earlier one is tried again from there.
    """
    current, before = moves_table.texts(file, source)
    if before is None:
        return Moved(0, 0, (), stands=True)
    new = moves_table.units(file, current)
    found = _became(file, before, new)
    _propose(file, found)
    kept = {
        row: found.rows[one.new.number] for row, one in found.moves.items() if one.new
    }
    moves_table.follow(file, kept)
    decisions, stranded = _decide(file, source, {before: found}, new)
    same = sum(one.fate is Fate.SAME for one in found.moves.values())
    return Moved(same, decisions, stranded, stands=bool(kept) or not found.moves)


def _became(file: ProjectFile, text: int, new: dict[int, Unit]) -> _Texts:
    old = moves_table.units(file, text)
    moves = moving.of(list(old.values()), list(new.values()))
    return _Texts(
        moves=dict(zip(old, moves, strict=True)),
        rows={unit.number: row for row, unit in new.items()},
    )


def _propose(file: ProjectFile, found: _Texts) -> None:
    run = runs_table.current(file)
    if run is None:
        return
    cut = texts_table.cutter(file)
    for row, one in found.moves.items():
        codings = codings_table.of_row(file, row, cut=cut)
        if codings and one.new:
            coded = CodedUnit(one.new, moved_codings.of(codings, one))
            codings_table.write(file, run.number, [(found.rows[one.new.number], coded)])


def _decide(
    file: ProjectFile, source: str, known: dict[int, _Texts], new: dict[int, Unit]
) -> tuple[int, tuple[Stranded, ...]]:
    counting = {
        entry.seq: entry for entry in undoing.live(log_table.of_source(file, source))
    }
    moved, stranded = 0, []
    for place in moves_table.places(file, source):
        if place.text not in known:
            known[place.text] = _became(file, place.text, new)
        reason = _landed(file, place, known[place.text], place.seq in counting)
        moved += not reason
        if reason and place.seq in counting:
            stranded.append(Stranded(counting[place.seq], reason))
    return moved, tuple(stranded)


def _landed(file: ProjectFile, place: Place, found: _Texts, counts: bool) -> str:
    """Let one decision count in the new text, or say why it cannot."""
    one = found.moves[place.unit]
    if place.span is None or (not counts and one.new):
        if one.new is None:
            moves_table.strand(file, place, one.reason)
            return one.reason
        moves_table.move(file, place, found.rows[one.new.number], None)
        return ""
    landing = moving.landing(one, place.span)
    if landing.unit is None:
        moves_table.strand(file, place, landing.reason)
        return landing.reason
    moves_table.move(file, place, found.rows[landing.unit.number], landing.span)
    return ""
