"""Methods: how findings came about, for an appendix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecode.domain.codings import Coders


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What a model's card says of it.

    ``units`` are those it learnt from, ``positives`` how many of them carry each code,
    and ``digest`` the SHA-256 of them all. ``thresholds`` are the probabilities, 0 to
    1, from which each code is proposed. ``scores`` are cross-validated, by name; empty
    where they were not worked out. ``abstaining`` codes are left to their rules.
    """

    made_by: str
    units: int
    digest: str
    positives: Mapping[str, int]
    thresholds: Mapping[str, float]
    abstaining: tuple[str, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    semantic: str | None = None  # the sentence model's name


@dataclass(frozen=True, slots=True)
class Methods:
    """How units were coded: by which codebook and whom, with how many rules.

    ``digest`` is the SHA-256 of the codebook's file. ``model`` is None where the rules
    coded alone; ``units`` and ``positives`` are its numbers as they are printed.
    ``protection`` are sentences on what was done to protect people.
    """

    digest: str
    themes: int
    codes: int
    rules: int
    language: str
    coders: Coders
    model: ModelFacts | None = None
    units: str = "0"
    positives: Mapping[str, str] = field(default_factory=dict)
    protection: tuple[str, ...] = ()
