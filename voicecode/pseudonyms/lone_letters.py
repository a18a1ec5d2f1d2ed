"""Lone letters: when a single capital is the start of somebody's name."""

from __future__ import annotations

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
# "Form F Bairstow" is no F. Bairstow, and "A Baird came" says which.
_MOST_MORE = 2  # letters after the first
_NUMBERED = frozenset(
    "form section level part group class room unit ward block".split()
)


def is_name(text: Text, at: int) -> bool:
    """Tell "B. Thistlethwaite", "C McAllister", "Mrs K" and "L. came" from a letter."""
    if not text.kinds[at] & Kind.CAPITAL:
        return False
    if _is_titled(text, at) or has_surname(text, at) or letters(text, at):
        return True
    return _is_somebody(text, at)


def has_surname(text: Text, at: int) -> bool:
    """Tell whether a surname follows the letter."""
    return _surname_from(text, at, at + 1)


def letters(text: Text, at: int) -> int:
    """Count the letters that go on to a surname after the first: "K. A. Renwick"."""
    more = 0
    while more < _MOST_MORE and _goes_on(text, at + more + 1):
        more += 1
    return more if more and _surname_from(text, at + more, at + more + 1) else 0


def _goes_on(text: Text, at: int) -> bool:
    is_letter = at < len(text) and text.kinds[at] & Kind.LETTER
    return bool(is_letter and text.kinds[at] & Kind.CAPITAL) and (
        text.between[at] in (". ", ".")
    )


def _surname_from(text: Text, at: int, following: int) -> bool:
    if following >= len(text):
        return False
    kind = text.kinds[following]
    is_known = bool(kind & (Kind.SURNAME | Kind.KNOWN))
    is_name = is_known or not kind & Kind.ORDINARY
    if not kind & _CAPITAL or not is_name or kind & Kind.KEPT:
        return False
    if text.between[following] in (". ", "."):
        is_postscript = text.folds[at] == "p" and text.folds[following] in {"s", "p"}
        return not is_postscript
    is_free = text.words[at] not in ("I", "A") and text.before(at) not in _NUMBERED
    is_rare = not kind & (Kind.ORDINARY | Kind.DOUBLE | Kind.UPPER)
    return bool(text.gaps[following] & Gap.SPACE) and is_free and is_known and is_rare


def _is_titled(text: Text, at: int) -> bool:
    """Read "Mrs K": nothing else goes with a title."""
    before = text.before(at) or (text.fold(at - 1) if text.gaps[at] & Gap.DOT else "")
    return before in cues.TITLES and text.words[at] != "I" and text.is_whole(at)


def _is_somebody(text: Text, at: int) -> bool:
    """Read "L. came with a carrier bag"."""
    following = at + 1
    is_dotted = following < len(text) and text.between[following] == ". "
    if not is_dotted or text.words[at] in ("I", "A"):
        return False
    after = text.folds[following]
    is_small = not text.kinds[following] & (_CAPITAL | Kind.DIGITS)
    return is_small and (after in cues.SAYS or after in cues.IS)
