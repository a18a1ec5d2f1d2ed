"""Online: the names and addresses people go by on the web, found by their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_AROUND = 64  # characters on either side of a sign
_FEWEST_LETTERS = 4  # of a name with digits: "Y9" and "KS2" have fewer
_SHORTEST_OWN = 5  # letters before an @ that may stand alone elsewhere
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_AT_NAME = re.compile(r"(?<![\w@.])@[\w.]*\w")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?']", re.IGNORECASE
)
_TOPS = "com|uk|org|net|ie|scot|wales|cymru|info|example|gg|tv|eu|pl|ro"
# What a site's name ends with: to look for these first is much sooner done.
_ENDINGS = re.compile(rf"\.(?:{_TOPS})")
_BARE = re.compile(
    rf"(?<![\w@.-])(?P<site>(?:[\w-]+\.)+(?:{_TOPS}))"
    r"(?P<path>/[^\s<>\"”)\]]*[^\s<>\"”)\].,;:!?'])?(?![\w@-])",
    re.IGNORECASE,
)
# Whose pages recordings name, and everybody's: they lead to nobody.
_RECORDERS = re.compile(r"otter\.ai|rev\.com|zoom\.us|microsoft\.com|webex\.com")
_EVERYBODYS = re.compile(
    r"(?:\w+\.)?(?:youtube|facebook|google|tiktok|instagram|twitter|amazon|netflix|bbc"
    r"|nhs|gov|childline|nspcc|gmail|hotmail|outlook|yahoo|booking|rightmove|ebay|argos"
    r"|tesco|parliament|ofsted|legislation)(?:\.(?:com|co|org|uk|gov|net|tv|wales|scot))+",
    re.IGNORECASE,
)
# "my snap is marlz.n17": a name that no word is, with a digit or a dot in it.
_USERNAME = re.compile(
    r"\w+['’]?s?(?:\s+(?:is|was|name|me|at|as|called|its|it['’]s|on|my|account|user))*"
    r"\s*[:=]?\s*(?P<own>@?(?=[\w.]*(?:\d|[._]\w))[a-z][\w.]{3,}\w)(?![\w@])",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![\w.])\w*[^\W_]\w*(?:\.\w+)*")
# "R_2xyAB19" is what a form gave somebody, and "_____" a line to write on.
_NAMELY = re.compile(r"(?:^|[_.])[^\W\d_]{3}")
_MIXED = re.compile(r"(?=\w*\d)[^\W\d]\w*")
# "section47", "year10", "covid19" and "15thmarch" are typed in a hurry.
_DATED = re.compile(r"(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)")


def finds(text: Text) -> Iterator[tuple[Span, str]]:
    """Yield addresses and usernames with their kind; some may overlap."""
    for span, kind in _signed(text.text):
        yield span, kind
        if kind == "email":
            yield from _own_elsewhere(text, span)
    for word in np.flatnonzero(text.array & Kind.MARK).tolist():
        if text.folds[word] in cues.HANDLES:
            yield from _after_handle(text.text, text.starts[word])
    yield from _sites(text.text)
    yield from _underscored(text.text)
    yield from _mixed(text)


def _signed(text: str) -> Iterator[tuple[Span, str]]:
    at = text.find("@")
    while at >= 0:
        for email in _EMAIL.finditer(text, max(at - _AROUND, 0), at + _AROUND):
            if email.start() < at < email.end():
                yield Span(*email.span()), "email"
                break
        else:
            if name := _AT_NAME.match(text, at):
                yield Span(*name.span()), "username"
        at = text.find("@", at + 1)


def _own_elsewhere(text: Text, email: Span) -> Iterator[tuple[Span, str]]:
    """Yield where the name before an @ stands by itself: "she's pncube there"."""
    own = email.of(text.text).partition("@")[0]
    words = re.findall(r"[^\W\d_]+", own.casefold())
    is_common = any(text.means_something(word) for word in words)
    if len(own) < _SHORTEST_OWN or is_common:
        return
    for found in re.finditer(rf"(?<![\w@.]){re.escape(own)}(?![\w@])", text.text):
        yield Span(*found.span()), "username"


def _after_handle(text: str, start: int) -> Iterator[tuple[Span, str]]:
    if web := _WEB.match(text, start):
        if not _RECORDERS.search(web[0]):
            yield Span(*web.span()), "web address"
    elif name := _USERNAME.match(text, start):
        yield Span(*name.span("own")), "username"


def _sites(text: str) -> Iterator[tuple[Span, str]]:
    for ending in _ENDINGS.finditer(text):
        at = ending.start()
        for site in _BARE.finditer(text, max(at - _AROUND, 0), at + 2 * _AROUND):
            is_here = site.start() < at < site.end()
            is_ours = site["path"] or not _EVERYBODYS.fullmatch(site["site"])
            if is_here and is_ours and not _RECORDERS.search(site[0]):
                yield Span(*site.span()), "web address"


def _underscored(text: str) -> Iterator[tuple[Span, str]]:
    at = text.find("_")
    while at >= 0:
        start = at
        while start and (text[start - 1].isalnum() or text[start - 1] in "_."):
            start -= 1
        found = _JOINED.match(text, start)
        end = max(found.end() if found else at, at + 1)
        if found and end > at and _NAMELY.search(found[0]):
            yield Span(*found.span()), "username"
        at = text.find("_", end)


def _mixed(text: Text) -> Iterator[tuple[Span, str]]:
    """Yield words of letters and digits that nothing but a name online is: "jaxx07"."""
    for at in np.flatnonzero(text.array & Kind.DIGITS).tolist():
        word = text.words[at]
        if len(word) <= _FEWEST_LETTERS or not _MIXED.fullmatch(word):
            continue
        bare = _DATED.sub("", word) or word
        letters = "".join(filter(str.isalpha, bare)).casefold()
        is_split = any(sign.isdigit() for sign in word[: len(word) // 2])
        is_long = len(letters) >= _FEWEST_LETTERS
        if (
            is_long
            and not text.means_something(letters)
            and not _is_brand(text, word)
            and (is_split or not word.isupper())
        ):
            yield text.span(at, at), "username"


def _is_brand(text: Text, word: str) -> bool:
    """Tell "Love2shop": a capital, and common words with a digit between."""
    parts = re.findall(r"[^\W\d_]+", word)
    are_words = all(text.means_something(part.casefold()) for part in parts)
    return word[0].isupper() and len(parts) > 1 and are_words
