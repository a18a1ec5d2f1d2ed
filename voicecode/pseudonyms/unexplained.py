"""Capitals inside a sentence that nothing explains: "plays for the Tigers"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from voicecode.pseudonyms import clubs, cues, teams, two_capitals
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_LONGEST = 4  # words: more are a heading
_NO_NAME = Kind.KEPT | Kind.DECIDED | Kind.TITLE | Kind.DIGITS | Kind.LETTER
_TO_A_PLACE = frozenset("in on near outside live lives lived round past".split())
_OF_FAMILY = frozenset(
    "lad lads lass boy boys girl girls family twins lot kids".split()
)
# What letters and reports give capitals, and what people give them in messages.
_EVERYDAYS = (
    two_capitals.FORMAL
    | cues.DETERMINERS
    | cues.PRONOUNS
    | cues.SAYS
    | cues.IS
    | cues.IN
    | cues.TOWARDS
    | cues.CONNECTORS
).union(
    "post visit golf entry email unannounced training things tea stop return referral"
    " phone mail handover duty contact concerns closing call allocated allegation age"
    " supervising supervision solicitor practitioner guide guidance worries missing"
    " please nothing racism literacy numeracy petty cash pay room being page pastor"
    " national insurance passport agenda apologies actions action update next present"
    " minutes item chapter appendix figure table section dream dreams king queen game"
    " games yes no thanks hello sorry love ok okay never always everyone everybody"
    " also just today tomorrow yesterday morning afternoon evening night breakfast"
    " lunch dinner internet online web zoom teams word excel google court judge nurse"
    " doctor mum dad nan police army navy force air protection safeguarding welfare"
    " education health benefit benefits credit universal parliament government"
    " commissioner ombudsman inspectorate inspector children young child people".split()
)


def finds(text: Text, is_taken: Callable[[Text, int, int], bool]) -> Iterator[Find]:
    """Yield runs of common words with capitals that nothing else ``is_taken`` for.

    Where a sentence begins, and where many words have capitals, they say nothing; nor
    does a capital of a word that its text has in small letters, too.
    """
    if not text.has_capitals:
        return
    fits = (text.array & (Kind.CAPITAL | _NO_NAME)) == Kind.CAPITAL
    small: set[str] | None = None
    done = -1
    for at in np.flatnonzero(fits).tolist():
        if at <= done or text.opens(at) or is_taken(text, at, at):
            continue
        done = _last(text, at, is_taken)
        first = _first(text, at, is_taken)
        if not _is_free(text, first, done, is_taken):
            continue
        small = _small(text) if small is None else small
        if first < done or text.folds[at] not in small:
            yield _made(text, first, done)


def _last(text: Text, first: int, is_taken: Callable[[Text, int, int], bool]) -> int:
    last = first
    while text.joined(last + 1) and text.kinds[last + 1] & Kind.CAPITAL:
        if text.kinds[last + 1] & _NO_NAME or is_taken(text, last + 1, last + 1):
            break
        last += 1
    return last


def _first(text: Text, at: int, is_taken: Callable[[Text, int, int], bool]) -> int:
    """Take in the country or people before: "the Pakistan Centre"."""
    before = at - 1
    is_kept = before > 0 and text.kinds[before] & Kind.KEPT and text.joined(at)
    if not is_kept or not text.kinds[before] & Kind.CAPITAL or text.opens(before):
        return at
    return at if is_taken(text, before, before) else before


def _is_free(
    text: Text, first: int, last: int, is_taken: Callable[[Text, int, int], bool]
) -> bool:
    """Tell whether the words beside a run, and its own, leave only a name."""
    if last - first >= _LONGEST or not text.gaps[first] & (Gap.SPACE | Gap.HYPHEN):
        return False
    start = first + (text.folds[first] == "the" and first < last)  # "The Strand"
    if any(text.folds[at] in _EVERYDAYS for at in range(start, last + 1)):
        return False
    before = first - 1
    is_within = text.kinds[before] & _CAPITAL and not is_taken(text, before, before)
    is_of = first == last and text.after(last) == "of"  # "the Dean of my college"
    if (
        is_within
        or is_of
        or set(text.folds[max(first - teams.FAR, 0) : first]) & teams.NOT_SO
    ):
        return False
    goes_on = text.follows(last + 1) and text.kinds[last + 1] & _CAPITAL
    if any(clubs.is_club(text, at) for at in range(first, last + 1)):
        return False
    return not goes_on or bool(text.kinds[last + 1] & Kind.PHRASE)


def _small(text: Text) -> set[str]:
    places = np.flatnonzero((text.array & _CAPITAL) == 0).tolist()
    return {text.folds[at] for at in places}


def _made(text: Text, first: int, last: int) -> Find:
    words = tuple(text.folds[first : last + 1])
    span = text.span(first, last)
    named = text.kinds[first] & (Kind.GIVEN | Kind.SURNAME)
    if text.before(first) in _TO_A_PLACE:
        return Find(span, Family.PLACE, "place", words, first, last)
    if named and (text.before(first) != "the" or text.after(last) in _OF_FAMILY):
        return Find(span, Family.PERSON, cues.NAME, words, first, last)
    return Find(span, Family.INSTITUTION, "centre", words, first, last)
