"""Terms that look like names: "Herbert Protocol", "Science and Art", "LanguageLine"."""

from __future__ import annotations

import re

from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
# What is called after somebody whom everybody may know.
_CALLED_AFTER = frozenset(
    "protocol syndrome competence competent guidelines inventory scale scales".split()
)
_SUBJECTS = frozenset(
    "art drama music science maths mathematics english history geography french"
    " spanish german pe re ict computing writing spelling phonics reading literacy"
    " numeracy cooking textiles photography dance technology biology chemistry"
    " physics".split()
)
_OF_LESSONS = frozenset(
    "lesson lessons club class classes room teacher gcse homework therapy age ages book"
    " books recovery record level levels test tests group groups corner".split()
)
# "below Age Related Expectations in Reading"
_LEARNING = frozenset(
    "expectations expectation progress attainment behind below level levels grade"
    " grades support help intervention interventions gains target targets"
    " skills".split()
)
_LONGEST_ABBREVIATION = 4  # letters
_ABBREVIATIONS = frozenset("isa isas elsa elsas abe".split())
_THINGS = frozenset("day days law book page case price bank fair".split())
_WORDS = _SUBJECTS | _THINGS
_JOINING = frozenset({", ", " & ", "/", " / "})
_COMPOUND = re.compile(r"([A-Z][a-z]{2,})([A-Z][a-z]{2,})")


def is_one(text: Text, at: int) -> bool:
    """Tell whether a word that a list has for a name is part of a term there."""
    after = text.after(at)
    if after in _CALLED_AFTER or (after == "law" and _is_law(text, at)):
        return True
    is_plain = text.words[at][1:].islower() and not text.kinds[at] & Kind.KEPT
    if is_plain and text.folds[at] not in _WORDS:
        return False  # as nearly all
    return (
        _is_abbreviation(text, at)
        or _is_subject(text, at)
        or _is_before_thing(text, at)
        or _is_compound(text, at)
        or _is_after_thing(text, at)
    )


def _is_law(text: Text, at: int) -> bool:
    """Read "Sarah's Law"."""
    return not text.is_whole(at) and text.words[at + 1] == "Law"


def _is_abbreviation(text: Text, at: int) -> bool:
    """Read "a Junior ISA", where a list has Isa for a name."""
    own = Kind.INITIALS | Kind.DOUBTFUL | Kind.LISTED
    kind = text.kinds[at]
    if not kind & Kind.UPPER or kind & own or text.shouts(at):
        return False
    is_kept = kind & Kind.KEPT and len(text.words[at]) <= _LONGEST_ABBREVIATION
    return bool(is_kept) or text.folds[at] in _ABBREVIATIONS


def _is_subject(text: Text, at: int) -> bool:
    if text.folds[at] not in _SUBJECTS or not text.kinds[at] & _CAPITAL:
        return False
    if text.after(at) in _OF_LESSONS:
        return True
    if text.before(at) == "in" and text.before(at - 1) in _LEARNING:
        return True
    return any(_is_beside_subject(text, at, step) for step in (-1, 1))


def _is_beside_subject(text: Text, at: int, step: int) -> bool:
    other, gap = at + step, max(at, at + step)
    if not 0 <= other < len(text):
        return False
    if text.fold(other) == "and":
        other, gap = other + step, gap if step < 0 else gap + 1
        return text.fold(other) in _SUBJECTS and text.between[gap] == " "
    return text.folds[other] in _SUBJECTS and text.between[gap] in _JOINING


def _is_before_thing(text: Text, at: int) -> bool:
    """Read "Coco Pops": two words that are kept, and the second no name."""
    following = at + 1
    is_kept = text.kinds[at] & (Kind.KEPT | Kind.LISTED | _CAPITAL)
    if is_kept != Kind.KEPT | Kind.CAPITAL or not text.joined(following):
        return False
    kind = text.kinds[following]
    named = Kind.GIVEN | Kind.SURNAME | Kind.KNOWN | Kind.TITLE
    return bool(kind & Kind.KEPT and kind & Kind.CAPITAL) and not kind & named


def _is_compound(text: Text, at: int) -> bool:
    """Read "LanguageLine": two common words run together, as firms do."""
    found = _COMPOUND.fullmatch(text.words[at])
    known = Kind.GIVEN | Kind.SURNAME | Kind.LISTED
    if not found or text.kinds[at] & known:
        return False
    return all(text.means_something(part.casefold()) for part in found.groups())


def _is_after_thing(text: Text, at: int) -> bool:
    """Read "Sports Day", where somebody is called Day: no first name is before."""
    kind = text.kinds[at]
    is_thing = text.folds[at] in _THINGS and kind & Kind.CAPITAL
    if not is_thing or not text.joined(at):
        return False
    before = text.kinds[at - 1]
    named = Kind.GIVEN | Kind.SURNAME | Kind.KNOWN | Kind.TITLE | Kind.LETTER
    return bool(before & Kind.CAPITAL) and not before & named
