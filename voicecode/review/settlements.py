"""Settlements: from what each coder says of a unit to what holds between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from voicecode.domain.codings import Valence
from voicecode.domain.decisions import Standing
from voicecode.domain.settlements import Settlement


def of(
    standings: Iterable[Standing], settled: Mapping[str, Mapping[str, bool]]
) -> dict[str, Settlement]:
    """Give the settlement of each unit that anybody coded or decided on.

    ``settled`` tells of each unit which codes were settled (True) or dismissed.
    """
    said: defaultdict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        if standing.is_coded:
            said[standing.unit].append(standing)
    units = dict.fromkeys((*said, *settled))
    return {
        unit: _settlement(unit, said[unit], settled.get(unit, {})) for unit in units
    }


def _settlement(
    unit: str, said: Sequence[Standing], settled: Mapping[str, bool]
) -> Settlement:
    given = {code for standing in said for code in standing.held}
    shared = {code for code in given if all(code in one.held for one in said)}
    holding = {
        code for code in given | settled.keys() if settled.get(code, code in shared)
    }
    return Settlement(
        unit=unit,
        coders=tuple(standing.coder for standing in said),
        codes={code: _valence(code, said) for code in sorted(holding)},
        disputed=tuple(sorted(given - shared - settled.keys())),
        is_adjudicated=bool(settled),
    )


def _valence(code: str, said: Sequence[Standing]) -> Valence | None:
    found = {one.held[code].valence for one in said if code in one.held} - {None}
    return found.pop() if len(found) == 1 else None
