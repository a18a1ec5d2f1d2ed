"""Summaries: what protection did, in sentences for people and outputs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from voicecode.domain.pseudonyms import Summary
from voicecode.pseudonyms import name_kinds
from voicecode.pseudonyms.finds import Family

_SORTS = {
    Family.PERSON: "of people",
    Family.PLACE: "of places",
    Family.INSTITUTION: "of schools, homes, streets and the like",
    Family.NUMBER: "numbers and addresses",
}


def sentences(summary: Summary) -> tuple[str, ...]:
    """Say what was replaced and what is open, and that this alone protects nobody."""
    return tuple(_sentences(summary))


def _sentences(summary: Summary) -> Iterator[str]:
    yield _replaced(summary)
    yield _open(summary)


def _replaced(summary: Summary) -> str:
    if not summary.total:
        return "No name, place or number that leads to a person was found to replace."
    sorts: Counter[Family] = Counter()
    for kind, count in summary.replaced.items():
        sorts[name_kinds.family_of(kind)] += count
    parts = [f"{sorts[one]:,} {words}" for one, words in _SORTS.items() if sorts[one]]
    was = "name or number was" if summary.total == 1 else "names and numbers were"
    return (
        f"{summary.total:,} {was} replaced by stand-ins in square brackets"
        f" ({', '.join(parts)}). People can still be known by what they tell."
    )


def _open(summary: Summary) -> str:
    if not summary.questions:
        return "No odd capital or number was left for a person to decide on."
    is_one = summary.questions == 1
    words = "word or number is an open question"
    words = words if is_one else "words and numbers are open questions"
    where = "1 place" if summary.places == 1 else f"{summary.places:,} places"
    return (
        f"{summary.questions:,} {words}, in {where}: what is open stands as it was said"
        " until a person has decided on it."
    )


def by_kind(summary: Summary) -> list[tuple[str, int]]:
    """List the kinds of what was replaced, the most frequent first."""
    return sorted(summary.replaced.items(), key=lambda one: (-one[1], one[0]))
