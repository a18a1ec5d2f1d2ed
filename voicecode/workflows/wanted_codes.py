"""Wanted codes: those of a codebook that somebody names, themselves or by a theme."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from voicecode.domain.codebooks import Codebook, Theme
from voicecode.errors import BadInputError


def of(
    book: Codebook, *, themes: Sequence[str], codes: Sequence[str]
) -> frozenset[str] | None:
    """Give the ids of all codes named, also those within a theme; None for no wish.

    Where both are named, codes must be in one of the themes.

    Raises:
        BadInputError: there is no such theme or code.
    """
    within = {theme.id: frozenset(_codes(theme)) for theme in _themes(book.themes)}
    known = {code.id for _, code in book.all_codes()}
    _check("theme", themes, within)
    _check("code", codes, known)
    if not themes and not codes:
        return None
    of_themes = frozenset().union(*(within[one] for one in themes))
    if not codes:
        return of_themes
    return frozenset(codes) & of_themes if themes else frozenset(codes)


def _themes(themes: Sequence[Theme]) -> Iterator[Theme]:
    for theme in themes:
        yield theme
        yield from _themes(theme.themes)


def _codes(theme: Theme) -> Iterator[str]:
    yield from (code.id for code in theme.codes)
    for inner in theme.themes:
        yield from _codes(inner)


def _check(what: str, named: Sequence[str], known: Collection[str]) -> None:
    for one in named:
        if one not in known:
            near = get_close_matches(one, known, n=1, cutoff=0.5)
            asked = f"Did you mean {near[0]!r}? " if near else ""
            raise BadInputError(
                f"{one!r}: there is no such {what} in the project's codebook.",
                hint=f"{asked}There are: {', '.join(sorted(known))}.",
            )
