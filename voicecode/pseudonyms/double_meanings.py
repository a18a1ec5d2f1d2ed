"""Words that are names and common words too, decided by context: Will, Grace, May."""

from __future__ import annotations

from voicecode.domain.lexicons import Gazetteer
from voicecode.pseudonyms import cues, small_names
from voicecode.pseudonyms.texts import Gap, Text
from voicecode.pseudonyms.word_kinds import Kind

_CAPITAL = Kind.CAPITAL | Kind.UPPER
# Nobody says "Dean is" of a dean; of these it is said.
_ABSTRACT = frozenset(
    "hope faith joy grace peace patience mercy comfort blessing goodness heaven honey"
    " favour prudence love justice happy destiny trinity serenity harmony wisdom bliss"
    " dawn rose summer spring autumn winter victory promise trace".split()
)
_GOES_ON = frozenset(
    "that for to of in on not so is are be with about up down out".split()
)
_NO_NAME_AFTER = cues.PRONOUNS | cues.DETERMINERS
_PRAMS = frozenset("baby auntie aunty uncle nanny granny".split())
_ENDEARING = frozenset("star angel princess prince king love honey heaven".split())
_ASKING = frozenset("ask asked tell told let thank".split())
_SPEAKING = frozenset(
    "sang sing sings spoke speak speaks talked talk talks read reads said gave waved"
    " smiled listened talking speaking singing reading".split()
)
_SHORTEST_RARE = 4  # letters
# "Hope she comes"
_WISHED = frozenset("hope promise pray bless trace mark bet guess".split())
_BARE = frozenset(
    "say ask tell think want know go give take make get live work raise speak call ring"
    " email chase follow update check discuss arrange send contact complete review"
    " monitor need be have see try consult find attend write prepare provide request"
    " refer visit look book inform pass note add share report".split()
)
_OF_A_CHILD = frozenset("little wee baby young".split())
_QUOTES = ('"', "”", "’ ", "' ")
_MODALS = frozenset("will would can could should might may".split())
_NO_PEOPLE = _WISHED | _MODALS
_AFTER_VERB = cues.ASKED | cues.DETERMINERS
_AFTER_TIME = cues.ASKED | _GOES_ON
_TELLING = cues.TO_PEOPLE - {"to", "love", "hate", "like", "if", "but"}


def is_name(text: Text, at: int, names: Gazetteer) -> bool:
    """Tell whether the word at a place is a person's name there."""
    if text.folds[at] == "mae" and text.opens(at) and text.after(at) not in cues.SAYS:
        return False  # "Mae Siân yn dod": is, in Welsh
    before = text.folds[max(at - 4, 0) : at]
    is_near = bool(before) and not text.gaps[at] & Gap.EDGE
    if is_near and (cues.is_title(before[-1]) or cues.calls(before)):
        return True
    if not text.kinds[at] & _CAPITAL or text.shouts(at):
        return _is_in_small_letters(text, at, names)
    if text.before(at) and cues.who(before) is not None:
        return True
    return _is_in_heading(text, at, names) or _is_capital_name(text, at, names)


def _is_in_heading(text: Text, at: int, names: Gazetteer) -> bool:
    """Tell whether a known name stands in a label, a heading or a table's cell."""
    if text.kinds[at] & Kind.LISTED and text.fills_cell(at):
        return True
    is_dated = text.folds[at] in names.times and _is_before_digits(text, at)
    is_known = bool(text.kinds[at] & Kind.KNOWN)
    return is_known and not text.spoken[at] and not is_dated


def _is_in_small_letters(text: Text, at: int, names: Gazetteer) -> bool:
    return (
        small_names.is_name(text, at, names)
        or _is_small_person(text, at, names)
        or _is_small_name(text, at, names)
    )


def _is_capital_name(text: Text, at: int, names: Gazetteer) -> bool:
    if text.folds[at] in names.times:
        return _is_no_time(text, at)
    if text.opens(at):
        return _opens_as_name(text, at, names)
    is_known = bool(text.kinds[at] & Kind.KNOWN)
    led_by = text.before(at)
    return led_by not in cues.DETERMINERS or (is_known and led_by != "the")


