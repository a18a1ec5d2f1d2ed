"""Gold: units whose codes people settled on, to learn from and to measure against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voicecode.domain.people import Role
from voicecode.domain.valences import Valence


@dataclass(frozen=True, slots=True)
class GoldUnit:
    """A text with the codes that people gave it; no codes where it has none.

    ``codes`` stand in the order written, each with its valence, None where unsaid.
    ``respondent`` is whoever said it: scores are bootstrapped by respondents.
    ``place`` is where a person finds it: "survey.csv, row 12".
    """

    text: str
    codes: Mapping[str, Valence | None]
    role: Role = Role.UNKNOWN
    respondent: str | None = None
    place: str = ""
