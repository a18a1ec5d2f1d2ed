"""Numbers and addresses that lead to a person, found by their shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import births, checksums, cues, online, references
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_LOOK_BACK = 60  # characters in which a word may say what a number is
_LONGEST_PART = 6  # letters of a reference's part, before its digits
_LONG = 7  # digits: a number that long is somebody's or something's own


class Number(NamedTuple):
    """A number found: where, and what it is."""

    span: Span
    kind: str


class _Shape(NamedTuple):
    """A shape, what it is, what it must hold besides, and the words that vouch for it.

    Where what stands before it ``vouches`` for it, ``holds`` need not be asked.
    """

    kind: str
    pattern: re.Pattern[str]
    holds: Callable[[str], bool]
    vouches: Callable[[str], object] | None = None
    needs_voucher: bool = False


def _yes(_: str) -> bool:
    return True


def _plain(text: str) -> str:
    return re.sub(r"[\s.\-/]+", "", text)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _before(words: str) -> Callable[[str], object]:
    return re.compile(rf"(?:{words})[^\n]{{0,24}}$", re.IGNORECASE).search


_REFERENCE = (
    r"(?:(?:case|court|client|person|file|claim|crime|log|incident|police|referral"
    r"|our|your|the|home\s+office|hospital|pupil|child|account|passport|licen[cs]e"
    r"|policy|application|mosaic|liquidlogic|care\s?first|care\s?director|warrant)\s+"
    r"(?:ref(?:erence)?|no|number|num|id|log)|\bref(?:erence)?|\burn|\bupn|\buln|\bmrn"
    r"|\b(?:collar|shoulder|badge)(?:\s+(?:no|number|num))?|\bw?pc|\bpcso"
    r"|\b(?:pc|dc|ds|sgt|wpc|pcso|officer|constable|sergeant)\b[^\n.]{0,30}\bnumber"
    r"|\bchi|\bcad|\blcs|\bpnc|\bcris|case\s+id|number\s+from\s+the\s+home\s+office)\b\.?"
)
_CODE = r"(?=[\w/.*-]{0,20}\d{2})[a-z0-9]+(?:[/.*-][a-z0-9]+|\s(?=\d)\d+){0,5}(?![\w-])"
_LEADS = re.compile(
    rf"{_REFERENCE}\s*(?:no\.?|number|id|is|was)?\s*[:#.]?\s*#?$", re.IGNORECASE
)
_LAST_LEADING = frozenset(
    "ref reference no num number id log is was urn upn uln mrn collar shoulder badge pc"
    " wpc pcso chi cad lcs pnc cris office".split()
)
_WORD = re.compile(r"\w+")


def _is_reference(before: str) -> bool:
    """Tell whether the words before a number lead to a reference.

    The pattern is slow, and nearly every number has another word just before it; signs
    of other scripts, of which some are the same in small letters, are left to it.
    """
    words = _WORD.findall(before)
    is_other = bool(words) and words[-1].isascii()
    is_other = is_other and words[-1].casefold() not in _LAST_LEADING
    return not is_other and _LEADS.search(before) is not None


_SHAPES: Sequence[_Shape] = (
    _Shape(
        "National Insurance number",
        _pattern(r"\b[a-z]{2}\s?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?[a-d]\b"),
        lambda text: checksums.is_national_insurance(_plain(text)),
        _before(r"national\s+insurance|\bni\b|\bnino\b"),
    ),
    _Shape(
        "NHS number",
        _pattern(r"(?<![\d+])\d{3}[\s.-]?\d{3}[\s.-]?\d{4}(?![\d])"),
        lambda text: checksums.is_nhs_number(_plain(text)),
        _before(r"\bnhs\b"),
    ),
    _Shape(
        "court reference",
        _pattern(
            r"\b[a-z]{2}\s?\d{2}\s?[cpfz]\s?\d{4,6}\b"
            r"|\[(?:19|20)\d\d\]\s?(?:ew[a-z]{2,3}|uk[a-z]{2})\s?(?:civ|crim|fam)?\s?\d+"
            r"(?:\s?\([a-z]+\))?"
        ),
        _yes,
    ),
    _Shape(
        births.KIND,
        _pattern(births.DATE),
        _yes,
        births.BEFORE.search,
        needs_voucher=True,
    ),
    _Shape(
        "phone number",
        _pattern(
            r"(?<![\d/+-])(?:\+|00)\d{1,3}[\s.-]?(?:\(0\)\s?)?(?:\d[\s.-]?){7,11}\d(?!\d)"
            r"|(?<![\d/+-])\(?0\d{2,5}\)?[\s.-]?(?:\d[\s.-]?){4,8}\d(?![\d/]|-[a-z])"
        ),
        lambda text: 9 <= sum(map(str.isdigit, text)) <= 15,
    ),
    _Shape(  # told digit by digit: "0 7 7 0 0, 9 0 0, 5 4 7"
        "phone number",
        _pattern(r"(?<![\d/+-])0(?:,?\s\d){8,12}(?![\d])"),
        _yes,
    ),
    _Shape("postcode", _pattern(references.POSTCODE), references.is_postcode),
    _Shape(
        "case reference",
        _pattern(_CODE),
        _yes,
        _is_reference,
        needs_voucher=True,
    ),
    _Shape(
        "car registration",
        _pattern(
            r"\b(?:[a-hj-prstuvwxy]{2}\d{2}\s?(?!\s?(?:and|but|had|has|not|or|seen"
            r"|the|then|was|were|who)\b)[a-hj-pr-z]{3}|[a-hj-npr-twxy]\d{1,3}\s?"
            r"[a-hj-pr-y]{3}|[a-hj-pr-y]{3}\s?\d{1,3}[a-hj-npr-twxy])\b"
        ),
        lambda text: text.isupper(),
        _before(r"\breg(?:istration)?\b|\bplate"),
    ),
    _Shape(
        "car registration",
        _pattern(references.NORTHERN_PLATE),
        references.is_northern_plate,
        _before(r"\breg(?:istration)?\b|\bplate"),
    ),
    _Shape(
        "number",
        _pattern(r"\d{3,6}(?![\w%])"),
        _yes,
        re.compile(r"\bext(?:ension)?\.?\s*$", re.IGNORECASE).search,
        needs_voucher=True,
    ),
    _Shape("case reference", _pattern(references.CODE), references.is_code),
    _Shape(
        "number",
        _pattern(rf"(?<![\w£$€.,/-])#?\d(?:[\s-]?\d){{{_LONG - 1},}}(?![\w%]|[.,/]\d)"),
        lambda text: (
            not re.search(
                r"\n|(?:^|\s)\d{1,2}\s\d{1,2}(?:\s|$)|^(?:19|20)\d\d\s?-\s?(?:19|20)\d\d$",
                text,
            )
        ),
    ),
    _Shape(
        "number",
        _pattern(r"\b(?:[a-z]{1,3}|(?:lcs|crn|urn|pnc)\s)\d{5,}[a-z]?\b"),
        _yes,
    ),
)


def finds(text: Text) -> list[Number]:
    """Find the numbers and addresses of a text; none overlaps another."""
    found: list[Number] = []
    end = -1
    named = [Number(span, kind) for span, kind in online.finds(text)]
    for number in sorted([*named, *_numbers(text)], key=_place):
        if number.span.start >= end:
            found.append(number)
            end = number.span.end
    return found


def _place(number: Number) -> tuple[int, int]:
    """Order by where a number begins; of several there, the longest first."""
    return number.span.start, -number.span.end


def _numbers(text: Text) -> Iterator[Number]:
    """Try every shape where a word with digits begins, or what leads up to it."""
    end = -1
    born: list[Span] = []
    for at in np.flatnonzero(text.array & Kind.DIGITS).tolist():
        if text.starts[at] < end or _is_lonely(text, at):
            continue
        for start in _starts(text, at):
            number = _at(text.text, start, born) if start >= end else None
            if number is not None and number.span.end > text.starts[at]:
                end = number.span.end
                if number.kind == births.KIND:
                    born.append(number.span)
                yield number
                break


def _is_lonely(text: Text, at: int) -> bool:
    """Tell whether a number is small and no part of a longer one: "I was 14"."""
    if not _SMALL.fullmatch(text.words[at]) or at + 1 >= len(text):
        return False
    if text.between[at + 1] in _LINKS or text.between[at] in _LINKS:
        return False
    beside = [text.kinds[at + 1], text.kinds[at - 1] if at else 0]
    is_in_row = any(kind & (Kind.DIGITS | Kind.UPPER) for kind in beside)
    beside_it = {text.folds[at + 1], text.fold(at - 1)}
    if text.fold(at - 1) == "the":
        beside_it.add(text.fold(at - 2))
    return not is_in_row and not beside_it & _DATES


def _starts(text: Text, at: int) -> Iterator[int]:
    """Yield where a number may begin, the furthest place first."""
    first = at
    while (
        first > 0
        and text.between[first] in _LINKS
        and len(text.words[first - 1]) <= (_LONGEST_PART)
    ):
        first -= 1
    if first > 0 and text.between[first] == " " and len(text.words[first - 1]) <= 9:
        yield text.starts[first - 1]
    if first > 1 and text.fold(first - 1) == "the" and text.fold(first - 2) in _DATES:
        yield text.starts[first - 2]  # "May the 3rd"
    for word in range(first, at + 1):
        signs = text.between[word]
        if signs.endswith(("+", "(", "#", "[", "(+")):
            yield text.starts[word] - (2 if signs.endswith("(+") else 1)
        yield text.starts[word]


def _at(text: str, start: int, born: Sequence[Span]) -> Number | None:
    before = text[max(start - _LOOK_BACK, 0) : start]
    for shape in _SHAPES:
        found = shape.pattern.match(text, start)
        if found is None:
            continue
        vouched = shape.vouches is not None and bool(shape.vouches(before))
        if shape.kind == births.KIND and not vouched:
            vouched = births.is_one(text, Span(*found.span()), born)
        if vouched or (not shape.needs_voucher and shape.holds(found[0])):
            return Number(Span(*found.span()), shape.kind)
    return None


_LINKS = ("-", "/", ".", "*", "")
_SMALL = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_DATES = cues.BESIDE_DIGITS.union(
    "of o january february march april may june july august september october".split(),
    "november december jan feb mar apr jun jul aug sep sept oct nov dec".split(),
    "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref".split(),
    "tachwedd rhagfyr".split(),
)
