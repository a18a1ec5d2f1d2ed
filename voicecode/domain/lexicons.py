"""Lexicons: words that mean much the same, gathered into families."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.codings import Valence

NEGATION = "negation"  # the family whose members turn round what follows them


@dataclass(frozen=True, slots=True)
class WordFamily:
    """Words and short runs of words that people use for much the same.

    ``polarity`` is what its members say by themselves of the thing spoken about:
    positive, negative or None.
    """

    name: str
    polarity: Valence | None
    members: tuple[str, ...]
