"""Wording: the words in which findings say what they count, and by which rules."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import group
from voicecode.domain.people import Role
from voicecode.domain.quotes import CUT
from voicecode.domain.scales import Scale

# The voices that a report on children's services should hear.
AWAITED = (Role.CHILD, Role.PARENT, Role.CARER, Role.STAFF, Role.PARTNER)

NO_SYSTEM = (
    "This is no safeguarding system: it misses harm that is told without its words."
)

ON_SHARES = (
    "Words of quantity, shares, and which way a group leans come from the exact"
    " numbers. Interviews and groups have no percentages: shares are of those who"
    " answered a survey question."
)


def number(count: int, one: str, many: str) -> str:
    """Count things in words that agree: "1 passage", "2 passages"."""
    return f"{count:,} {one if count == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """Join words as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def capital(words: str) -> str:
    """Begin a sentence."""
    return words[:1].upper() + words[1:]


def all_of(role: Role) -> str:
    """Name the people of a role within a sentence: "parents"."""
    name = group(role)
    return name[:1].lower() + name[1:]


def on_numbers(publication: Publication) -> str:
    """Say how numbers are printed."""
    rounding, threshold = publication.rounding, publication.threshold
    if publication.is_exact:
        return (
            "Numbers of people and passages are exact: none is rounded or held back. "
            "Keep them inside the team."
        )
    are = "exact" if rounding == 1 else f"rounded to the nearest {rounding:,}"
    if threshold == 1:
        return f"Numbers of people and passages are {are}."
    small = "1" if threshold == 2 else f"1 to {threshold - 1:,}"
    return (
        f"Numbers of people and passages are {are}. “Fewer than {threshold:,}” stands "
        f"for {small}, and “suppressed” for a number that would give such a small one "
        "away. Sentences say “some” for both, and of groups too small for more."
    )


def on_scale(scale: Scale) -> str:
    """Say what the words of quantity stand for."""
    keys = "; ".join(scale.keys)
    return (
        f"Words of quantity are those of {scale.title}, version {scale.version}: "
        f"{keys}. They are worked out from the exact numbers of people; of a group of "
        f"fewer than {scale.least_base} none is said."
    )


def on_missing_voices(spoke: Collection[Role]) -> tuple[str, ...]:
    """Say which groups nobody spoke for in this evidence."""
    missing = [all_of(role) for role in AWAITED if role not in spoke]
    if not missing:
        return ()
    return (f"This evidence has no words from {listed(missing)}.",)


def on_unraised_codes(names: Sequence[str]) -> tuple[str, ...]:
    """Name the codes that nobody raised."""
    if not names:
        return ()
    return (f"Nobody raised {listed([f'“{name}”' for name in names])}.",)


def on_choice(*, per_code: int, per_person: int) -> str:
    """Say how quotes are chosen."""
    return (
        f"Quotes are word for word, and {CUT} stands where words are left out. They "
        "are chosen by rule, those that a coder starred first: at most "
        f"{per_code} for a code, each from a different "
        f"person, and at most {per_person} from one person in all, so that strengths "
        "and concerns and every group that spoke are heard, and those who differ "
        "too; among the rest, what is typical of all that was said and unlike what "
        "is quoted already."
    )


def on_withheld(passages: str, *, is_one: bool = False) -> str:
    """Say how many passages may speak of harm, "" for none, and that more may."""
    if not passages:
        return f"No passage was found that may speak of harm. {NO_SYSTEM}"
    they, are, them = ("it", "is", "it") if is_one else ("they", "are", "them")
    return (
        f"{capital(passages)} may speak of harm: {they} {are} counted but not quoted, "
        f"and a person should read {them} before anything else. {NO_SYSTEM}"
    )


def on_left_out(printed: str) -> str:
    """Say that some withdrew; ``printed`` is how many, as it may be published."""
    return (
        f"Left out: {_of_people(printed)} withdrew."
        " Nothing they said is counted or quoted."
    )


def on_counted_only(printed: str) -> str:
    """Say that some may not be quoted; ``printed`` is how many, as it may stand."""
    return f"Counted but not quoted: {_of_people(printed)} agreed to that alone."


def on_withheld_exactly(count: int) -> str:
    """Say how many passages may speak of harm, for those who are to read them."""
    passages = number(count, "passage", "passages") if count else ""
    return on_withheld(passages, is_one=count == 1)


def _of_people(printed: str) -> str:
    return f"{printed} {'person' if printed == '1' else 'people'}"
