"""Knowledge: names known before a text is read, from rosters, keys, other texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import Listed
from voicecode.pseudonyms import cues, name_kinds, pieces, shortened, word_kinds
from voicecode.pseudonyms import initials as short_names
from voicecode.pseudonyms.finds import Family
from voicecode.pseudonyms.near_names import NearNames
from voicecode.pseudonyms.places import Phrase
from voicecode.pseudonyms.register import Named, Register
from voicecode.pseudonyms.word_kinds import Kind

Words = tuple[str, ...]
Shipped = Sequence[tuple[Words, Phrase]]

# Words that a heading gives a capital, and a name beside them: "How Karen Helped".
_NEVER = cues.CONNECTORS.union(
    cues.PARTICLES,
    cues.DETERMINERS,
    cues.TITLES,
    cues.PRONOUNS,
    cues.IS,
    cues.IN,
    cues.TOWARDS,
    cues.SPELLED,
    "how when where why while first do if not with for by after before so or but as"
    " about than then can all we us".split(),
)


def kind_of(listed: Listed) -> str:
    """Give the kind of stand-in that a roster's kind asks for."""
    return str(listed)


def words_of(name: str, names: Gazetteer) -> Words:
    """Give the folded words of a name as texts are cut: without hyphens and signs."""
    words = pieces.words(name)
    return tuple(names.folded(word_kinds.core(word)) for word in words)


def phrases(
    named: Iterable[Named], gazetteer: Gazetteer, places: Shipped
) -> dict[str, tuple[Phrase, ...]]:
    """File the names of places and institutions by their first word, longest first."""
    filed: defaultdict[str, dict[Words, Phrase]] = defaultdict(dict)
    for words, phrase in (*_met(named, gazetteer), *places):
        if not words:
            continue
        known = filed[words[0]].setdefault(words, phrase)
        if phrase.is_sure and not known.is_sure and phrase.words == known.words:
            filed[words[0]][words] = phrase
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


def initials(register: Register, gazetteer: Gazetteer) -> dict[str, int]:
    """Give the letters that shorten names, each with how sure it is that they do.

    They are sure where a label has them, or one name alone of the roster; others are
    doubtful, but for those that say what somebody does.
    """
    met = {short for one in register.all for short in one.initials if len(short) > 1}
    roles = {one for one in met if not short_names.may_be_somebodys(one)}
    alone = {*met, *register.initials()}
    free = {one for one in alone if short_names.is_free(one, gazetteer)}
    doubtful = filter(short_names.may_be_explained, register.shortened())
    return {
        **dict.fromkeys(doubtful, Kind.DOUBTFUL),
        **dict.fromkeys(free | roles, Kind.INITIALS),
    }


def near(
    named: Iterable[Named], gazetteer: Gazetteer, *, before: NearNames | None
) -> NearNames:
    """File the names that a roster or a label has, for what is like them."""
    met = [one for one in named if one.family is Family.PERSON]
    given = {one.given for one in met if one.given}
    listed = [one for one in met if one.fixed]
    full: defaultdict[str, set[str]] = defaultdict(set)
    for one in listed:
        if one.given and one.surname:
            full[one.surname].add(one.given)
    long = gazetteer.full or {}
    return NearNames(
        people(listed), shortened=given, full=full, long=long, before=before
    )


def shipped(gazetteer: Gazetteer) -> Iterator[tuple[Words, Phrase]]:
    """Yield the places of the gazetteer, each under the words of one of its names."""
    for name, place in (gazetteer.places or {}).items():
        words = tuple(map(word_kinds.core, name.split()))
        is_first = place.first.casefold() == name  # as nearly all are
        own = words if is_first else words_of(place.first, gazetteer)
        family = name_kinds.family_of(place.kind)
        yield words, Phrase(words[1:], family, place.kind, own)


def _met(
    named: Iterable[Named], gazetteer: Gazetteer
) -> Iterator[tuple[Words, Phrase]]:
    listed: dict[Words, Named] = {}
    for one in named:
        if one.family in (Family.PERSON, Family.NUMBER):
            continue
        for words in sorted(one.words):
            yield from _of_name(one, words, gazetteer)
            if one.fixed:
                listed[words] = one
    bare = dict(_untowned(listed))
    for short, words in bare.items():
        one = listed[words]
        yield short, Phrase(short[1:], one.family, one.kind, words)
    in_towns = set(bare.values())
    own = {
        words: words
        for words, one in listed.items()
        if words in in_towns or _is_institution(one, words)
    }
    whole = own | bare
    for short, words in shortened.parts(whole, gazetteer).items():
        one = listed[words]
        yield short, Phrase((), one.family, one.kind, words, is_sure=True)


def _untowned(listed: Mapping[Words, Named]) -> Iterator[tuple[Words, Words]]:
    """Yield "Sea Cadets" for Walmer Sea Cadets, where Walmer is listed as a town."""
    towns = {words for words, one in listed.items() if one.family is Family.PLACE}
    for words in listed:
        if len(words) > 2 and words[:1] in towns:
            yield words[1:], words
        elif len(words) > 2 and words[-1:] in towns:
            yield words[:-1], words


def _of_name(
    one: Named, words: Words, gazetteer: Gazetteer
) -> Iterator[tuple[Words, Phrase]]:
    """Yield a name of a place or an institution, and how people shorten it."""
    is_sure = bool(one.fixed)
    yield words, Phrase(words[1:], one.family, one.kind, words, is_sure)
    if _is_institution(one, words):
        short = shortened.alias(words)
        if _stands_alone(short, gazetteer):
            yield short, Phrase(short[1:], one.family, one.kind, words)
        if is_sure:
            yield from _listed(one, words)
    elif is_sure:
        yield from _of_town(one, words, gazetteer)


def _is_institution(one: Named, words: Words) -> bool:
    is_told = bool(one.fixed) and shortened.is_institution(words)
    return one.family is Family.INSTITUTION or is_told


def _of_town(
    one: Named, words: Words, gazetteer: Gazetteer
) -> Iterator[tuple[Words, Phrase]]:
    """Yield "Downham" of Downham Market, where it can mean nothing else."""
    for short in shortened.town(words, gazetteer):
        yield short, Phrase((), one.family, one.kind, words, is_sure=True)


def _listed(one: Named, words: Words) -> Iterator[tuple[Words, Phrase]]:
    """Yield how people begin, and end, a name that a roster or a person told."""
    ways = (shortened.begun, shortened.without, shortened.ended, shortened.saint)
    for short in chain.from_iterable(way(words) for way in ways):
        is_sure = len(short) > 1
        yield short, Phrase(short[1:], one.family, one.kind, words, is_sure)


def _stands_alone(words: Words, gazetteer: Gazetteer) -> bool:
    """Tell whether a shortened name can only mean what it was shortened from."""
    if len(words) == 1:
        return words[0] not in gazetteer.kept and words[0] not in gazetteer.given
    return bool(words)
