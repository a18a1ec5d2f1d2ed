"""Numbers that somebody dictated, in words: telephones, courts, dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues, named, pieces
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_SHORTEST = 6  # words that spell a number which is somebody's
_SHORTEST_PHONE = 8
_OF_NUMBERS = Kind.SPELLED | Kind.LETTER | Kind.DIGITS
_FAR = 80  # characters after "born" in which the date may come
_MAY_BE_WORDS = frozenset({"i", "a", "o"})
_NOUGHTS = frozenset({"oh", "zero", "double", "treble", "triple", "nought"})
_IN_WORDS = frozenset(cues.SPELLED)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty)[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december"
)
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_UNITS}))?|{_TEENS}|oh\s(?:{_UNITS})|{_UNITS})"
_YEAR = (
    rf"(?:two\sthousand(?:\sand)?(?:\s{_SMALL})?"
    rf"|(?:twenty|nineteen)\s{_SMALL}|(?:19|20)\d\d)"
)
_DATE = re.compile(
    rf"\b(?:the\s)?{_ORDINAL}\s(?:of\s)?(?:{_MONTH})\b(?:,?\s{_YEAR}\b)?"
    rf"|\b(?:the\s)?{_ORDINAL}\sof\sthe\s{_ORDINAL}\b(?:,?\s{_YEAR}\b)?",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    rf"(?:(?:flat|number)\s)?(?:a\shundred\sand\s)?(?:{_SMALL})"
    r"\s(?!(?:minutes?|hours?|days?|weeks?|miles?|years?|different|other|more)\b)"
    r"[^\W\d]+(?:\s[^\W\d]+)?\s(?:street|road|lane|avenue|close|crescent|terrace"
    r"|gardens|grove|mews|parade|court|drive|way|house|view|rise|walk)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    rf"(?:{_SMALL}|\d{{1,3}}[a-z]?)"
    r"(?:\s(?!(?:of|the|on|in|to|and|main|busy|by|down|up|minutes?|miles?|hours?|days?"
    r"|weeks?|years?)\b)[^\W\d]+){1,2}\s(?:street|road|lane|avenue|close|crescent"
    r"|terrace|gardens|grove|mews|parade|drive|way|court|place)\b(?:\s(?:north|south|east|west)\b)?",
    re.IGNORECASE,
)
_BIRTH = frozenset("born birth birthday dob".split())
_LIVING = frozenset("live lives lived living address stay stays staying moved".split())


def finds(text: Text) -> Iterator[Find]:
    """Yield the numbers, dates and addresses of a text that are told in words."""
    for first, last in _runs(text):
        kind = _kind(text.folds[first : last + 1])
        yield _made(Span(text.starts[first], text.ends[last]), kind, text)
    for at in (text.array & Kind.MARK).nonzero()[0].tolist():
        fold = text.folds[at]
        if fold in _BIRTH and (found := _searched(text, at, _DATE)):
            yield _made(found, "date of birth", text)
        elif fold in _LIVING and (found := _house(text, at)):
            yield _made(found, "street", text)
    if not text.has_capitals:
        yield from _streets(text)


def _streets(text: Text) -> Iterator[Find]:
    """Yield addresses that nothing leads to, in a text without capitals."""
    for at in (text.array & (Kind.SPELLED | Kind.DIGITS)).nonzero()[0].tolist():
        found = _STREET.match(text.text, text.starts[at])
        if found and text.kinds[at - 1] & Kind.SPELLED == 0:
            is_door = text.before(at) in named.DOORS
            first = text.starts[at - is_door]
            yield _made(Span(first, found.end()), "street", text)


def _made(span: Span, kind: str, text: Text) -> Find:
    words = (" ".join(span.of(text.text).casefold().split()),)
    family = Family.INSTITUTION if kind == "street" else Family.NUMBER
    return Find(span, family, kind, words)


def _searched(text: Text, at: int, pattern: re.Pattern[str]) -> Span | None:
    start = text.ends[at]
    line = text.text[start : start + _FAR].split("\n", 1)[0]
    found = pattern.search(line)
    return Span(start + found.start(), start + found.end()) if found else None


def _house(text: Text, at: int) -> Span | None:
    """Read the address that comes next: "we live at twenty six pear tree close"."""
    start = text.ends[at]
    lead = re.compile(r"\s(?:(?:is|to|in|at|on|now|here)\s){0,2}").match(
        text.text, start
    )
    found = _HOUSE.match(text.text, lead.end()) if lead else None
    return Span(*found.span()) if found else None


def _runs(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the first and last of words that spell a number out, and letters."""
    reached = -1
    for at in _in_rows(text):
        if at <= reached or not text.kinds[at] & Kind.SPELLED:
            continue
        first, last = _stretched(text, at)
        reached = last
        words = text.folds[first : last + 1]
        spelled = sum(
            bool(text.kinds[n] & Kind.SPELLED) for n in range(first, last + 1)
        )
        if spelled >= _SHORTEST - 1 and len(words) >= _SHORTEST and not _counts(words):
            yield first, last


def _in_rows(text: Text) -> Iterator[int]:
    """Yield the words of rows of numbers and letters that are long enough."""
    starts, ends = pieces.stretches((text.array & _OF_NUMBERS) != 0)
    long = ends - starts >= _SHORTEST
    for start, end in zip(starts[long].tolist(), ends[long].tolist(), strict=True):
        yield from range(start, end)


def _stretched(text: Text, at: int) -> tuple[int, int]:
    first = last = at
    while first > 0 and _goes_on(text, first) and text.kinds[first - 1] & Kind.LETTER:
        first -= 1
    while first < at and text.folds[first] in _MAY_BE_WORDS and at - first == 1:
        first += 1
    while _goes_on(text, last + 1) and text.kinds[last + 1] & _OF_NUMBERS:
        last += 1
    while last > at and text.folds[last] in _MAY_BE_WORDS:
        last -= 1
    return first, last


def _goes_on(text: Text, at: int) -> bool:
    return 0 < at < len(text) and text.between[at] in (" ", "-", "\n", ", ")


def _counts(words: list[str]) -> bool:
    """Tell a child that counts, or ages, from a number that is dictated."""
    if _NOUGHTS & set(words) or not _IN_WORDS.issuperset(words):
        return False  # figures and letters between the words are no child counting
    return words == sorted(words, key=cues.SPELLED.index)


def _kind(words: list[str]) -> str:
    if any(len(word) == 1 for word in words):
        return "case reference"
    is_phone = words[0] in _NOUGHTS and len(words) >= _SHORTEST_PHONE
    return "phone number" if is_phone else "number"
