"""Findings: a tally, quotes and a codebook put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from voicecode.analysis import wording
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.documents import Refusal
from voicecode.domain.findings import (
    CodeFindings,
    Findings,
    Heard,
    ThemeFindings,
)
from voicecode.domain.quotes import Quote
from voicecode.domain.scales import Scale

Quotes = Mapping[str, tuple[Quote, ...]]


def findings(
    codebook: Codebook,
    tally: Tally,
    pool: Pool,
    scale: Scale,
    *,
    remarks: Sequence[str] = (),
    refused: Sequence[Refusal] = (),
) -> Findings:
    """Put together what a report says, in a scale's words of quantity.

    A remark that no person has reviewed the codes stands before ``remarks``, and one
    on what may speak of harm after them.
    """
    heard = tally.heard()
    themes = tuple(_themes(codebook, tally, pool.chosen(), scale))
    codes = [code for theme in themes for code in theme.codes]
    shown = {code.id for code in codes}
    return Findings(
        title=codebook.title,
        codebook=codebook.id,
        version=codebook.version,
        heard=heard,
        summary=_summary(heard, codes),
        silences=_silences(heard, codes),
        themes=themes,
        pairings=tuple(
            pair for pair in tally.pairings() if {pair.first, pair.second} <= shown
        ),
        method=tuple(_method(codebook, pool, scale)),
        remarks=(_unreviewed(tally), *remarks, wording.on_withheld(heard.withheld)),
        refused=tuple(refused),
    )


def _themes(
    codebook: Codebook, tally: Tally, quotes: Quotes, scale: Scale
) -> Iterator[ThemeFindings]:
    for above, theme in _nested(codebook.themes):
        if theme.codes:
            yield ThemeFindings(
                id=theme.id,
                name=theme.name,
                definition=theme.definition,
                within=above,
                sentences=wording.on_theme(
                    tally.of_theme(theme.id), tally.heard(), scale
                ),
                groups=tally.of_theme(theme.id),
                codes=tuple(_code(code, tally, quotes, scale) for code in theme.codes),
            )


def _nested(
    themes: Sequence[Theme], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Theme]]:
    for theme in themes:
        yield above, theme
        yield from _nested(theme.themes, (*above, theme.name))


def _code(code: Code, tally: Tally, quotes: Quotes, scale: Scale) -> CodeFindings:
    groups, heard = tally.of_code(code.id), tally.heard()
    return CodeFindings(
        id=code.id,
        name=code.name,
        definition=code.definition,
        sentences=(
            *wording.on_code(groups, heard, scale),
            *wording.on_silent_groups(groups, heard),
        ),
        groups=groups,
        quotes=quotes.get(code.id, ()),
        colour=code.colour,
    )


def _summary(heard: Heard, codes: Sequence[CodeFindings]) -> tuple[str, ...]:
    ranked = sorted(codes, key=lambda code: -code.people.total)
    return (
        *wording.on_heard(heard),
        *wording.on_most_raised([(code.name, code.people.total) for code in ranked]),
    )


def _silences(heard: Heard, codes: Sequence[CodeFindings]) -> tuple[str, ...]:
    unraised = [code.name for code in codes if not code.mentions.total]
    return (*wording.on_missing_voices(heard), *wording.on_unraised_codes(unraised))


def _method(codebook: Codebook, pool: Pool, scale: Scale) -> Iterator[str]:
    themes = sum(1 for _, theme in _nested(codebook.themes) if theme.codes)
    codes = sum(1 for _ in codebook.all_codes())
    yield (
        "Every passage was read against the codebook "
        f"{codebook.id}, version {codebook.version}: "
        f"{wording.number(codes, 'code', 'codes')} in "
        f"{wording.number(themes, 'theme', 'themes')}."
    )
    yield (
        "A person is counted once for a code, however often they speak of it. "
        "Someone who says in one place that it goes well and in another that it does "
        "not is counted as saying both."
    )
    yield wording.on_scale(scale)
    yield wording.on_choice(per_code=pool.per_code, per_person=pool.per_person)


def _unreviewed(tally: Tally) -> str:
    by = wording.listed(tally.proposed_by) or "rules"
    return f"The codes here were proposed by {by}. No person has reviewed them."
