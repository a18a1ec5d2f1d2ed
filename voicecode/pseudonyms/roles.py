"""Roles: who a person is, by the words before the name or after it."""

from __future__ import annotations

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text

_LEADING = cues.CALLED | {"is", "was", "s"}
_LINKS = frozenset({"she", "he", "they", "is", "was", "who", "are", "hes", "shes"})


def of(text: Text, last: int, before: list[str]) -> str:
    """Say who a person is whose name ends at word ``last``.

    ``before`` are the folded words that lead to the name.
    """
    titled = cues.who(before) if before and cues.is_title(before[-1]) else None
    while before and (before[-1] in _LEADING or cues.is_title(before[-1])):
        before = before[:-1]
    return cues.who(before) or titled or _after(text, last) or cues.NAME


def _after(text: Text, last: int) -> str | None:
    """Read "Ffion, she's my social worker" and "Kirsty is my worker"."""
    at = last + 1
    while at < len(text) and at <= last + 3 and text.folds[at] in _LINKS:
        at += 1
    owned = at < len(text) and text.folds[at] in {"my", "our", "his", "her", "their"}
    if not owned or any(
        text.gaps[n] & (Gap.EDGE | Gap.STOP) for n in range(last + 1, at + 1)
    ):
        return None
    for end in range(at + 1, min(at + 5, len(text))):
        if text.gaps[end] & (Gap.STOP | Gap.EDGE) or not text.gaps[end] & Gap.SPACE:
            return None
        kind = cues.who(text.folds[at : end + 1])
        if kind:
            return kind
    return None