def _is_no_time(text: Text, at: int) -> bool:
    """Tell May who came from May when it rained."""
    before, after = text.before(at), text.after(at)
    named = after in cues.SAYS or after in cues.IS or _is_owner(text, at)
    is_joined = (named and before in {"and", "or", "but"}) or _is_one_of_two(text, at)
    if is_joined or _is_listed_child(text, at):
        return True
    if _is_full_name(text, at) and text.kinds[at + 1] & (Kind.SURNAME | Kind.GIVEN):
        return True
    if before in cues.TIMES_BEFORE or (before and text.kinds[at - 1] & Kind.DIGITS):
        return False
    if _is_before_digits(text, at):
        return False
    if after in cues.ASKED and text.opens(at):
        return False
    is_introduced = before in cues.TO_PEOPLE - cues.TIMES_BEFORE
    return named or (is_introduced and not text.opens(at)) or _is_person_here(text, at)


def _is_listed_child(text: Text, at: int) -> bool:
    """Read "Summer, who is nine" and "little Summer"."""
    is_child = text.after(at) == "who" or text.before(at) in _OF_A_CHILD
    return is_child and bool(text.kinds[at] & Kind.LISTED)


def _is_before_digits(text: Text, at: int) -> bool:
    if at + 1 >= len(text) or "(" in text.between[at + 1]:
        return False  # "Mai (3)"
    return bool(text.kinds[at + 1] & Kind.DIGITS)


