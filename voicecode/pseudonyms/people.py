"""People: where a person's name begins, how far it goes, and who the person is."""

from __future__ import annotations

from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.spans import Span
from voicecode.pseudonyms import (
    cues,
    double_meanings,
    doubtful_initials,
    epithets,
    lone_letters,
    roles,
    titled,
    told_names,
)
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_INITIALS = Kind.INITIALS | Kind.DOUBTFUL
_TORN = ("*", " '", " ’", "\n'", "\n’")
_LONGEST = 5  # words of a name
_LONGEST_INITIALS = 6  # letters, and more: no abbreviation is that long
_SHORTEST_GIVEN = 3  # letters, and more: "em" and "ed" are words of speech too
_SHORTEST_SURNAME = 5  # letters that stand for a surname in small letters
_WELSH_OWNERS = frozenset("ei dy eu fy yr".split())
_AFTER_SHOP = frozenset({"", "on", "in", "and", "for", "near", "by", "with", "who"})
_OF_FAMILY = frozenset(
    "lad lads lass lassie boy boys girl girls twins kids bairns weans family brothers"
    " sisters household".split()
)
_NO_SURNAME = cues.SAYS | cues.IS | frozenset({"i", "and", "or"})


def find(text: Text, at: int, names: Gazetteer) -> Find | None:
    """Read a person's name that begins at a word, or nothing."""
    if _is_torn(text, at) or not begins(text, at, names):
        return None
    last = _last(text, at)
    words = tuple(text.folds[at : last + 1])
    is_dotted = last > at and lone_letters.has_known_letters(text, at)
    if is_dotted:
        words = ("".join(words),)
    before = titled.before(text, at)
    is_titled = bool(before) and cues.is_title(before[-1])
    # A label is replaced with its title: it is a name as a whole.
    first = at - 1 if is_titled and not text.spoken[at] else at
    if epithets.has_one(text, at):
        first = at - 1
        words = (" ".join([text.folds[first], *words]),)
    return Find(
        _whole(text, first, last),
        Family.PERSON,
        roles.of(text, last, before),
        words,
        first,
        last,
        is_surname=is_titled and last == at,
        is_initials=is_dotted or (last == at and bool(text.kinds[at] & _INITIALS)),
    )


def _whole(text: Text, first: int, last: int) -> Span:
    """Give the characters of a name; "the Maughans" are a family of that name.

    So may "Becks" be, where nothing follows that somebody called Beck would own.
    """
    span = text.span(first, last)
    end = text.starts[last] + len(text.words[last])
    is_alone = bool(text.kinds[last] & Kind.CAPITAL) and not text.after(last)
    is_family = text.before(first) == "the" or is_alone
    is_family = is_family and text.words[last].isalpha()
    return Span(span.start, end) if is_family or _is_shop(text, first, last) else span


def _is_shop(text: Text, first: int, last: int) -> bool:
    """Tell "drove to Halpern's on Leicester Road" from "to Halpern's house"."""
    if first != last or text.is_whole(last) or text.kinds[last] & Kind.GIVEN:
        return False
    if not text.kinds[last] & Kind.CAPITAL:
        return False
    is_led = text.before(first) in {"to", "at", "the"}
    return is_led and text.after(last) in _AFTER_SHOP


def _is_of_family(text: Text, at: int) -> bool:
    """Read "the Baker lad" and "the Page twins"."""
    kind = text.kinds[at]
    is_surname = kind & Kind.SURNAME and kind & Kind.CAPITAL and not kind & Kind.KEPT
    is_led = text.before(at) in {"the", "that", "them"} or kind & Kind.LISTED
    is_led = bool(is_led) and not text.opens(at)
    return bool(is_surname) and is_led and text.after(at) in _OF_FAMILY


def _is_of_several(text: Text, at: int) -> bool:
    return _is_firm(text, at) or _is_of_family(text, at)


def _is_firm(text: Text, at: int) -> bool:
    """Read "who work at Hatcher's with a lad": a surname that is a word, too."""
    is_surname = text.kinds[at] & Kind.SURNAME and not text.kinds[at] & Kind.KEPT
    is_at = text.before(at) == "at" and not text.opens(at)
    return bool(is_surname) and is_at and _is_shop(text, at, at)


def _is_torn(text: Text, at: int) -> bool:
    """Tell whether a word is the rest of one: "'em", "s***t"."""
    following = text.between[at + 1]
    return text.between[at].endswith(_TORN) or following.startswith("*")


def begins(text: Text, at: int, names: Gazetteer) -> bool:
    """Tell whether a person's name begins at a word."""
    kind = text.kinds[at]
    if kind & _INITIALS and doubtful_initials.is_name(text, at):
        return True
    if kind & Kind.LETTER:
        return lone_letters.is_name(text, at)
    if told_names.is_told(text, at):
        return True
    is_common = _is_common(text, at)
    if not kind & (Kind.GIVEN | Kind.KNOWN):
        is_sure = titled.is_one(text, at) if is_common else _is_strange(text, at)
    else:
        is_sure = not is_common or double_meanings.is_name(text, at, names)
    return is_sure or (is_common and _is_of_several(text, at))


def _is_before_number(text: Text, at: int) -> bool:
    return at + 1 < len(text) and bool(text.kinds[at + 1] & Kind.DIGITS)


