"""Known names that are words too, in small letters: "handover from grace"."""

from __future__ import annotations

from voicecode.domain.lexicons import Gazetteer
from voicecode.pseudonyms import cues
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_COMMON = Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT
# After these a word says what something is like, or how much of it there is.
_NO_PERSON_AFTER = cues.DETERMINERS.union(
    "good bad great clear blue dark open night grey bright lost little big high false"
    " real really just still only do dont did didnt always of saving fair full own new"
    " old first last next early late red white wild fresh never not so very too more"
    " most any with no lots in under into through over".split()
)
# After these nobody but a person comes.
_TO_SOMEBODY = frozenset(
    "told tell tells asked ask asks thank thanked texted text rang phoned emailed"
    " emailing ringing telling asking speaker from for to and with".split()
)
_TIMES_BEFORE = cues.TIMES_BEFORE - frozenset("from and after before by to".split())
_ASKING = frozenset(
    "told tell tells asked ask asks thanked phoned emailed emailing texted copy copied"
    " cc remind reminded".split()
)
_GREETING = frozenset("hi hiya hello hey morning evening afternoon".split())
_ARTICLES = frozenset("the a an my your his her our their this that of".split())
_SEEKING = _ASKING | frozenset("ring ringing chase chasing phone contact".split())
_NEVER_BEFORE = cues.DETERMINERS.union("of that so for".split())
_NO_NAME_AFTER = cues.PRONOUNS | cues.DETERMINERS
_ENDING = frozenset("and or who but because cos when on at in thats".split())


def is_name(text: Text, at: int, names: Gazetteer) -> bool:
    """Tell whether a known name in small letters means somebody there.

    Where a text has no capitals at all, a listed name is taken for one unless its
    grammar says that it is the word; elsewhere its grammar has to say it is the name.
    """
    kind = text.kinds[at]
    # A surname that is a word goes with a title or a first name.
    is_own = kind & Kind.GIVEN or not kind & _COMMON
    is_listed = bool(kind & Kind.LISTED and is_own)
    if not is_listed and not (kind & Kind.KNOWN and kind & Kind.GIVEN):
        return False
    if is_spoken_to(text, at) or _is_told(text, at):
        return True
    before, after = text.before(at), text.after(at)
    if before in _NO_NAME_AFTER:
        return not text.has_capitals and _begins_clause(text, at, before, after)
    if has_known_surname(text, at) or (is_listed and before in _ASKING and not after):
        return True
    return not text.has_capitals and _is_likely(text, at, names)


def _begins_clause(text: Text, at: int, before: str, after: str) -> bool:
    """Read "said that dale will take them"."""
    is_led = before == "that" and text.before(at - 1) in cues.SAYS
    return is_led and (after in cues.IS or after in cues.SAYS or after == "will")


def _is_told(text: Text, at: int) -> bool:
    """Read "tell will he can have it": nothing but somebody is told."""
    return text.before(at) in {"tell", "told"} and text.after(at) in cues.PRONOUNS


def _is_likely(text: Text, at: int, names: Gazetteer) -> bool:
    """Decide a word of a text without capitals: a name if nothing speaks against."""
    before, after, fold = text.before(at), text.after(at), text.folds[at]
    if before in _SEEKING and after not in _ARTICLES:
        return True
    if before in {"for", "with"} and after in {"from", "at"}:
        return True  # "waiting for will from housing"
    if after in _NEVER_BEFORE or before in _TIMES_BEFORE:
        return False
    if fold in names.verbs or fold in names.times or fold in cues.IS:
        ends = not after or after in _ENDING or after in cues.SAYS
        return ends and before in _TO_SOMEBODY
    if before in _NO_PERSON_AFTER:
        return before == "with" and (not after or after in _ENDING)
    return after not in cues.ASKED or before in _ASKING


def has_known_surname(text: Text, at: int) -> bool:
    """Read "will garside": a surname of somebody known follows, and no word."""
    following = at + 1
    if following >= len(text) or not text.joined(following):
        return False
    kind = text.kinds[following]
    return bool(kind & Kind.KNOWN) and not kind & (_COMMON | Kind.GIVEN)


def is_spoken_to(text: Text, at: int) -> bool:
    """Read "thank you hope" and "are you pip"."""
    if text.before(at) == "its" and text.before(at - 1) in _GREETING:
        return True  # "hi its grace"
    led = text.before(at) == "you" and text.before(at - 1)
    return (led == "thank" and not text.after(at)) or (
        led == "are" and bool(text.kinds[at] & Kind.KNOWN and not text.has_capitals)
    )
