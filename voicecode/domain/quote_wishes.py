"""Quote wishes: which quotes somebody asks for."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.codings import Coding
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence


@dataclass(frozen=True, slots=True)
class QuoteWish:
    """Quotes of some codes, roles and valences; of all, where none are named.

    ``per_person`` is how many there may be of any one person; None is no limit.
    """

    codes: frozenset[str] | None = None
    roles: frozenset[Role] = frozenset()
    valences: frozenset[Valence] = frozenset()
    per_person: int | None = None

    def takes(self, role: Role, coding: Coding) -> bool:
        """Tell whether what somebody in a role said of a code is asked for."""
        return (
            (self.codes is None or coding.code in self.codes)
            and (not self.roles or role in self.roles)
            and (not self.valences or coding.valence in self.valences)
        )
