"""What is noticed of a source while its units go by, and said at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from voicecode.domain import consents
from voicecode.domain.documents import Kind
from voicecode.domain.units import Unit
from voicecode.units import answer_counts, unknowns
from voicecode.units.answer_counts import Counts

_MOST = 1000  # speakers kept: nobody settles more of them one by one


@dataclass(frozen=True, slots=True)
class Noticed:
    """How many units there are so far, and what must be said of them at the end."""

    units: int = 0
    unknown: Mapping[str, Kind] = field(default_factory=dict)
    answers: Counts = field(default_factory=Counts)
    unclear: int = 0  # units said on terms that are not understood


NOTHING = Noticed()


def more(before: Noticed, units: Sequence[Unit]) -> Noticed:
    """Add the next units of the same source."""
    unknown = {**before.unknown, **unknowns.unknown_speakers(units)}
    return Noticed(
        before.units + len(units),
        dict(islice(unknown.items(), _MOST)),
        before.answers + answer_counts.of(units),
        before.unclear + sum(consents.is_unclear(unit.attributes) for unit in units),
    )


def messages(source: str, noticed: Noticed) -> list[str]:
    """Say what answers amount to, what consent is unclear, and who is unknown."""
    counts = [answer_counts.message(noticed.answers)] if noticed.answers else []
    return [*counts, *_on_consent(noticed), *unknowns.messages(source, noticed.unknown)]


def _on_consent(noticed: Noticed) -> Iterator[str]:
    if noticed.unclear:
        yield (
            f"units whose consent is not understood, and which are never quoted:"
            f" {noticed.unclear:,}; it is one of: {consents.KNOWN}"
        )
