"""Consents: what somebody lets us do with their words, and how people write that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

ATTRIBUTE = "consent"  # what a unit's attribute, or a table's column, goes by
_NO_LETTERS = re.compile(r"[\W_]+")


class Consent(StrEnum):
    """What a participant lets us do with their words, the most first."""

    QUOTE = "quote"  # quote freely
    PROTECTED = "protected"  # quote with names replaced
    ANALYSE = "analyse"  # count, never quote
    WITHDRAWN = "withdrawn"  # neither; waits to be erased

    def stricter(self, other: Consent | None) -> Consent:
        """Give of two the one that lets less be done."""
        order = list(Consent)
        return max(self, other or self, key=order.index)


KNOWN = "quote, protected (or yes), analyse (or no quotes), withdrawn (or no)"


def said(written: str) -> Consent | None:
    """Understand what somebody wrote of a consent; None where it is not understood.

    A bare yes lets words be quoted with names replaced, a bare no withdraws them.
    """
    words = _NO_LETTERS.sub(" ", written.casefold().replace("’", "'").replace("'", ""))
    return _WORDS.get(words.strip())


def of(attributes: Mapping[str, str]) -> Consent | None:
    """Give the consent among somebody's attributes; None where nothing is said.

    What is not understood lets nothing be quoted.
    """
    written = _written(attributes)
    return (said(written) or Consent.ANALYSE) if written else None


def is_unclear(attributes: Mapping[str, str]) -> bool:
    """Tell whether attributes say something of consent that is not understood."""
    written = _written(attributes)
    return bool(written) and said(written) is None


def plain(attributes: Mapping[str, str]) -> Mapping[str, str]:
    """Give attributes with the consent among them, if it is understood, by its name."""
    written = _written(attributes)
    understood = said(written) if written else None
    return attributes if understood is None else noted(attributes, understood)


def noted(attributes: Mapping[str, str], consent: Consent) -> dict[str, str]:
    """Give attributes with a consent in the place of what was said of it."""
    others = {name: one for name, one in attributes.items() if not _is_consent(name)}
    return {**others, ATTRIBUTE: str(consent)}


def _written(attributes: Mapping[str, str]) -> str:
    if not attributes:
        return ""  # as in most surveys, of each of their answers
    found = (one.strip() for name, one in attributes.items() if _is_consent(name))
    return next(found, "")


@lru_cache(maxsize=1_000)  # names are few, and come with every unit
def _is_consent(name: str) -> bool:
    return name.strip().casefold() == ATTRIBUTE


_WRITTEN: Mapping[Consent, str] = {
    Consent.QUOTE: """
        quote, quotes, quote freely, quotes freely, freely, full, full consent,
        yes freely, yes quote freely, named, with name, names ok, dyfynnu
        """,
    Consent.PROTECTED: """
        protected, quote protected, quote protected only, protected only,
        protected quotes, yes, y, ok, okay, agree, agreed, agrees, consent, consented,
        consents, given, true, i agree, i consent, yes i agree, yes i consent,
        yes with names replaced, names replaced, no names, no name, without name,
        without names, pseudonym, pseudonyms, with pseudonym,
        pseudonymised, pseudonymous, pseudonymised only, quote pseudonymised,
        quote pseudonymised only, anon, anonymous, anonymised, anonymized,
        anonymously, anonymous only, anonymised only, anonymous quotes,
        anonymised quotes, quote anonymised, quote anonymised only, quote anonymous,
        yes anonymous, yes anonymised, ie, ydw, oes, cytuno
        """,
    Consent.ANALYSE: """
        analyse, analyze, analysis, analyse only, analyze only, analysis only, count,
        count only, counted only, data only, no quote, no quotes, no quoting,
        not quoted, not quote, do not quote, dont quote, no direct quotes, not to quote,
        yes no quotes, yes but no quotes, yes but dont quote, yes but do not quote,
        dadansoddi, dim dyfynnu
        """,
    Consent.WITHDRAWN: """
        withdrawn, withdraw, withdrew, withdraws, no, n, no consent, i do not consent,
        i do not agree, i dont agree, i dont consent,
        not given, not consented, does not consent, refused, refuse, declined, decline,
        disagree, opt out, opted out, do not use, dont use, remove, removed, false,
        nage, nac ydw, tynnu nol, wedi tynnu nol
        """,
}
_WORDS: Mapping[str, Consent] = {
    " ".join(words.split()): consent
    for consent, written in _WRITTEN.items()
    for words in written.split(",")
}
