"""Labels: the names in what a transcript calls a speaker, such as "Karen (14, F)"."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.pseudonyms import cues, initials
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.register import PARTICIPANT
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_SHORTEST_SHOUTED = 4  # letters: for shorter ones see ``initials``

_MONTHS = frozenset("jan april may june august march".split())


def finds(text: Text) -> Iterator[Find]:
    """Yield the people named in a label; its text must be all unspoken.

    A label is short and says who speaks: any capital in it that is no ordinary word
    and no role is taken for a name.
    """
    at = 0
    while at < len(text):
        last = at
        if not _begins(text, at):
            at += 1
            continue
        while last + 1 < len(text) and _goes_on(text, last + 1):
            last += 1
        words = tuple(text.folds[at : last + 1])
        titled = at > 0 and text.folds[at - 1] in cues.TITLES
        first = at - titled
        yield Find(
            text.span(first, last),
            Family.PERSON,
            PARTICIPANT,
            words,
            first,
            last,
            is_surname=titled and last == at,
        )
        at = last + 1


def _begins(text: Text, at: int) -> bool:
    kind, fold = text.kinds[at], text.folds[at]
    if len(text) == 1 and fold in initials.ROLES:
        return False  # "Fac:", "Cyf:"
    if fold in _MONTHS and at + 1 < len(text) and text.kinds[at + 1] & Kind.DIGITS:
        return False  # "June 2019: mother leaves"
    if kind & (Kind.DIGITS | Kind.LETTER | Kind.DECIDED) or fold in cues.LAST_WORDS:
        return False
    if kind & (Kind.GIVEN | Kind.KNOWN):
        return True
    if kind & (Kind.ORDINARY | Kind.KEPT):
        return at > 0 and bool(text.folds[at - 1] in cues.TITLES)
    is_long = len(fold) >= _SHORTEST_SHOUTED
    return bool(kind & Kind.CAPITAL) or bool(kind & Kind.UPPER and is_long)


def _goes_on(text: Text, at: int) -> bool:
    kind, fold = text.kinds[at], text.folds[at]
    if not text.gaps[at] & (Gap.SPACE | Gap.HYPHEN) or kind & Kind.DIGITS:
        return False
    if fold in cues.LAST_WORDS or kind & Kind.DECIDED:
        return False
    named = kind & (Kind.SURNAME | Kind.KNOWN | Kind.GIVEN)
    return bool(kind & _CAPITAL and (named or not kind & (Kind.KEPT | Kind.ORDINARY)))
