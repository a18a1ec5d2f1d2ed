"""Check a codebook: its mistakes, and its rules tried on its own sentences."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.codebooks import Codebook, Mistake
from voicecode.rules import trials
from voicecode.rules.trials import Trial
from voicecode.workflows import open_codebook


@dataclass(frozen=True, slots=True)
class CheckedCodebook:
    """What the check found; ``trials`` are empty while there are mistakes."""

    path: str
    codebook: Codebook
    mistakes: tuple[Mistake, ...]
    trials: tuple[Trial, ...]

    @property
    def is_good(self) -> bool:
        """Whether nothing is wrong."""
        return not self.mistakes and not any(trial.failures for trial in self.trials)


def check(name: str) -> CheckedCodebook:
    """Check a codebook by its path or shipped name.

    Raises:
        BadInputError: there is no such codebook, or it cannot be read.
    """
    codebook, coder, mistakes = open_codebook.tried(name)
    return CheckedCodebook(
        path=str(open_codebook.found(name)),
        codebook=codebook,
        mistakes=tuple(mistakes),
        trials=() if mistakes else tuple(trials.of(codebook, coder)),
    )
