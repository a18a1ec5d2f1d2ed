"""Contrasts: what groups said of a topic, side by side, in words and no numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voicecode.analysis import count_cells
from voicecode.analysis.claims import Leaning
from voicecode.analysis.count_cells import Topic
from voicecode.analysis.ledgers import Ledger
from voicecode.analysis.wording import all_of, capital, listed

_NOBODY = "Nobody spoke about this in this evidence."
_NOBODY_COUNTED = "Nobody who could be counted spoke about this."


def on_topic(ledger: Ledger, topic: Topic) -> tuple[str, ...]:
    """Say who spoke about a topic, how each group leans, and who is silent on it.

    A word of quantity is said of a group that is large enough for the scale, and a
    leaning of a group of which enough people took a side; nothing else is claimed.
    """
    if not ledger.spoke(topic):
        is_apart = ledger.is_there(count_cells.apart(topic))
        return (_NOBODY_COUNTED if is_apart else _NOBODY,)
    return (
        *_who_spoke(ledger, topic),
        *_how_they_lean(ledger, topic),
        *on_silence(ledger, topic),
    )


def key_finding(ledger: Ledger, topic: Topic) -> str:
    """Say the one thing to know of a topic: how groups lean, or else who spoke."""
    sentences = on_topic(ledger, topic)
    leaning = [one for one in sentences if any(kind in one for kind in Leaning)]
    return (leaning or sentences)[0]


def of_each(word: str, groups: Sequence[str]) -> str:
    """Say a word of quantity of each of some groups: "half of x and of y"."""
    again = "of" if word.endswith(" of") else word
    return f"{word} {listed([groups[0], *(f'{again} {one}' for one in groups[1:])])}"


def on_silence(ledger: Ledger, topic: Topic) -> tuple[str, ...]:
    """Say which groups were heard, but not about a topic, if others spoke of it."""
    spoke = ledger.spoke(topic)
    silent = [
        all_of(role)
        for role in ledger.roles
        if role not in spoke and ledger.is_number(count_cells.heard(role))
    ]
    if not silent or not spoke:
        return ()
    return (f"Heard, but not about this: {listed(silent)}.",)


def on_difference(ledger: Ledger, topic: Topic) -> tuple[str, ...]:
    """Set groups that lean differently against each other, if there are such."""
    said = _leanings(ledger, topic)
    return tuple(_how_they_lean(ledger, topic)) if len(said) > 1 else ()


def _who_spoke(ledger: Ledger, topic: Topic) -> Iterator[str]:
    by_word: dict[str, list[str]] = {}
    others: list[str] = []
    for role in ledger.spoke(topic):
        word = ledger.says(count_cells.word(topic, role))
        (by_word.setdefault(word, []) if word else others).append(all_of(role))
    worded = [of_each(word, groups) for word, groups in by_word.items()]
    if worded:
        *first, last = worded
        said = f"{', '.join(first)}, and {last}" if first else last
        yield f"{capital(said)} spoke about this."
    if others:
        also = "It was also raised" if worded else "It was raised"
        yield f"{also} by some {listed(others)}."


def _how_they_lean(ledger: Ledger, topic: Topic) -> Iterator[str]:
    """Set groups that lean differently against each other, in the groups' order."""
    said = [
        f"{listed(who)} {leaning}" for leaning, who in _leanings(ledger, topic).items()
    ]
    if len(said) > 1:
        yield f"{capital(said[0])}, while {listed(said[1:])}."
    elif said:
        yield f"{capital(said[0])}."


def _leanings(ledger: Ledger, topic: Topic) -> dict[str, list[str]]:
    """Give the leanings that may be said, each with the groups that lean so."""
    by_leaning: dict[str, list[str]] = {}
    for role in ledger.spoke(topic):
        leaning = ledger.says(count_cells.leaning(topic, role))
        if leaning:
            by_leaning.setdefault(leaning, []).append(all_of(role))
    return by_leaning
