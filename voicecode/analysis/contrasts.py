"""Contrasts: what groups said of a topic, side by side, in words and no numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from voicecode.analysis.wording import listed
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import Balance, GroupCount, Heard, group
from voicecode.domain.people import Role
from voicecode.domain.scales import Scale

_NOBODY = "Nobody who could be counted spoke about this."


class Leaning(StrEnum):
    """Which way most of a group's people lean on a topic."""

    WELL = "mostly said that it goes well"
    CONCERN = "mostly raised concerns"
    DIVIDED = "said both that it goes well and that it does not"


def on_topic(
    groups: Sequence[GroupCount],
    heard: Heard,
    scale: Scale,
    publication: Publication,
) -> tuple[str, ...]:
    """Say who spoke about a topic, how each group leans, and who is silent on it.

    A word of quantity is said of a group that is large enough for the scale, and a
    leaning of a group of which enough people took a side; nothing else is claimed.
    """
    spoke = {one.role: one.people for one in groups if one.people.total}
    if not spoke:
        return (_NOBODY,)
    bases = {one.role: one.people for one in heard.groups}
    leanings = {
        role: leaning
        for role, balance in spoke.items()
        if (leaning := _leaning(balance, publication)) is not None
    }
    return (
        *_who_spoke(spoke, bases, scale),
        *_how_they_lean(leanings),
        *_who_is_silent(spoke, bases, publication),
    )


def key_finding(
    groups: Sequence[GroupCount],
    heard: Heard,
    scale: Scale,
    publication: Publication,
) -> str:
    """Say the one thing to know of a topic: how groups lean, or else who spoke."""
    sentences = on_topic(groups, heard, scale, publication)
    leaning = [one for one in sentences if any(kind in one for kind in Leaning)]
    return (leaning or sentences)[0]


def _who_spoke(
    spoke: Mapping[Role, Balance], bases: Mapping[Role, int], scale: Scale
) -> Iterator[str]:
    by_word: dict[str, list[str]] = {}
    others: list[str] = []
    for role, balance in spoke.items():
        word = scale.word(balance.total, bases.get(role, 0))
        (by_word.setdefault(word, []) if word else others).append(_all_of(role))
    worded = [
        f"{word} {listed(_each(word, groups))}" for word, groups in by_word.items()
    ]
    if worded:
        yield f"{_capital(listed(worded))} spoke about this."
    if others:
        also = "It was also raised" if worded else "It was raised"
        yield f"{also} from among {listed(others)}."


def _each(word: str, groups: Sequence[str]) -> list[str]:
    """Repeat enough of a word that it is said of each group: "half of x and of y"."""
    again = "of" if word.endswith(" of") else word
    return [groups[0], *(f"{again} {group}" for group in groups[1:])]


def _how_they_lean(leanings: Mapping[Role, Leaning]) -> Iterator[str]:
    """Set groups that lean differently against each other, in the groups' order."""
    by_leaning: dict[Leaning, list[str]] = {}
    for role, leaning in leanings.items():
        by_leaning.setdefault(leaning, []).append(_all_of(role))
    said = [f"{listed(who)} {leaning}" for leaning, who in by_leaning.items()]
    if len(said) > 1:
        yield f"{_capital(said[0])}, while {listed(said[1:])}."
    elif said:
        yield f"{_capital(said[0])}."


def _who_is_silent(
    spoke: Mapping[Role, Balance], bases: Mapping[Role, int], publication: Publication
) -> Iterator[str]:
    silent = [
        _all_of(role)
        for role, base in bases.items()
        if base >= publication.threshold and role not in spoke
    ]
    if silent:
        yield f"Heard, but not about this: {listed(silent)}."


def _leaning(balance: Balance, publication: Publication) -> Leaning | None:
    """Say which way people lean: twice as many for it as against, or neither."""
    well = balance.positive + balance.mixed
    badly = balance.negative + balance.mixed
    if balance.total - balance.unsaid < publication.threshold:
        return None
    if well > 2 * badly:
        return Leaning.WELL
    if badly > 2 * well:
        return Leaning.CONCERN
    return Leaning.DIVIDED


def _all_of(role: Role) -> str:
    name = group(role)
    return name[:1].lower() + name[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
