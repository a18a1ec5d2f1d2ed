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
_STILL = "People can still be known by what they tell."


def sentences(summary: Summary) -> tuple[str, ...]:
    """Say what was replaced and what is open, and that this alone protects nobody."""
    return tuple(_sentences(summary))


def _sentences(summary: Summary) -> Iterator[str]:
    yield _replaced(summary)
    yield _open(summary)


def _replaced(summary: Summary) -> str:
    if not summary.total:
        return "No name, place or number that leads to a person was found to replace."
    if summary.total == 1:
        return (
            f"1 name or number was replaced by a stand-in in square brackets. {_STILL}"
        )
    sorts: Counter[Family] = Counter()
    for kind, count in summary.replaced.items():
        sorts[name_kinds.family_of(kind)] += count
    parts = [f"{sorts[one]:,} {words}" for one, words in _SORTS.items() if sorts[one]]
    return (
        f"{summary.total:,} names and numbers were replaced by stand-ins in square"
        f" brackets ({', '.join(parts)}). {_STILL}"
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
