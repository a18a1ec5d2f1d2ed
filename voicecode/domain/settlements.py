"""Settlements: what holds of a unit between all the coders who coded it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voicecode.domain.valences import Valence


@dataclass(frozen=True, slots=True)
class Settlement:
    """The codes that a unit has between its coders.

    They are those that all ``coders`` gave, plus the settled, minus the dismissed;
    each has the valence its coders gave it, None where they differ or said none.
    ``disputed`` are the codes on which coders differ and nobody decided yet.
    ``is_adjudicated`` says that somebody decided between coders, on any code.
    """

    unit: str
    coders: tuple[str, ...]
    codes: Mapping[str, Valence | None]
    disputed: tuple[str, ...] = ()
    is_adjudicated: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether several coders, or an adjudicator, say one and the same of it."""
        is_double = len(self.coders) > 1 or self.is_adjudicated
        return is_double and not self.disputed


@dataclass(frozen=True, slots=True)
class Dispute:
    """A code of a unit that some of its coders gave and some did not.

    ``settled`` is what an adjudicator decided: True where the code holds, False where
    it does not, None where it is open.
    """

    unit: str
    code: str
    given_by: tuple[str, ...]
    not_by: tuple[str, ...]
    settled: bool | None = None
