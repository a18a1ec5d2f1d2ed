"""Models: all that was learnt, as arrays and words, and the card that tells of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecode.learning.features import Vocabulary
from voicecode.learning.judges import Judge
from voicecode.learning.reliance import Reliance
from voicecode.learning.scorers import Scorers
from voicecode.learning.valences import ValenceModel


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt of the codes of one codebook.

    ``abstaining`` codes had too few texts to learn from: the classifier never proposes
    them. ``alone`` judges by the text, ``combined`` by text and rules together.
    ``likeness`` has shape (features, codes). ``card`` says how it came about.
    """

    codes: tuple[str, ...]
    abstaining: frozenset[str]
    vocabulary: Vocabulary
    scorers: Scorers
    likeness: npt.NDArray[np.float32]
    alone: Judge
    combined: Judge
    reliance: Reliance
    valence: ValenceModel | None
    card: Mapping[str, Any] = field(default_factory=dict)

    def in_order(self, codes: Sequence[str]) -> Model:
        """Give the same model with its codes, the same ones, in this order."""
        if tuple(codes) == self.codes:
            return self
        place = [self.codes.index(code) for code in codes]
        return replace(
            self,
            codes=tuple(codes),
            scorers=self.scorers.in_order(place),
            likeness=self.likeness[:, place],
            alone=self.alone.in_order(place),
            combined=self.combined.in_order(place),
            valence=self.valence and self.valence.in_order(place),
        )

    @property
    def columns(self) -> dict[str, int]:
        """The column of each code."""
        return {code: column for column, code in enumerate(self.codes)}

    @property
    def learns(self) -> npt.NDArray[np.bool_]:
        """Which codes the classifier proposes: one flag a code."""
        return np.array([code not in self.abstaining for code in self.codes])
