"""Quoted units: what of a project is quoted where quotes alone are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from voicecode.analysis.fair_shares import FairShares
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import (
    CodeFindings,
    Findings,
    ThemeFindings,
    is_quotable,
)
from voicecode.domain.quote_wishes import QuoteWish
from voicecode.store.project_file import ProjectFile
from voicecode.workflows.citing import Citing
from voicecode.workflows.final_codings import FinalCodings


@dataclass(frozen=True, slots=True)
class Bank:
    """All that quotes are taken from, and who they turn out to be by."""

    file: ProjectFile
    book: Codebook
    final: FinalCodings
    citing: Citing
    publication: Publication
    wish: QuoteWish
    findings: Findings
    people: set[str]
    open_names: frozenset[str] = frozenset()  # units in which words may name somebody


def themes(book: Codebook) -> Iterator[ThemeFindings]:
    """Yield the themes that have codes, with the names of these."""
    for _, pairs in groupby(book.all_codes(), key=lambda pair: pair[0].id):
        themes, codes = zip(*pairs, strict=True)
        named = tuple(CodeFindings(code.id, code.name, "") for code in codes)
        yield ThemeFindings(themes[0].id, themes[0].name, codes=named)


def passages(bank: Bank) -> Iterator[tuple[CodedUnit, Coding]]:
    """Yield the units that are quoted, with the code that they are quoted for."""
    wanted = (_only(one, bank.wish) for one in bank.final.units() if is_quotable(one))
    chosen: Iterable[tuple[CodedUnit, Coding]]
    if bank.wish.per_person is None:
        chosen = ((one, coding) for one in wanted for coding in one.codings)
    else:
        shares = FairShares(bank.wish.per_person)
        for one in wanted:
            shares.add(one)
        again = (_only(one, bank.wish) for one in bank.final.units())
        chosen = shares.kept(again)
    for one, coding in chosen:
        if one.unit.participant:
            bank.people.add(one.unit.participant)
        yield one, coding


def _only(coded: CodedUnit, wish: QuoteWish) -> CodedUnit:
    codings = tuple(one for one in coded.codings if wish.takes(coded.unit.role, one))
    return replace(coded, codings=codings)