def _is_common(text: Text, at: int) -> bool:
    """Tell whether a word is an everyday one too, so that its context decides."""
    kind = text.kinds[at]
    if text.folds[at] == "tel" and _is_before_number(text, at):
        return True
    if kind & (Kind.DOUBLE | Kind.KEPT) or text.before(at) in _WELSH_OWNERS:
        return True  # "ei ben" is "his head"
    is_short = len(text.folds[at]) <= _SHORTEST_GIVEN
    return bool(kind & Kind.ORDINARY) and (is_short or not kind & Kind.GIVEN)


def _is_strange(text: Text, at: int) -> bool:
    """Decide a word that no dictionary has and no list of given names."""
    kind = text.kinds[at]
    if kind & Kind.SURNAME and len(text.folds[at]) >= _SHORTEST_SURNAME:
        return True
    if kind & _CAPITAL:
        return _is_strange_capital(text, at)
    return _is_led(text, at)


def _is_strange_capital(text: Text, at: int) -> bool:
    """Decide a capital that no list and no dictionary has."""
    kind = text.kinds[at]
    if kind & Kind.UPPER:
        before = titled.before(text, at)
        led = bool(before) and (cues.is_title(before[-1]) or cues.calls(before))
        length = len(text.folds[at])
        is_long = length >= _LONGEST_INITIALS and not text.shouts(at)
        return (led and length > 2) or is_long
    before = titled.before(text, at)
    if not text.opens(at) or (before and cues.is_title(before[-1])):
        return True
    after = text.after(at)
    following = at + 1
    goes_on = (
        following < len(text)
        and text.joined(following)
        and bool(
            text.kinds[following] & _CAPITAL and not text.kinds[following] & Kind.KEPT
        )
    )
    owns = not text.is_whole(at)
    return goes_on or owns or after in cues.SAYS or bool(kind & Kind.SURNAME)


def _is_led(text: Text, at: int) -> bool:
    """Decide a word in small letters that no dictionary has, by what leads to it."""
    before = titled.before(text, at)
    if not before or not text.gaps[at] & Gap.SPACE:
        return False
    if cues.calls(before) or before[-1] in cues.TITLES:
        return True
    after = text.after(at)
    ends = not after or after in cues.IS or after in {"and", "or", "because", "cos"}
    is_plain = not text.has_capitals and len(text.folds[at]) > _SHORTEST_SURNAME
    ends = ends or after in cues.SAYS or is_plain
    return cues.who(before) is not None and ends


def _last(text: Text, at: int) -> int:
    """Say where a name ends that begins at a word."""
    last = at
    if text.kinds[at] & _INITIALS:
        return last
    if text.kinds[at] & Kind.LETTER:
        last += lone_letters.letters(text, at)
        last += lone_letters.has_surname(text, last)
        if last == at and lone_letters.has_known_letters(text, at):
            return at + 1
    while last + 1 < len(text) and last - at + 1 < _LONGEST:
        if text.joined(last + 1) and _goes_on(text, at, last + 1):
            last += 1
        elif _is_particle(text, last + 1):
            last += 2
        else:
            break
    return last


def _goes_on(text: Text, first: int, at: int) -> bool:
    kind = text.kinds[at]
    if kind & (Kind.DIGITS | Kind.DECIDED) or text.gaps[at] & Gap.LINE:
        return False
    if text.gaps[at] & Gap.HYPHEN:
        return bool(kind & _CAPITAL or kind & (Kind.GIVEN | Kind.SURNAME))
    if kind & Kind.LETTER:
        is_small = not text.has_capitals and text.kinds[first] & Kind.KNOWN
        is_letter = kind & Kind.CAPITAL or (
            is_small and text.folds[at] in _FREE_LETTERS
        )
        return bool(is_letter) and text.folds[at] != "i"
    return text.folds[at] not in cues.LAST_WORDS and _is_surname(text, first, at)


def _is_surname(text: Text, first: int, at: int) -> bool:
    """Tell whether a word after a first name is its surname."""
    kind = text.kinds[at]
    named = kind & (Kind.SURNAME | Kind.KNOWN)
    is_rare = not kind & (Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT)
    if text.shouts(first):
        return bool(named) and is_rare
    if kind & _CAPITAL:
        return bool(not kind & Kind.KEPT or named)
    is_plain = not text.kinds[first] & _CAPITAL
    if not is_plain or text.shouts(at):
        return False
    if named:
        return is_rare or _closes(text, at)
    return double_meanings.is_rare_surname(text, at)


def _closes(text: Text, at: int) -> bool:
    """Tell whether nothing follows that a common word would go with."""
    after = text.after(at)
    return text.folds[at] not in _NO_SURNAME and (not after or after in cues.IS)


def _is_particle(text: Text, at: int) -> bool:
    following = at + 1
    return (
        text.folds[at] in cues.PARTICLES
        and following < len(text)
        and text.joined(at)
        and text.joined(following)
        and bool(text.kinds[at - 1] & text.kinds[following] & Kind.CAPITAL)
        and not text.kinds[following] & Kind.KEPT
    )


# The others are typed for words: "u", "r", "n", or are all that is left of "'s".
_FREE_LETTERS = frozenset("fghjlopqtvwz")
