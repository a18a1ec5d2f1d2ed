"""Numbers as they are dictated in figures, without capitals, and signs as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import births
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_FEWEST_SINGLE = 6  # digits that are told one by one
_FEWEST_DIGITS = 4  # of a reference with a sign that is told as a word
_LOOK_BACK = 60  # characters
_FAR_BIRTH = 160  # characters after "date of birth" in which a sibling's may come
_SIGNS = frozenset(
    "slash stroke asterisk star hyphen dash dot point colon oblique".split()
)
_VOWELS = frozenset("aeiou")
_SIGN = rf"(?:(?:forward\s)?(?:{'|'.join(sorted(_SIGNS))}))"
_REFERENCE = re.compile(
    rf"(?:[a-z]{{1,4}}\s|[a-z]{{0,3}}\d+[a-z]?\s)(?:[a-z\d]{{1,8}}\s)?{_SIGN}\s[a-z]{{0,2}}\d+"
    rf"(?:\s(?:{_SIGN}\s)?[a-z]{{0,2}}\d+)*(?:\s{_SIGN}\s[a-z]{{1,3}}\b)?(?![\w£%])",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?<![\w£.,])\d(?:,?\s\d){5,}(?![\w%]|[.,/]\d)")
_BARE_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d\d(?!\w)"
)
_SORT_CODE = re.compile(r"\d\d[\s-]?\d\d[\s-]?\d\d(?![\w-])")
_ACCOUNT = re.compile(r"\d(?:[\s-]?\d){5,9}(?![\w-])")
_PLATE = re.compile(r"[a-z]{2}\d{2}\s?([a-z]{3})(?!\w)", re.IGNORECASE)
_PART_PLATE = re.compile(r"[a-z]{2}\d{2}(?!\w)", re.IGNORECASE)
_BIRTH = re.compile(
    rf"(?:{births.LEADS})[^\n]*$|\b(?:is|was|aged?|hes|shes)\s{births.AGE}\s$",
    re.IGNORECASE,
)
_AFTER_SORT_CODE = re.compile(r"\bsort\s?code[^\n\d]{0,24}$", re.IGNORECASE)
_AFTER_ACCOUNT = re.compile(r"\baccount\s(?:no|num(?:ber)?)\b[^\n\d]{0,24}$", re.I)
_ENDING = re.compile(r"\d{3,4}(?![\w-])")
_AFTER_ENDING = re.compile(
    r"\b(?:account|card|mobile|phone|number)\s(?:that\s)?end(?:s|ing)(?:\sin)?\s$", re.I
)
_AFTER_PLATE = re.compile(
    r"\b(?:plates?|reg|registration|index)\b[^\n\d]{0,24}$", re.IGNORECASE
)
_AFTER_NUMBER = re.compile(
    r"\b(?:number|no|num|code|account|reference|ref|phone|mobile|rang|ring|pin|id|urn"
    r"|badge|nhs|chi|mosaic|policy|card)\b[^\n\d]{0,24}$",
    re.IGNORECASE,
)
_TOLD = (
    (_AFTER_SORT_CODE, _SORT_CODE),
    (_AFTER_ACCOUNT, _ACCOUNT),
    (_AFTER_ENDING, _ENDING),
)
_CAR_WORDS = frozenset(
    "car van lorry taxi motorbike reg plate registration parked driving silver black"
    " white red blue grey green".split()
)
_NEAR_CAR = 5  # words before a plate


def finds(text: Text) -> Iterator[Find]:
    """Yield numbers that their cue, or a sign told as a word, gives away."""
    end = -1
    for at in np.flatnonzero(text.array & Kind.DIGITS).tolist():
        start = text.starts[at]
        if start < end or _is_small(text, at):
            continue
        found = _at(text, at, text.text[max(start - _LOOK_BACK, 0) : start])
        if found is not None:
            span, kind = found
            end = span.end
            words = (" ".join(span.of(text.text).casefold().split()),)
            yield Find(span, Family.NUMBER, kind, words)


def _is_small(text: Text, at: int) -> bool:
    """Tell whether a number is short, and no number and no sign beside it: "14"."""
    if len(text.words[at]) >= _FEWEST_DIGITS:
        return False
    beside = {text.fold(at - 1), text.fold(at + 1)}
    is_last = at + 1 == len(text)
    is_signed = bool(_SIGNS & beside) or (
        not is_last and bool(text.kinds[at + 1] & Kind.DIGITS)
    )
    return not is_signed


def _at(text: Text, at: int, before: str) -> tuple[Span, str] | None:
    return (
        _reference(text, at)
        or _plate(text, at, before)
        or _told(text, at, before)
        or _single(text, at, before)
        or _date(text, at)
    )


def _reference(text: Text, at: int) -> tuple[Span, str] | None:
    """Read "crf slash 118204" and "24 asterisk 0071938", from two words before on."""
    forward = at - 3 if text.fold(at - 2) == "forward" else at - 2
    for first in (forward, at):
        if first < 0 or text.between[at] != " ":
            continue
        start = text.starts[first]
        found = _REFERENCE.match(text.text, start)
        is_led = _AFTER_NUMBER.search(text.text[max(start - _LOOK_BACK, 0) : start])
        if (
            found
            and found.end() >= text.ends[at]
            and (_is_reference(text, found[0]) or is_led)
        ):
            return Span(*found.span()), "case reference"
    return None


def _is_reference(text: Text, written: str) -> bool:
    digits = sum(map(str.isdigit, written))
    lead = written.split(maxsplit=1)[0]
    is_free = not lead.isalpha() or not _VOWELS & set(lead.casefold())
    is_free = is_free or not text.means_something(lead.casefold())
    return is_free and digits >= _FEWEST_DIGITS and not _is_decimal(written)


def _is_decimal(written: str) -> bool:
    """Tell "5 point 1234" from a reference."""
    return re.fullmatch(r"\d+\s(?:point|dot)\s\d+", written) is not None


def _plate(text: Text, at: int, before: str) -> tuple[Span, str] | None:
    """Read "fn09 ktu", and the part of a plate that somebody saw."""
    found = _PLATE.match(text.text, text.starts[at])
    if found and not text.means_something(found[1].casefold()):
        near = text.folds[max(at - _NEAR_CAR, 0) : at]
        if not text.has_capitals or _CAR_WORDS & set(near) or found[0].isupper():
            return Span(*found.span()), "car registration"
    part = _PART_PLATE.match(text.text, text.starts[at])
    if part and _AFTER_PLATE.search(before):
        return Span(*part.span()), "car registration"
    return None


def _told(text: Text, at: int, before: str) -> tuple[Span, str] | None:
    """Read a sort code and an account's number."""
    for cue, shape in _TOLD:
        found = shape.match(text.text, text.starts[at])
        if found and cue.search(before):
            return Span(*found.span()), "number"
    return None


