"""Candidates: the codes that are up for decision on a unit, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from voicecode.domain.codings import Coding
from voicecode.domain.decisions import Standing
from voicecode.domain.sheets import Candidate


def of(
    suggestions: Iterable[Coding],
    standing: Standing,
    *,
    order: Sequence[str],
    outdated: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """Put together what is suggested and what the coder said, code by code.

    They come in the ``order`` of the codebook's codes; codes that it has no longer
    come last. Of what the coder holds, ``outdated`` was decided under another
    definition.
    """
    suggested = {coding.code: coding for coding in suggestions}
    found = {*suggested, *standing.held, *standing.rejected}
    return tuple(
        Candidate(
            code,
            suggestion=suggested.get(code),
            held=standing.held.get(code),
            is_rejected=code in standing.rejected,
            is_outdated=code in outdated and code in standing.held,
        )
        for code in _in(order, found)
    )


def between(
    standings: Sequence[Standing],
    settled: Mapping[str, bool],
    suggestions: Iterable[Coding],
    *,
    order: Sequence[str],
) -> tuple[Candidate, ...]:
    """Put the codes of several coders side by side, those they differ on first.

    Only coders who coded the unit have a say. Codes that at least one of them gave are
    listed, and those that were settled without.
    """
    suggested = {coding.code: coding for coding in suggestions}
    said = [standing for standing in standings if standing.is_coded]
    codes = {code for standing in said for code in standing.held}
    given = _in(order, codes.union(code for code, holds in settled.items() if holds))
    listed = [
        Candidate(
            code,
            suggestion=suggested.get(code),
            by_others={one.coder: one.held.get(code) for one in said},
            settled=settled.get(code, _unanimous(code, said)),
        )
        for code in given
    ]
    return tuple(sorted(listed, key=lambda one: None not in one.by_others.values()))


def _unanimous(code: str, standings: Iterable[Standing]) -> bool | None:
    """Say that a code holds where every coder gave it; there is nothing to settle."""
    return True if all(code in standing.held for standing in standings) else None


def _in(order: Sequence[str], codes: Collection[str]) -> list[str]:
    gone = sorted(set(codes).difference(order))
    return [code for code in order if code in codes] + gone
