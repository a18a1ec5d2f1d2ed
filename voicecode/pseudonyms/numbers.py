"""Numbers and addresses that lead to a person, found by their shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import checksums, cues
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_LOOK_BACK = 60  # characters in which a word may say what a number is
_LONGEST_PART = 6  # letters of a reference's part, before its digits
_AROUND = 64  # characters on either side of an @
_NEAR = 24  # characters between two dates of birth
_BORN = "date of birth"
_LONG = 7  # digits: a number that long is somebody's or something's own


class Number(NamedTuple):
    """A number found: where, and what it is."""

    span: Span
    kind: str


class _Shape(NamedTuple):
    """A shape, what it is, what it must hold besides, and the words that vouch for it.

    Where ``vouched`` words stand before it, ``holds`` need not be asked.
    """

    kind: str
    pattern: re.Pattern[str]
    holds: Callable[[str], bool]
    vouched: re.Pattern[str] | None = None
    needs_voucher: bool = False


def _yes(_: str) -> bool:
    return True


def _plain(text: str) -> str:
    return re.sub(r"[\s.\-/]+", "", text)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})[^\n]{{0,24}}$", re.IGNORECASE)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth"
    r"|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|fawrth|fai|fehefin"
    r"|orffennaf|fedi|dachwedd|ragfyr)"
)
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
_DATE = (
    r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:19|20)\d\d-\d\d-\d\d"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|ain|fed|eg|ydd|af)?\s+(?:of\s+|o\s+)?{_MONTH}"
    rf"(?:,?\s+{_YEAR})?|{_MONTH}\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:,?\s+{_YEAR})?)(?![\d/-])"
)
_BIRTH = (
    r"\bborn\b|\bwrong\s+date\b|\bd\.?\s?o\.?\s?b\b\.?|dates?\s+of\s+birth|birthday|\bgeni\b|ganwyd|ganed"
    r"|pen-?bl?wydd"
)
_AGE = (
    r"(?:\d{1,2}|(?:twenty[\s-])?(?:one|two|three|four|five|six|seven|eight|nine)|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty)"
)
_TURNS = (
    rf"(?:\bturn(?:s|ed|ing)?|\b(?:am|is|be|was)|['’](?:s|m|ll\s+be))\s+{_AGE}\s+on"
)
_BORN_AFTER = re.compile(
    r"[,\s]+(?:(?:that|when|is|was|it)\s+){0,2}(?:['’\w]+\s+){0,2}(?:born|birthday)\b",
    re.IGNORECASE,
)
# "14.02.12 and 30 June 2013": one is a date of birth, and so is the other.
_AND_SO = re.compile(
    r"[\s,;&]*(?:and|or|a|but|not|instead of)?\s*(?:it['’]?s|is|should be)?\s*",
    re.IGNORECASE,
)
_REFERENCE = (
    r"(?:(?:case|court|client|person|file|claim|crime|log|incident|police|referral"
    r"|our|your|the|home\s+office|hospital|pupil|child|account|passport|licen[cs]e"
    r"|policy|application|mosaic|liquidlogic|care\s?first|care\s?director|warrant)\s+"
    r"(?:ref(?:erence)?|no|number|num|id|log)|\bref(?:erence)?|\burn|\bupn|\buln|\bmrn"
    r"|\b(?:collar|shoulder|badge)(?:\s+(?:no|number|num))?|\bw?pc|\bpcso"
    r"|\b(?:pc|dc|ds|sgt|wpc|pcso|officer|constable|sergeant)\b[^\n.]{0,30}\bnumber"
    r"|\bchi|\blcs|\bpnc|\bcris|case\s+id|number\s+from\s+the\s+home\s+office)\b\.?"
)
_CODE = r"(?=[\w/.-]{0,20}\d{2})[a-z0-9]+(?:[/.-][a-z0-9]+|\s(?=\d)\d+){0,5}(?![\w-])"

_EMAIL = _pattern(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_AT_NAME = re.compile(r"(?<![\w@.])@[\w.]*\w")
_WEB = _pattern(r"(?:https?://|www\.)[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?']")
# Whose pages recordings name: they lead to nobody.
_RECORDERS = re.compile(r"otter\.ai|rev\.com|zoom\.us|microsoft\.com|webex\.com")
# "my snap is marlz.n17": a name that no word is, with a digit or a dot in it.
_USERNAME = _pattern(
    r"\w+['’]?s?(?:\s+(?:is|was|name|me|at|as|called|its|it['’]s|on|my|account|user))*"
    r"\s*[:=]?\s*(?P<own>@?(?=[\w.]*(?:\d|[._]\w))[a-z][\w.]{3,}\w)(?![\w@])"
)

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
        "date of birth",
        _pattern(_DATE),
        _yes,
        _before(rf"{_BIRTH}|{_TURNS}"),
        needs_voucher=True,
    ),
    _Shape(
        "phone number",
        _pattern(
            r"(?<![\d/+-])(?:\+|00)\d{1,3}[\s.-]?(?:\(0\)\s?)?(?:\d[\s.-]?){7,11}\d(?!\d)"
            r"|(?<![\d/+-])\(?0\d{2,5}\)?[\s.-]?(?:\d[\s.-]?){4,8}\d(?![\d/])"
        ),
        lambda text: 9 <= sum(map(str.isdigit, text)) <= 15,
    ),
    _Shape(
        "postcode",
        _pattern(
            r"\b(?:gir\s?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]"
            r"|[a-hk-y]\d[abehmnprv-y])\s{0,2}\d[abd-hjlnp-uw-z]{2})\b"
        ),
        lambda text: text.isupper() or " " in text or len(text) > 6,
    ),
    _Shape(
        "case reference",
        _pattern(_CODE),
        _yes,
        re.compile(
            rf"{_REFERENCE}\s*(?:no\.?|number|id|is|was)?\s*[:#.]?\s*#?$", re.IGNORECASE
        ),
        needs_voucher=True,
    ),
    _Shape(
        "car registration",
        _pattern(
            r"\b(?:[a-hj-prstuvwxy]{2}\d{2}\s?[a-hj-pr-z]{3}|[a-hj-npr-twxy]\d{1,3}\s?"
            r"[a-hj-pr-y]{3}|[a-hj-pr-y]{3}\s?\d{1,3}[a-hj-npr-twxy])\b"
        ),
        lambda text: text.isupper(),
        _before(r"\breg(?:istration)?\b|\bplate"),
    ),
    _Shape(
        "number",
        _pattern(rf"(?<![\w£$€.,/-])#?\d(?:[\s-]?\d){{{_LONG - 1},}}(?![\w%]|[.,/]\d)"),
        lambda text: not re.search(r"\n|(?:^|\s)\d{1,2}\s\d{1,2}(?:\s|$)", text),
    ),
    _Shape(
        "number",
        _pattern(r"\b[a-z]{1,3}\d{5,}[a-z]?\b"),
        _yes,
    ),
)


def finds(text: Text) -> list[Number]:
    """Find the numbers and addresses of a text; none overlaps another."""
    found: list[Number] = []
    end = -1
    for number in sorted([*_addresses(text), *_numbers(text)]):
        if number.span.start >= end:
            found.append(number)
            end = number.span.end
    return found


def _addresses(text: Text) -> Iterator[Number]:
    at = text.text.find("@")
    while at >= 0:
        yield from _around(text.text, at)
        at = text.text.find("@", at + 1)
    for word in np.flatnonzero(text.array & Kind.MARK).tolist():
        if text.folds[word] not in cues.HANDLES:
            continue
        start = text.starts[word]
        if web := _WEB.match(text.text, start):
            if _RECORDERS.search(web[0]):
                continue
            yield Number(Span(*web.span()), "web address")
        elif name := _USERNAME.match(text.text, start):
            yield Number(Span(*name.span("own")), "username")


def _around(text: str, at: int) -> Iterator[Number]:
    for email in _EMAIL.finditer(text, max(at - _AROUND, 0), at + _AROUND):
        if email.start() < at < email.end():
            yield Number(Span(*email.span()), "email")
            return
    if name := _AT_NAME.match(text, at):
        yield Number(Span(*name.span()), "username")


def _numbers(text: Text) -> Iterator[Number]:
    """Try every shape where a word with digits begins, or what leads up to it."""
    end, after = -1, None
    for at in np.flatnonzero(text.array & Kind.DIGITS).tolist():
        if text.starts[at] < end or _is_lonely(text, at):
            continue
        for start in _starts(text, at):
            number = _at(text.text, start, after) if start >= end else None
            if number is not None and number.span.end > text.starts[at]:
                end, after = number.span.end, number
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
    return not is_in_row and not {text.folds[at + 1], text.fold(at - 1)} & _DATES


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
    for word in range(first, at + 1):
        signs = text.between[word]
        if signs.endswith(("+", "(", "#", "[", "(+")):
            yield text.starts[word] - (2 if signs.endswith("(+") else 1)
        yield text.starts[word]


def _at(text: str, start: int, after: Number | None) -> Number | None:
    before = text[max(start - _LOOK_BACK, 0) : start]
    for shape in _SHAPES:
        found = shape.pattern.match(text, start)
        if found is None:
            continue
        vouched = shape.vouched is not None and bool(shape.vouched.search(before))
        if shape.kind == _BORN and not vouched:
            vouched = _is_birth(text, start, found.end(), after)
        if vouched or (not shape.needs_voucher and shape.holds(found[0])):
            return Number(Span(*found.span()), shape.kind)
    return None


def _is_birth(text: str, start: int, end: int, after: Number | None) -> bool:
    """Tell a date of birth by what comes after it, or by one just before it."""
    if after is not None and after.kind == _BORN and start - after.span.end < _NEAR:
        return bool(_AND_SO.fullmatch(text, after.span.end, start))
    return bool(_BORN_AFTER.match(text, end, end + _LOOK_BACK))


_LINKS = ("-", "/", ".", "")
_SMALL = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_DATES = cues.BESIDE_DIGITS.union(
    "of o january february march april may june july august september october".split(),
    "november december jan feb mar apr jun jul aug sep sept oct nov dec".split(),
    "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref".split(),
    "tachwedd rhagfyr".split(),
)
