"""Titled: common words that a title, or what leads to them, makes names: "Mrs Page"."""

from __future__ import annotations

from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
_LONGEST_SHORT_TITLE = 5  # letters: "Cllr", and a full stop may follow
_SHORTEST_SHOUTED = 4  # letters
_FAR = 5  # words that may lead to a name
_SURE_TITLES = frozenset("mr mrs ms mx".split())
_NEVER_TITLED = (cues.DETERMINERS | cues.PRONOUNS | cues.IS | cues.TITLES).union(
    cues.CALLED, cues.SAYS, "and or but who with so because".split()
)
_WITH_MISS = frozenset("head teacher tutor with from told asked by called".split())
_MISSING = cues.PRONOUNS.union(
    "to dont will would really still did didnt not just never always might gonna do"
    " does also only we'll i'll must cant".split()
)


def is_one(text: Text, at: int) -> bool:
    """Tell whether what stands before a common word makes it a name."""
    led_by = before(text, at)
    if text.kinds[at - 1] & Kind.UPPER and not text.kinds[at] & _CAPITAL:
        return False  # "seen by MS after tea"
    if not led_by or text.between[at].strip(" .") or text.folds[at] in _NEVER_TITLED:
        return False
    if led_by[-1] in _SURE_TITLES:
        return True
    if not text.kinds[at] & _CAPITAL or text.folds[at] in cues.LAST_WORDS:
        return _is_miss(text, at, led_by)
    # "Child Protection" and "Foster Carer Panel" are terms.
    is_who = cues.who(led_by) is not None and not text.kinds[at - 1] & Kind.CAPITAL
    is_short = text.kinds[at] & Kind.UPPER and len(text.words[at]) < _SHORTEST_SHOUTED
    is_led = cues.calls(led_by) or (is_who and not is_short)  # "mum's NI"
    is_calling = is_led and not text.kinds[at] & Kind.KEPT and not text.opens(at)
    is_calling = is_calling and not _is_title_case(text, at + 1)
    return cues.is_title(led_by[-1]) or (is_calling and not text.shouts(at))


def before(text: Text, at: int) -> list[str]:
    """Give the folded words that lead to a name: no sentence ends between."""
    first = at
    while first > 0 and at - first < _FAR:
        gap = text.gaps[first]
        if gap & (Gap.STOP | Gap.EDGE) and (
            gap & Gap.EDGE or not _is_short_title(text, first - 1)
        ):
            break
        first -= 1
    return text.folds[first:at]


def _is_short_title(text: Text, at: int) -> bool:
    """Tell "Mrs." from "sergeant.", after which a sentence has ended."""
    fold = text.folds[at]
    return cues.is_title(fold) and len(fold) <= _LONGEST_SHORT_TITLE


def _is_title_case(text: Text, at: int) -> bool:
    """Tell whether a common word has a capital as well: "Child Protection Order"."""
    if at >= len(text) or not text.joined(at):
        return False
    is_common = text.kinds[at] & Kind.ORDINARY and not text.kinds[at] & Kind.SURNAME
    return bool(is_common and text.kinds[at] & Kind.CAPITAL)


def _is_miss(text: Text, at: int, led_by: list[str]) -> bool:
    """Tell "miss farrow said no" from "i miss school"."""
    if led_by[-1] != "miss" or text.kinds[at] & Kind.KEPT:
        return False
    after = text.after(at)
    if not text.has_capitals and len(led_by) > 1 and led_by[-2] in _WITH_MISS:
        return True
    follows = after in cues.SAYS or after in cues.IS
    return follows and (len(led_by) == 1 or led_by[-2] not in _MISSING)
