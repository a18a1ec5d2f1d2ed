"""Names that the sentence itself says are names: in quotation marks, as pet names."""

from __future__ import annotations

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_QUOTES = ('"', "“", "'", "‘", "”", "’")
_NAMING = frozenset("about called as named to for wrote said says put is".split())
_CALLERS = frozenset("i we they you everyone everybody people he she".split())
_OWNERS = frozenset("my our his her their mum dad mam nan".split())
_WHO_CALL = _CALLERS | _OWNERS
_CALLING = frozenset("call calls called cry cries cried".split())
_WHOM = frozenset("him her me it them you us".split())
_LONGEST_INITIALS = 3
_NEAR = 5  # words in which "pet name" may come


def is_told(text: Text, at: int) -> bool:
    """Tell whether the words around a word say that it is somebody's name."""
    kind = text.kinds[at]
    if kind & (Kind.KEPT | Kind.DIGITS | Kind.LETTER | Kind.DECIDED):
        return False
    if not kind & _CAPITAL:
        return not kind & Kind.ORDINARY and _is_pet_name(text, at)
    return (
        _is_quoted(text, at)
        or _is_in_brackets(text, at)
        or _is_what_we_call(text, at)
        or _is_known_as(text, at)
        or _is_signed(text, at)
        or _is_called(text, at)
    )


def _is_quoted(text: Text, at: int) -> bool:
    """Read a letter about "Merrick", where the name stands in quotation marks."""
    opening, closing = text.between[at], text.between[at + 1]
    if not opening.endswith(_QUOTES) or not closing.startswith(_QUOTES):
        return False
    is_name = text.kinds[at] & (Kind.GIVEN | Kind.SURNAME)
    is_name = is_name or not text.kinds[at] & Kind.ORDINARY
    is_known = text.fold(at - 1) in cues.CALLED
    is_known = is_known or text.folds[max(at - 2, 0) : at] == ["known", "as"]
    beside = text.kinds[at - 1] if at else 0
    is_beside = not text.kinds[at] & Kind.ORDINARY and (
        text.fold(at - 1) == "and"
        or bool(beside & (Kind.GIVEN | Kind.KNOWN) and beside & _CAPITAL)
    )
    if is_beside and text.kinds[at] & Kind.CAPITAL:
        return True  # 'with Tayo and "Smurf"'
    return is_known or (bool(is_name) and text.fold(at - 1) in _NAMING)


def _is_in_brackets(text: Text, at: int) -> bool:
    """Read "my gran (Ludmila, she is from Brno)"."""
    if text.between[at] != " (":
        return False
    is_rare = not text.kinds[at] & (Kind.ORDINARY | Kind.UPPER)
    who = cues.who(text.folds[max(at - 4, 0) : at]) if at else None
    return is_rare and who is not None


def _is_what_we_call(text: Text, at: int) -> bool:
    """Read "Tayz, I call him" and "Rose, my da called her"."""
    if text.fold(at + 1) not in _WHO_CALL:
        return False
    return any(
        text.fold(at + far) in _CALLING and text.fold(at + far + 1) in _WHOM
        for far in (2, 3)
    )


def _is_known_as(text: Text, at: int) -> bool:
    is_known = text.fold(at - 1) == "as" and text.fold(at - 2) == "known"
    return is_known and not text.opens(at)


def _is_called(text: Text, at: int) -> bool:
    """Read "everyone calls her Bean", whatever the word."""
    is_called = text.before(at) in _WHOM and text.before(at - 1) in _CALLING
    return is_called and not text.shouts(at) and bool(text.kinds[at] & Kind.CAPITAL)


def _is_pet_name(text: Text, at: int) -> bool:
    near = text.folds[at + 1 : at + 1 + _NEAR]
    if near[:1] == ["as"] and _CALLING & set(near) and near[-1] in _WHOM:
        return True  # "tanny as they all call her"
    if "nickname" in near:
        return True
    return "pet" in near and text.fold(at + 2 + near.index("pet")) == "name"


def _is_signed(text: Text, at: int) -> bool:
    """Read the initials with which somebody signs a remark, before its line ends."""
    is_short = len(text.words[at]) <= _LONGEST_INITIALS
    if (
        not is_short
        or not text.kinds[at] & Kind.UPPER
        or text.kinds[at] & Kind.ORDINARY
    ):
        return False
    is_apart = bool(text.gaps[at] & Gap.STOP) and text.between[at].startswith(". ")
    ends = text.between[at + 1].lstrip(".").startswith(("\n", "\r")) or (
        at + 1 == len(text)
    )
    return is_apart and ends
