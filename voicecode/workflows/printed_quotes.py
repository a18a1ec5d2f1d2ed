"""Printed quotes: which words of people a template really prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any, cast

from voicecode.domain.findings import Findings
from voicecode.domain.quotes import Quote
from voicecode.domain.spans import Span
from voicecode.store import units_table

_CUT = frozenset({"text", "parts", "excerpt", "marks"})
_Seen = set[tuple[int, str]]  # the quote's number, and what of it was asked for


class _Watched:
    """A quote that takes note of what a template asks of it."""

    def __init__(self, quote: Quote, number: int, seen: _Seen) -> None:
        self._quote, self._number, self._seen = quote, number, seen

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 # whatever a quote has
        self._seen.add((self._number, name))
        return getattr(self._quote, name)


def of(
    findings: Findings,
    names: Mapping[str, str],
    pour: Callable[[Findings], object],
) -> Iterator[tuple[str, Span]]:
    """Pour findings, and yield the stretches of units that came to be printed.

    Units come by their names, which ``names`` gives by the quotes' places; a stretch
    counts in its unit's words.
    """
    quotes = [quote for code in findings.all_codes() for quote in code.quotes]
    seen: _Seen = set()
    pour(_watched(findings, seen))
    for number, name in sorted(seen):
        quote = quotes[number]
        yield from _stretches(quote, names[quote.unit], name)


def _watched(findings: Findings, seen: _Seen) -> Findings:
    numbers = count()

    def watched(quote: Quote) -> Quote:
        return cast("Quote", _Watched(quote, next(numbers), seen))

    themes = tuple(
        replace(
            theme,
            codes=tuple(
                replace(code, quotes=tuple(map(watched, code.quotes)))
                for code in theme.codes
            ),
        )
        for theme in findings.themes
    )
    return replace(findings, themes=themes)


def _stretches(quote: Quote, unit: str, name: str) -> Iterator[tuple[str, Span]]:
    """Say which words stand behind what was asked of a quote."""
    if name in _CUT:
        yield from ((unit, part.span) for part in quote.parts)
    elif name == "evidence":
        yield from ((unit, found.span) for found in quote.evidence)
    elif name == "whole" and quote.whole:
        yield unit, Span(0, len(quote.whole))
    elif name == "asked" and quote.asked:
        source, number = units_table.parted(unit)
        yield f"{source}#{number - 1}", Span(0, len(quote.asked))
