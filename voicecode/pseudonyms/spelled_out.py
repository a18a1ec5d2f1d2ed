"""What is spelt aloud: a name's letters, an email's dots, a plate by the alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_FEWEST_LETTERS = 4
_FEWEST_OF_NAME = 3  # where they spell a name, or what one begins with
_SPELLING = frozenset("spelt spelled spell spelling name named called surname".split())
_GRADES = frozenset("abcdefgu")  # "I got A, B, B, C"
_BETWEEN = (" ", ", ", "-")
_AROUND = 80  # characters before a sign
_EMAIL = re.compile(
    r"\b[a-z\d]+(?:[\s.](?:dot|underscore|dash|hyphen)[\s.][a-z\d]+)*"
    r"\s(?:at|@)\s(?:[a-z\d-]+\s){1,4}?(?:dot\s[a-z]+\s)*"
    r"dot\s(?:com|org|net|uk|example|info|ie|scot|wales|cymru|gov|eu|pl|ro)\b",
    re.IGNORECASE,
)
_NUMBER = "|".join(cues.SPELLED)
_STROKES = re.compile(
    rf"\b(?:[a-z]{{2,3}}|(?:{_NUMBER}|\d+)(?:\s(?:{_NUMBER}|\d+))*)\s"
    rf"(?:stroke|slash)\s(?:{_NUMBER}|\d+)(?:\s(?:[a-z]|{_NUMBER}|\d+|stroke|slash))+\b",
    re.IGNORECASE,
)
_ALPHABET = (
    "alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike"
    "|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|yankee|zulu"
)
_LETTERS_ALOUD = frozenset(_ALPHABET.split("|"))
_PLATE = re.compile(
    rf"\b(?:[a-z]{{2}}|[a-z]\s[a-z]|(?:{_ALPHABET})\s(?:{_ALPHABET}))"
    rf"\s(?:(?:{_NUMBER})\s?){{1,2}}\s?(?:(?:{_ALPHABET})\b\s?){{2,3}}(?<!\s)",
    re.IGNORECASE,
)


def finds(text: Text) -> Iterator[Find]:
    """Yield what is spelt aloud, in no order."""
    yield from _names(text)
    for span in _emails(text.text):
        yield _number(text, span, "email")
    for sign in (" stroke ", " slash "):
        for span in _around(text.text, sign, _STROKES):
            lead = span.of(text.text).split()[0]
            if (
                not lead.isalpha()
                or lead in cues.SPELLED
                or not text.means_something(lead)
            ):
                yield _number(text, span, "case reference")
    for at in np.flatnonzero(text.array & Kind.SPELLED).tolist():
        if text.fold(at + 1) in _LETTERS_ALOUD:
            yield from _plate(text, at)


def _plate(text: Text, at: int) -> Iterator[Find]:
    """Read "wa sixty seven echo foxtrot hotel", whose last number stands at a word."""
    start = max(text.starts[at] - _AROUND, 0)
    for found in _PLATE.finditer(text.text, start, text.ends[at] + _AROUND):
        if found.start() < text.starts[at] < found.end():
            yield _number(text, Span(*found.span()), "car registration")


def _number(text: Text, span: Span, kind: str) -> Find:
    words = (" ".join(span.of(text.text).casefold().split()),)
    return Find(span, Family.NUMBER, kind, words)


def _emails(text: str) -> Iterator[Span]:
    """Read "carol at the larches dot example"."""
    yield from _around(text, " dot ", _EMAIL)


def _around(text: str, sign: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    end = -1
    at = text.find(sign)
    while at >= 0:
        start = max(at - _AROUND, end, text.rfind("\n", 0, at) + 1, 0)
        for found in pattern.finditer(text, start, at + _AROUND):
            if found.start() < at < found.end():
                end = found.end()
                yield Span(*found.span())
                break
        at = text.find(sign, max(at + 1, end))


def _names(text: Text) -> Iterator[Find]:
    """Read "H, O, D, A, N" and "s h a d y"."""
    are = (text.array & Kind.LETTER) != 0
    reached = -1
    for first in np.flatnonzero(are[:-2] & are[1:-1] & are[2:]).tolist():
        last = first
        while first > reached and _are_beside(text, last, last + 1):
            last += 1
        is_long = last - first + 1 >= _FEWEST_LETTERS
        if is_long or (last - first + 1 == _FEWEST_OF_NAME and _spells(text, first)):
            reached = last
            yield from _name(text, first, last)


def _spells(text: Text, first: int) -> bool:
    """Tell "S-K-Y" and "I, F, E" from "T, V, P": the letters begin a name."""
    if text.between[first + 1] == " ":
        return False
    word = "".join(text.folds[first : first + _FEWEST_OF_NAME])
    is_told = text.fold(first - 1) in _SPELLING
    return is_told or bool(text.meanings[word.capitalize()] & (Kind.GIVEN | Kind.KNOWN))


def _are_beside(text: Text, one: int, other: int) -> bool:
    if other >= len(text) or not text.kinds[other] & Kind.LETTER:
        return False
    are_short = len(text.words[one]) == len(text.words[other]) == 1
    return are_short and text.between[other] in _BETWEEN


def _name(text: Text, first: int, last: int) -> Iterator[Find]:
    letters = text.folds[first : last + 1]
    least = min(len(letters), _FEWEST_LETTERS) - 1
    if set(letters) <= _GRADES or len(set(letters)) < least:
        return
    yield Find(
        text.span(first, last),
        Family.PERSON,
        cues.NAME,
        ("".join(letters),),
        first,
        last,
    )
