"""Questions: every odd capital and number that was left, for a person to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

import numpy as np

from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_ODD_DIGITS = 4  # and more: a house number has three at most
_YEAR = re.compile(r"(?:19|20)\d\d")
# "3rd", "10am", "50p", "Y9", "KS2", "P03", "13yrs"
_EVERYDAY = re.compile(
    r"\d{1,3}(?:st|nd|rd|th|am|pm|p|k|s|x|ish|m|cm|km|kg|g|h|hrs?|mins?|yrs?|yo|y|d|w|f)"
    r"|(?:y|yr|ks|p|r|yp|u|s|q|a|b|no|age|g|t|m|f|section|year|ps|covid)\d{1,2}",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\[[^\[\]\n]{0,80}\]")
_WELSH_SUBJECTS = frozenset("i ti e o fe fo hi ni chi nhw".split())
_AFTER_VERB = cues.ASKED | cues.DETERMINERS  # "Will you", "Mark the"
_DATES = ("/", "-", ".")


def of(text: Text, replaced: Sequence[Span], seen_small: Set[str]) -> list[Question]:
    """List what is odd and was not replaced; spans count in the text as it was.

    A capital that opens a sentence is odd where no list and no dictionary has the
    word and it was ``seen_small`` nowhere. What a person decided is in the list, too.
    """
    silent = [*replaced, *(Span(*f.span()) for f in brackets(text.text))]
    covered = np.zeros(len(text), bool)
    starts = np.array(text.starts, int)
    for span in silent:
        first, last = np.searchsorted(starts, [span.start, span.end])
        covered[first:last] = True
    wanted = (text.array & (_CAPITAL | Kind.DIGITS)) != 0
    wanted &= (text.array & (Kind.KEPT | Kind.DECIDED)) != Kind.KEPT
    places = np.flatnonzero(wanted & ~covered).tolist()
    return list(_asked(text, places, seen_small))


def brackets(text: str) -> Iterator[re.Match[str]]:
    """Find what transcribers put in square brackets, such as "[name of teacher]"."""
    return _BRACKETS.finditer(text) if "[" in text else iter(())


def _asked(text: Text, places: list[int], seen_small: Set[str]) -> Iterator[Question]:
    done = -1
    for at in places:
        if at <= done:
            continue
        if text.kinds[at] & Kind.DIGITS:
            done = _number_end(text, at)
            if _is_odd_number(text, at, done):
                yield _question(text, at, done, "number")
        elif _is_odd_capital(text, at, seen_small):
            yield _question(text, at, at, "capital")


def _question(text: Text, first: int, last: int, why: str) -> Question:
    span = text.span(first, last)
    return Question(span.of(text.text), span, why)


def _is_odd_capital(text: Text, at: int, seen_small: Set[str]) -> bool:
    kind = text.kinds[at]
    is_common = bool(kind & Kind.ORDINARY) or text.folds[at] in seen_small
    if kind & Kind.LETTER:
        return False
    if kind & Kind.UPPER or text.shouts(at):
        return not is_common
    if not text.opens(at):
        return True
    if text.after(at) in _WELSH_SUBJECTS:
        return False  # "Gwelais i", "Es i"
    if kind & Kind.DOUBLE and kind & Kind.GIVEN:
        return text.after(at) not in _AFTER_VERB
    return not is_common


def _number_end(text: Text, at: int) -> int:
    """Say where a date or another number in parts ends that begins at a word."""
    while (
        at + 1 < len(text)
        and text.between[at + 1] in _DATES
        and text.kinds[at + 1] & Kind.DIGITS
    ):
        at += 1
    return at


def _is_odd_number(text: Text, first: int, last: int) -> bool:
    if text.between[first].endswith((":", "£", "€", "$", ",")) and first == last:
        return False
    parts = last - first
    if parts:
        is_decimal = parts == 1 and text.between[last] == "."
        return not is_decimal and not text.gaps[first] & Gap.HYPHEN and parts > 1
    word = text.words[first]
    if _EVERYDAY.fullmatch(word) or _YEAR.fullmatch(word):
        return False
    digits = sum(map(str.isdigit, word))
    if digits == len(word):
        return digits >= _ODD_DIGITS
    return digits >= 2 or text.kinds[first] & Kind.UPPER != 0