def _single(text: Text, at: int, before: str) -> tuple[Span, str] | None:
    """Read "6 1 9 0 4 4": digits told one by one, unless somebody counts or rates."""
    found = _SINGLE.match(text.text, text.starts[at])
    if not found:
        return None
    digits = [int(sign) for sign in found[0] if sign.isdigit()]
    is_led = bool(_AFTER_NUMBER.search(before))
    is_row = digits in (sorted(digits), sorted(digits, reverse=True))
    is_number = is_led or not (text.has_capitals or is_row)
    first = at
    while first and text.kinds[first - 1] & Kind.LETTER and text.between[first] == " ":
        first -= 1  # "h a r 6 6 2 0 1 9"
    first = at if text.folds[first:at] in (["a"], ["i"]) else first
    span = Span(text.starts[first], found.end())
    return (span, "number") if is_number else None


def _date(text: Text, at: int) -> tuple[Span, str] | None:
    """Read "21 11 2019", where somebody's birth or age was told before."""
    found = _BARE_DATE.match(text.text, text.starts[at])
    if not found:
        return None
    line = text.text[max(found.start() - _FAR_BIRTH, 0) : found.start()]
    is_birth = _BIRTH.search(line.rpartition("\n")[2])
    return (Span(*found.span()), births.KIND) if is_birth else None
