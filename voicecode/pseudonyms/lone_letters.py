"""Lone letters: when a single capital is the start of somebody's name."""

from __future__ import annotations

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_INITIALS = Kind.INITIALS | Kind.DOUBTFUL
_CAPITAL = Kind.CAPITAL | Kind.UPPER
# "Form F Bairstow" is no F. Bairstow, and "A Baird came" says which.
_MOST_MORE = 2  # letters after the first
_NUMBERED = frozenset(
    "form section level part group class room unit ward block plan vitamin hepatitis"
    " grade letter year set option team key type band gear point item act".split()
)
_TOLD = frozenset("tell told ask asked thank thanks phoned texted rang".split())
_DOES = cues.IS | {"to"}  # "W and P to write"
_LINKS = frozenset("and but that when because if so".split())


def is_name(text: Text, at: int) -> bool:
    """Tell "B. Thistlethwaite", "C McAllister", "Mrs K" and "L. came" from a letter."""
    if not text.kinds[at] & Kind.CAPITAL:
        return False
    if _is_titled(text, at) or has_surname(text, at) or letters(text, at):
        return True
    if has_known_letters(text, at) or _is_explained(text, at):
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


def _is_explained(text: Text, at: int) -> bool:
    """Read "Joy (J)" and "Joy (J, first meeting)"."""
    if not at or not text.between[at].endswith(" ("):
        return False
    if not text.between[at + 1].startswith((")", ",")):
        return False
    kind = text.kinds[at - 1]
    is_name = kind & (Kind.GIVEN | Kind.KNOWN) and kind & Kind.CAPITAL
    return bool(is_name) and text.folds[at - 1].startswith(text.folds[at])


def has_known_letters(text: Text, at: int) -> bool:
    """Tell whether a letter with the next is somebody's, with full stops: "R.T."."""
    if not _goes_on(text, at + 1) or text.between[at + 1] != ".":
        return False
    if _goes_on(text, at + 2):
        return False  # "D.O.B."
    letters = text.words[at] + text.words[at + 1]
    return bool(text.meanings[letters] & _INITIALS)


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
    if text.gaps[following] & Gap.HYPHEN:
        return bool(kind & Kind.KNOWN) and text.fold(at) != "x"  # "K-REID" on a shirt
    is_free = text.words[at] not in ("I", "A") and text.before(at) not in _NUMBERED
    is_rare = not kind & (Kind.ORDINARY | Kind.DOUBLE | Kind.UPPER)
    is_rare = is_rare or bool(kind & Kind.LISTED and kind & Kind.CAPITAL)
    return bool(text.gaps[following] & Gap.SPACE) and is_free and is_known and is_rare


def _is_titled(text: Text, at: int) -> bool:
    """Read "Mrs K": nothing else goes with a title."""
    before = text.before(at) or (text.fold(at - 1) if text.gaps[at] & Gap.DOT else "")
    return before in cues.TITLES and text.words[at] != "I" and text.is_whole(at)


def _is_somebody(text: Text, at: int) -> bool:
    """Read "L. came with a carrier bag"."""
    if _is_told(text, at) or _is_one_of_two(text, at):
        return True
    following = at + 1
    is_dotted = following < len(text) and text.between[following] == ". "
    if not is_dotted or text.words[at] in ("I", "A") or text.between[at] == ".":
        return False
    after = text.folds[following]
    is_small = not text.kinds[following] & (_CAPITAL | Kind.DIGITS)
    return is_small and (after in cues.SAYS or after in cues.IS)


def _is_told(text: Text, at: int) -> bool:
    """Read "tell F nobody doubts him" and "because K said so"."""
    if text.words[at] in ("I", "A") or not text.gaps[at] & Gap.SPACE:
        return False
    before, after = text.before(at), text.after(at)
    return before in _TOLD or (before in _LINKS and after in cues.SAYS)


def _is_one_of_two(text: Text, at: int) -> bool:
    """Read "S and B would": two letters of whom something is said."""
    letter = Kind.LETTER | Kind.CAPITAL
    for first, last in ((at, at + 2), (at - 2, at)):
        if first < 0 or last >= len(text) or text.after(first) != "and":
            continue
        are_letters = all(
            text.kinds[one] & letter == letter or text.kinds[one] & _INITIALS
            for one in (first, last)
        )
        is_free = not {text.words[first], text.words[last]} & {"I", "A"}
        says = text.after(last) in cues.SAYS or text.after(last) in _DOES
        if are_letters and is_free and says and text.before(last) == "and":
            return text.before(first) not in _NUMBERED
    return False
