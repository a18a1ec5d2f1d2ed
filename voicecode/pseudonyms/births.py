"""Births: which dates are somebody's date of birth."""

from __future__ import annotations

import re
from collections.abc import Sequence

from voicecode.domain.spans import Span

KIND = "date of birth"
_LOOK_AHEAD = 60  # characters after a date in which "born" may come
_NEAR = 24  # characters between two dates of birth
_ON_ONE_LINE = 140  # characters from one that was told to one that was put down
_YEARS_APART = 4  # between what somebody's dates of birth are said to be

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth"
    r"|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|fawrth|fai|fehefin"
    r"|orffennaf|fedi|dachwedd|ragfyr"
)
_MONTH = rf"(?:{_MONTHS})"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
DATE = (
    r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|(?:19|20)\d\d-\d\d-\d\d"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|ain|fed|eg|ydd|af)?\s+(?:of\s+|o\s+)?{_MONTH}"
    rf"(?:,?\s+{_YEAR})?|{_MONTH}\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:,?\s+{_YEAR})?)(?![\d/-])"
)
_BIRTH = (
    r"\bborn\b|\bwrong\s+date\b|\bd\.?\s?o\.?\s?b\b\.?|dates?\s+o['’]?f?\s+birth|birthday"
    r"|\bgeni\b|ganwyd|ganed|\b(?:p|b|mh|ph)en-?bl?wydd"
)
AGE = (
    r"(?:\d{1,2}|(?:twenty[\s-])?(?:one|two|three|four|five|six|seven|eight|nine)|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty)"
)
_TURNS = rf"(?:\bturn(?:s|ed|ing)?|\b(?:am|is|be|was)|['’](?:s|m|ll\s+be))\s+{AGE}\s+on"
# What stands before a date of birth.
LEADS = rf"{_BIRTH}|{_TURNS}"
# "Date of birth is wrong again. They've put"
_PUT = (
    r"\b(?:put|had|have|gave|given|says|said|it['’]?s|recorded|down\s+as|accepted)\s+"
)
_HEADING = r"\b(?:child|young\s+person|yp|pupil|patient)\s*:[^\n(\d]{3,40}\("
# On its own line, or in the answer to who asks for it.
BEFORE = re.compile(
    rf"(?:{LEADS})(?:[^\n]{{0,24}}|[^\n\d]{{0,48}}{_PUT}|[^\n\d]{{0,24}}\n+[^\n]{{0,45}})$|{_HEADING}$",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    r",\s(?:fe)?male\b|[,\s]+(?:(?:that|when|is|was|it)\s+){0,2}(?:['’\w]+\s+){0,2}(?:born|birthday)\b",
    re.IGNORECASE,
)
# "14.02.12 and 30 June 2013": one is a date of birth, and so is the other.
_AND_SO = re.compile(
    r"[\s,;&]*(?:and|or|a|but|not|instead of)?\s*"
    r"(?:(?:s?he|they)\s+(?:says?|said)\s+)?(?:it['’]?s|it\s+is|is|should be)?\s*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\d+|[^\W\d]+")
_NUMBERS = {
    month: str(number)
    for number, month in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d")


def is_one(text: str, date: Span, known: Sequence[Span]) -> bool:
    """Tell a date of birth by what comes after it, or by those ``known`` before it."""
    if _BORN_AFTER.match(text, date.end, date.end + _LOOK_AHEAD):
        return True
    if any(_is_other_version(date.of(text), one.of(text)) for one in known):
        return True
    if not known:
        return False
    last = known[-1]
    if date.start - last.end < _NEAR:
        return bool(_AND_SO.fullmatch(text, last.end, date.start))
    is_near = date.start - last.end < _ON_ONE_LINE
    between = text[last.end : date.start]
    return is_near and "\n" not in between and _are_close(last.of(text), date.of(text))


def _is_other_version(date: str, known: str) -> bool:
    """Tell whether two dates have two of three parts in common: "6.5.35", "6.5.53"."""
    one, other = _parts(date), _parts(known)
    alike = sum(mine == theirs for mine, theirs in zip(one, other, strict=False))
    return len(one) == len(other) == 3 and alike >= 2


def _parts(date: str) -> list[str]:
    """Cut a date, with its month as a number: "17 August 2007", "17/08/2007"."""
    parts = _PARTS.findall(date.casefold())
    return [_NUMBERS.get(part[:3], part.lstrip("0")) for part in parts]


def _are_close(one: str, other: str) -> bool:
    """Tell whether two dates have years, and these are a few apart."""
    years = [_WHOLE_YEAR.findall(date) for date in (one, other)]
    if not all(years):
        return False
    return abs(int(years[0][-1]) - int(years[1][-1])) <= _YEARS_APART
