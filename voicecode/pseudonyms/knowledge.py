"""Knowledge: names known before a text is read, from rosters, keys, other texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import Listed
from voicecode.pseudonyms import cues, texts, word_kinds
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.places import Phrase
from voicecode.pseudonyms.register import Named

Words = tuple[str, ...]

_NEVER = cues.CONNECTORS | cues.PARTICLES | cues.DETERMINERS | cues.TITLES


def kind_of(listed: Listed) -> str:
    """Give the kind of stand-in that a roster's kind asks for."""
    return str(listed)


def words_of(name: str, names: Gazetteer) -> Words:
    """Give the folded words of a name as texts are cut: without hyphens and signs."""
    words = texts.words(name)
    return tuple(names.folded(word_kinds.core(word)) for word in words)


def alias(words: Words) -> Words:
    """Give the words by which people shorten the name of a school or a home.

    "Beechwood" of "Beechwood Lodge"; nothing where all of its words are common ones.
    """
    first, last = 0, len(words)
    while first < last and words[first] in cues.COMMON_PARTS:
        first += 1
    while last > first and words[last - 1] in cues.COMMON_PARTS:
        last -= 1
    return words[first:last]


def phrases(
    named: Iterable[Named], gazetteer: Gazetteer
) -> dict[str, tuple[Phrase, ...]]:
    """File the names of places and institutions by their first word, longest first."""
    filed: defaultdict[str, dict[Words, Phrase]] = defaultdict(dict)
    for words, phrase in (*_met(named, gazetteer), *_shipped(gazetteer)):
        if words:
            filed[words[0]].setdefault(words, phrase)
    return {
        first: tuple(sorted(known.values(), key=lambda one: -len(one.rest)))
        for first, known in filed.items()
    }


def people(named: Iterable[Named]) -> frozenset[str]:
    """Give the words of the names of the people met."""
    return frozenset(
        word
        for one in named
        if one.family is Family.PERSON
        for words in one.words
        for word in words
        if len(word) > 1 and word not in _NEVER and word not in cues.LAST_WORDS
    )


def _shipped(gazetteer: Gazetteer) -> Iterator[tuple[Words, Phrase]]:
    for name, place in (gazetteer.places or {}).items():
        words = tuple(name.split())
        own = words_of(place.first, gazetteer)
        yield words, Phrase(words[1:], Family.PLACE, place.kind, own)


def _met(
    named: Iterable[Named], gazetteer: Gazetteer
) -> Iterator[tuple[Words, Phrase]]:
    for one in named:
        if one.family in (Family.PERSON, Family.NUMBER):
            continue
        for words in sorted(one.words):
            is_sure = bool(one.fixed)
            yield words, Phrase(words[1:], one.family, one.kind, words, is_sure)
            short = alias(words)
            if one.family is Family.INSTITUTION and _stands_alone(short, gazetteer):
                yield short, Phrase(short[1:], one.family, one.kind, words)


def _stands_alone(words: Words, gazetteer: Gazetteer) -> bool:
    """Tell whether a shortened name can only mean what it was shortened from."""
    if len(words) == 1:
        return words[0] not in gazetteer.kept | gazetteer.given
    return bool(words)
