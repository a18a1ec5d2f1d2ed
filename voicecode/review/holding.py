"""Holding: the codes that a unit has, by people where they decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from voicecode.domain.codings import PEOPLE, Coding, Evidence
from voicecode.domain.decisions import Standing
from voicecode.domain.settlements import Settlement
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence

_SURE = 1.0  # people's confidence


@dataclass(frozen=True, slots=True)
class Said:
    """What coders say of one unit, and what holds between them."""

    standings: Sequence[Standing] = ()
    settlement: Settlement | None = None

    @property
    def is_coded(self) -> bool:
        """Whether any person decided on the unit's codes."""
        return self.settlement is not None


NOTHING = Said()


def undecided(suggested: Collection[str], said: Said) -> frozenset[str]:
    """Give the suggested codes that nobody decided on.

    Whoever is done with a unit decided on all of its codes.
    """
    if any(one.is_done for one in said.standings):
        return frozenset()
    decided = {code for one in said.standings for code in (*one.held, *one.rejected)}
    if said.settlement:
        decided.update(said.settlement.codes)
    return frozenset(suggested) - decided


def codings(
    suggested: Sequence[Coding],
    said: Said,
    themes: Mapping[str, str],
    text: str,
    *,
    open_too: bool,
) -> tuple[Coding, ...]:
    """Give what holds of a unit with this text, in the order of the codebook's codes.

    Where people decided, it is what holds between them. ``themes`` has the theme of
    each code; a code that is in it no longer is left out.
    Suggestions that nobody decided on are left out too, unless ``open_too``.
    """
    by_code = {coding.code: coding for coding in suggested}
    held = dict(_of_people(by_code, said, themes, text))
    waiting = undecided(by_code, said) if open_too else frozenset()
    found = {**{code: by_code[code] for code in waiting}, **held}
    return tuple(found[code] for code in themes if code in found)


def _of_people(
    suggested: Mapping[str, Coding], said: Said, themes: Mapping[str, str], text: str
) -> Iterator[tuple[str, Coding]]:
    if said.settlement is None:
        return
    for code, valence in said.settlement.codes.items():
        if code in themes:
            suggestion = suggested.get(code)
            yield (
                code,
                Coding(
                    code=code,
                    theme=themes[code],
                    valence=valence or _as_suggested(code, suggestion, said),
                    confidence=_SURE,
                    by=(PEOPLE,),
                    evidence=_evidence(code, suggestion, said, text),
                ),
            )


def _as_suggested(code: str, suggestion: Coding | None, said: Said) -> Valence | None:
    """Take the suggested valence where no coder named one: they accepted it as it was.

    Where coders named different ones, none holds.
    """
    named = {one.held[code].valence for one in said.standings if code in one.held}
    return suggestion.valence if suggestion and named <= {None} else None


def _evidence(
    code: str, suggestion: Coding | None, said: Said, text: str
) -> tuple[Evidence, ...]:
    """Take the words that coders marked, else those of the suggestion."""
    marked = {one.held[code].span for one in said.standings if code in one.held}
    spans = sorted(span for span in marked if span is not None and _fits(span, text))
    if spans:
        return tuple(Evidence(PEOPLE, span, span.of(text)) for span in spans)
    return suggestion.evidence if suggestion else ()


def _fits(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)
