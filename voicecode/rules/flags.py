"""Flags: a second codebook's rules, looked up together with the first's.

What they find is no code of a unit: it says that a person should see the unit first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecode.domain.codebooks import Codebook, Theme
from voicecode.domain.codings import Coding

_MARK = "flag:"  # no theme's own id can hold a colon


def joined(codebook: Codebook, flagging: Codebook) -> Codebook:
    """Give one codebook with the rules of both, so that texts are cut once for both."""
    return replace(codebook, themes=(*codebook.themes, *map(_marked, flagging.themes)))


def _marked(theme: Theme) -> Theme:
    return replace(theme, id=_MARK + theme.id, themes=tuple(map(_marked, theme.themes)))


def apart(codings: Sequence[Coding]) -> tuple[tuple[Coding, ...], tuple[Coding, ...]]:
    """Part codings into those of the codebook and those that flag."""
    return tuple(_of(codings, flags=False)), tuple(_of(codings, flags=True))


def _of(codings: Sequence[Coding], *, flags: bool) -> Iterator[Coding]:
    return (one for one in codings if one.theme.startswith(_MARK) is flags)