def _is_one_of_two(text: Text, at: int) -> bool:
    """Tell whether a word is joined to a first name: "Jan and Milo"."""
    common = Kind.DOUBLE | Kind.KEPT | Kind.ORDINARY
    return any(
        text.fold((at + other) // 2) == "and"
        and text.kinds[other] & Kind.GIVEN
        and (not text.kinds[other] & common or _stands_out(text, other))
        for other in (at - 2, at + 2)
        if 0 <= other < len(text)
    )


def _stands_out(text: Text, at: int) -> bool:
    """Tell whether a word has a capital that its place does not give it."""
    return bool(text.kinds[at] & Kind.CAPITAL) and not text.opens(at)


def _is_person_here(text: Text, at: int) -> bool:
    """Tell whether a known name stands where no time could: nothing goes before it."""
    is_known = bool(text.kinds[at] & Kind.KNOWN)
    return is_known and text.after(at) not in _AFTER_TIME


def _opens_as_name(text: Text, at: int, names: Gazetteer) -> bool:
    """Decide a word that opens a sentence, where every word has its capital."""
    after = text.after(at)
    is_known = _is_known(text, at)
    if text.folds[at] in _MODALS and after in _BARE:
        return False  # "Will raise it with school."
    if _is_owner(text, at) and (is_known or after not in cues.ASKED):
        return True
    if after in cues.ASKED or after in cues.DETERMINERS:
        return _is_before_subject(text, at, after, names)
    is_subject = after in cues.SAYS or after == "from"
    if is_subject or _is_full_name(text, at) or _is_one_of_two(text, at):
        return True
    if after in cues.IS:
        return text.folds[at] not in _ABSTRACT or bool(text.kinds[at] & Kind.KNOWN)
    return is_known and after not in _GOES_ON


def _is_known(text: Text, at: int) -> bool:
    """Tell a name that is known from the word that it may be cut to: "Frosty".

    In quotation marks by itself it is the name: nobody has seen "Sum".
    """
    is_quoted = text.between[at + 1].startswith(_QUOTES)
    is_clipped = bool(text.kinds[at] & Kind.CLIPPED)
    return bool(text.kinds[at] & Kind.KNOWN) and (is_quoted or not is_clipped)


def _is_before_subject(text: Text, at: int, after: str, names: Gazetteer) -> bool:
    """Tell "Mason the same" and "Grace she came" from "Hope the", "Will she"."""
    fold, kind = text.folds[at], text.kinds[at]
    if after in {"he", "she"} and kind & Kind.GIVEN:
        return fold not in _NO_PEOPLE
    is_verb = fold in names.verbs or fold in _NO_PEOPLE
    is_person = bool(kind & Kind.LISTED) and fold in names.things and not is_verb
    return is_person and after == "the"


def _is_full_name(text: Text, at: int) -> bool:
    """Tell "Will Baker" from "Will Callum come?"."""
    following = at + 1
    if following >= len(text) or not text.joined(following):
        return False
    kind = text.kinds[following]
    is_another = kind & Kind.GIVEN and not kind & Kind.SURNAME
    return bool(kind & Kind.CAPITAL) and not kind & Kind.KEPT and not is_another


def _is_small_name(text: Text, at: int, names: Gazetteer) -> bool:
    """Decide a word typed in small letters, or shouted with all the others."""
    before, after = text.before(at), text.after(at)
    if before in _NO_NAME_AFTER or after in _AFTER_VERB:
        return False
    ends = not after or after in {"and", "or", "who", "because", "cos", "but", "when"}
    is_led = cues.who(text.folds[max(at - 4, 0) : at]) is not None and bool(before)
    is_told = before in _TELLING
    if is_led and after in _MODALS and text.folds[at] not in _MODALS:
        return True
    if text.folds[at] in _MODALS and after in _BARE:
        return False  # "will say as follows"
    if text.folds[at] in names.verbs:
        says = after in cues.SAYS or after in cues.IS or _is_owner(text, at)
        return says or (ends and (is_led or before in {"with", "told", "tell", "ask"}))
    says = after in cues.SAYS or _is_owner(text, at)
    is_subject = after in cues.IS and bool(text.kinds[at] & Kind.KNOWN)
    leads = is_led and (ends or after in cues.IS or says)
    named = says or is_subject
    return leads or (
        named and before not in cues.DETERMINERS and (is_told or not before or says)
    )


def _is_small_person(text: Text, at: int, names: Gazetteer) -> bool:
    """Tell a person typed in small letters by what is done with people alone."""
    before, after = text.before(at), text.after(at)
    kind = text.kinds[at]
    if text.folds[at] in names.verbs:
        return bool(kind & Kind.KNOWN) and before == "said" and after.endswith("s")
    if before in _PRAMS and text.folds[at] not in _ENDEARING:
        return bool(kind & Kind.GIVEN) and after not in cues.PRONOUNS - {"who", "which"}
    if before not in _NO_NAME_AFTER and _is_small_full_name(text, at):
        return True
    if kind & Kind.DOUBLE and not kind & Kind.KNOWN:
        is_asked = before in _ASKING and after in {"whether", "if", "about", "to"}
        is_asked = is_asked or before in {"asked", "told"}
        return is_asked and after not in cues.DETERMINERS
    return _is_spoken_to(text, at) or (bool(kind & Kind.KNOWN) and after == "being")


def _is_spoken_to(text: Text, at: int) -> bool:
    """Read "let tom know", "i will ask tom about it", "she sang to hope in bed"."""
    before, after = text.before(at), text.after(at)
    if before in _ASKING:
        return after not in cues.DETERMINERS
    if before == "to":
        return text.fold(at - 2) in _SPEAKING
    return before == "with" and after in {"on", "and", "who", "at"}


def _is_small_full_name(text: Text, at: int) -> bool:
    """Tell "faith nkemelu": after a first name comes a word that only a name can be."""
    following = at + 1
    if not text.joined(following) or not text.kinds[at] & (Kind.GIVEN | Kind.KNOWN):
        return False
    return is_rare_surname(text, following)


def is_rare_surname(text: Text, at: int) -> bool:
    """Tell whether a word in small letters is nothing but a surname."""
    kind = text.kinds[at]
    if kind & (_CAPITAL | Kind.DIGITS | Kind.LETTER) or not text.gaps[at] & Gap.SPACE:
        return False
    common = Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT | Kind.GIVEN | Kind.CUE
    is_long = len(text.folds[at]) >= _SHORTEST_RARE or bool(kind & Kind.KNOWN)
    return not kind & common and is_long


def _is_owner(text: Text, at: int) -> bool:
    """Tell whether an "'s" hangs on the word."""
    return not text.is_whole(at)
