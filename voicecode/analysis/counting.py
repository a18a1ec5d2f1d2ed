"""Counting: a tally and chosen quotes put in a codebook's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from voicecode.analysis.mode_counts import ModeCounts
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook, Theme
from voicecode.domain.counts import CodeCounts, Counts, ThemeCounts
from voicecode.domain.quotes import Quote

Quotes = Mapping[str, tuple[Quote, ...]]


def counts(
    codebook: Codebook,
    tally: Tally,
    quotes: Quotes,
    speakers: Mapping[str, str],
    modes: ModeCounts | None = None,
) -> Counts:
    """Give what was counted of each theme and code, with the quotes chosen for it.

    ``speakers`` tell apart, by a quote's unit, the people who are quoted;
    ``modes`` is where they were heard, if that is told apart.
    """
    themes = tuple(
        ThemeCounts(
            theme.id,
            tally.of_theme(theme.id),
            tuple(
                CodeCounts(
                    code.id,
                    tally.of_code(code.id),
                    tally.quotable(code.id),
                    quotes.get(code.id, ()),
                    speakers,
                    modes.of_code(code.id) if modes else {},
                )
                for code in theme.codes
            ),
        )
        for _, theme in nested(codebook.themes)
        if theme.codes
    )
    shown = {code.id for theme in themes for code in theme.codes}
    pairings = (pair for pair in tally.pairings() if {pair.first, pair.second} <= shown)
    heard = replace(tally.heard(), modes=modes.heard() if modes else ())
    return Counts(heard, themes, tuple(pairings))


def nested(
    themes: tuple[Theme, ...], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Theme]]:
    """Yield every theme with the names of those above it, in the codebook's order."""
    for theme in themes:
        yield above, theme
        yield from nested(theme.themes, (*above, theme.name))
