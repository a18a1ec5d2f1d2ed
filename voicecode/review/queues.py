"""Queues: the order in which units come before a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from voicecode.domain.decisions import Entry, Standing
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Sheet
from voicecode.review import settlements, undoing

Proposed = tuple[str, str, float]  # a unit, a code proposed for it, its confidence

_EVEN = 0.5  # the confidence that says least


def unsure(units: Sequence[str], proposed: Iterable[Proposed]) -> list[str]:
    """Order the units with proposed codes: rarest code first, then least certain.

    A code is rare when it is proposed for few of the units. A unit stands with its
    rarest code; under one code the unit comes first whose least certain coding is
    nearest to even, whichever code that is of. Ties keep the order of ``units``.
    """
    places = {unit: place for place, unit in enumerate(units)}
    times: Counter[str] = Counter()
    codes: defaultdict[str, list[str]] = defaultdict(list)
    doubt: dict[str, float] = {}
    for unit, code, confidence in proposed:
        if unit not in places:
            continue
        times[code] += 1
        codes[unit].append(code)
        doubt[unit] = min(doubt.get(unit, 1.0), abs(confidence - _EVEN))

    def rank(unit: str) -> tuple[tuple[int, str], float, int]:
        rarest = min((times[code], code) for code in codes[unit])
        return rarest, doubt[unit], places[unit]

    return sorted(codes, key=rank)


def flagged(
    units: Iterable[str], by_machine: Iterable[str], by_people: Mapping[str, bool]
) -> list[str]:
    """Give the flagged units, in the order of ``units``.

    What people said last counts; where nobody said anything, the machine's flag.
    """
    machine = frozenset(by_machine)
    return [unit for unit in units if by_people.get(unit, unit in machine)]


def first(flagged: Iterable[str], units: Sequence[str]) -> list[str]:
    """Put the flagged ones of ``units`` before the others; both keep their order."""
    waiting = frozenset(flagged)
    return sorted(units, key=lambda unit: unit not in waiting)


def disagreements(
    said: Sequence[Standing], settled: Mapping[str, Mapping[str, bool]]
) -> list[str]:
    """Give the units on which coders differ, and nobody has decided between them.

    Those whose coders have least in common come first; ties keep the order in which
    the units come.
    """
    disputes = settlements.disputes(said, settled)
    open_ones = dict.fromkeys(one.unit for one in disputes if one.settled is None)
    given: dict[str, list[frozenset[str]]] = {unit: [] for unit in open_ones}
    for standing in said:
        if standing.unit in given and standing.is_coded:
            given[standing.unit].append(frozenset(standing.held))
    return sorted(open_ones, key=lambda unit: _in_common(given[unit]))


def _in_common(given: Sequence[frozenset[str]]) -> float:
    """Give the share of all codes given that every coder gave, 0 to 1 (Jaccard)."""
    return len(frozenset.intersection(*given)) / len(frozenset().union(*given))


def outdated(
    units: Iterable[str],
    standings: Iterable[Standing],
    entries: Iterable[Entry],
    changed: Mapping[tuple[int, str], bool],
) -> dict[str, tuple[str, ...]]:
    """Give the units with codes held under an older definition, and those codes.

    ``changed`` says of a version of the codebook and a code of it whether the code
    means something else by now. ``entries`` are the log in which the codes came to
    hold. Units keep the order of ``units``.
    """
    under = {entry.seq: entry.codebook or 0 for entry in undoing.live(entries)}
    found: dict[str, dict[str, None]] = {}
    for standing in standings:
        for held in standing.held.values():
            if changed.get((under.get(held.seq, 0), held.code)):
                found.setdefault(standing.unit, {})[held.code] = None
    return {unit: tuple(found[unit]) for unit in units if unit in found}


def is_open(queue: Queue, sheet: Sheet) -> bool:
    """Tell whether a unit still waits for the coder, by what the queue is about."""
    match queue:
        case Queue.SAFEGUARDING:
            return sheet.is_flagged
        case Queue.OUTDATED:
            return any(candidate.is_outdated for candidate in sheet.candidates)
        case Queue.DISAGREEMENTS:
            return any(candidate.is_open for candidate in sheet.candidates)
        case _:
            return not sheet.standing.is_coded
