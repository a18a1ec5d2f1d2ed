"""Initials of somebody met that mean something else too: "BA", "MS", "NA"."""

from __future__ import annotations

from voicecode.pseudonyms import cues, initials
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_COMMON = Kind.ORDINARY | Kind.DOUBLE | Kind.KEPT
_INITIALS = Kind.INITIALS | Kind.DOUBTFUL
_JOINING = frozenset({", ", "/", " / ", " & ", "; ", ",", " + "})
_TELLING = frozenset("told tells asked asks ask tell thanked signed initialled".split())
# What people do in minutes and logs, besides what they say.
_DOING = cues.SAYS.union(
    "writes wrote reads read nods agreed agrees added adds confirmed confirms reported"
    " noted led welcomed thanked opened closed reminded suggested felt feels stated"
    " advised raised queried met attended observed drove drives collected collects"
    " collecting joined responded replied shared shares summarised introduced".split()
)
_DONE_BY = frozenset(
    "seen signed led chaired written recorded completed done agreed taken supported"
    " covered updated checked countersigned witnessed given logged typed".split()
)
_FIELDS = cues.LAST_WORDS.union(
    "present apologies duty shift lead in call staff by signed author minutes notes"
    " chair scribe recorder completed attended attending countersigned cover".split()
)
_CONDITIONS = frozenset("ms cp cf me id ld tb".split())
_ACTS = frozenset({"to", "will"})
_LONGEST_REMARK = 4  # words in brackets between somebody and what is said of them


def is_name(text: Text, at: int) -> bool:
    """Tell whether letters stand for a person there, whatever else they abbreviate."""
    if text.kinds[at] & Kind.INITIALS or _is_explained(text, at):
        return True
    return initials.may_be_somebodys(text.folds[at]) and (
        text.fills_cell(at)
        or _is_beside_others(text, at)
        or _is_in_field(text, at)
        or (not text.shouts(at) and _acts(text, at))
    )


def _is_in_field(text: Text, at: int) -> bool:
    """Read "Sleep-in: NA." and "Minutes: MS"."""
    ends = at + 1 == len(text) or text.between[at + 1][:1] in ".;,(/\n"
    return ends and text.between[at] == ": " and text.fold(at - 1) in _FIELDS


def _is_explained(text: Text, at: int) -> bool:
    """Read "Marta Saxby (MS)"."""
    letters = text.folds[at]
    closing = text.between[at + 1]
    is_inside = text.between[at].endswith("(") and closing.startswith((")", ","))
    if not is_inside or at < 2:
        return False
    has_surname = text.folds[at - 1].startswith(letters[-1])
    return has_surname and any(
        word.startswith(letters[0]) for word in text.folds[max(at - 3, 0) : at - 1]
    )


def _acts(text: Text, at: int) -> bool:
    """Read "MS said", "seen by MS", "MS to ring" and "MS (answer 5) asked"."""
    before, after = text.before(at), text.after(at)
    if not text.is_whole(at):
        return text.folds[at] not in _CONDITIONS  # "AF's own case load"
    if before in _TELLING or (before == "by" and text.before(at - 1) in _DONE_BY):
        return True
    if text.between[at + 1].startswith(" ("):
        after = _after_remark(text, at)
    elif _may_open(text.folds[at], after):
        return text.opens(at)
    return after in _DOING and before not in cues.DETERMINERS | cues.PRONOUNS


def _may_open(letters: str, after: str) -> bool:
    """Tell what is said of somebody as a sentence opens: "NA to ring", "NA has"."""
    is_state = after in cues.IS and letters not in _CONDITIONS
    return is_state or after in _ACTS or after.endswith("ing")


def _after_remark(text: Text, at: int) -> str:
    for word in range(at + 2, min(at + 2 + _LONGEST_REMARK, len(text))):
        if text.between[word].startswith(")"):
            return text.folds[word]
    return ""


def _is_beside_others(text: Text, at: int) -> bool:
    """Read a list of people by their letters: "Present: TP, NA and JS"."""
    for one, gap in ((at - 1, at), (at + 1, at + 1)):
        is_inside = 0 <= one < len(text)
        if is_inside and text.between[gap] in _JOINING and _are_initials(text, one):
            return True
    for one, link in ((at - 2, at - 1), (at + 2, at + 1)):
        is_inside = 0 <= one < len(text)
        if is_inside and text.fold(link) == "and" and _are_initials(text, one):
            return True
    return False


def _are_initials(text: Text, at: int) -> bool:
    kind = text.kinds[at]
    named = Kind.GIVEN | Kind.KNOWN
    is_name = kind & named and kind & Kind.CAPITAL and not kind & _COMMON
    return bool(kind & _INITIALS or is_name)
