"""Settlements: from what each coder says of a unit to what holds between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from voicecode.domain.decisions import Standing
from voicecode.domain.settlements import Dispute, Settlement
from voicecode.domain.valences import Valence


def of(
    standings: Iterable[Standing], settled: Mapping[str, Mapping[str, bool]]
) -> dict[str, Settlement]:
    """Give the settlement of each unit that anybody coded or decided on.

    ``settled`` tells of each unit which codes were settled (True) or dismissed.
    """
    said = _by_unit(standings)
    units = dict.fromkeys((*said, *settled))
    return {
        unit: _settlement(unit, said.get(unit, ()), settled.get(unit, {}))
        for unit in units
    }


def disputes(
    standings: Iterable[Standing], settled: Mapping[str, Mapping[str, bool]]
) -> list[Dispute]:
    """List every code on which a unit's coders differ, decided or not.

    Units come as they were first spoken of, their codes in alphabetical order.
    """
    return [
        Dispute(
            unit,
            code,
            given_by=tuple(one.coder for one in said if code in one.held),
            not_by=tuple(one.coder for one in said if code not in one.held),
            settled=settled.get(unit, {}).get(code),
        )
        for unit, said in _by_unit(standings).items()
        for code in sorted({code for one in said for code in one.held})
        if any(code not in one.held for one in said)
    ]


def _by_unit(standings: Iterable[Standing]) -> dict[str, list[Standing]]:
    """Put together what coders say of each unit that they coded."""
    said: dict[str, list[Standing]] = {}
    for standing in standings:
        if standing.is_coded:
            said.setdefault(standing.unit, []).append(standing)
    return said


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
