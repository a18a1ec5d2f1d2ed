"""Wording: counts as plain sentences that never claim more than the counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from voicecode.domain.codings import Valence
from voicecode.domain.documents import Kind
from voicecode.domain.findings import (
    Balance,
    GroupCount,
    Heard,
    counted,
    group,
)
from voicecode.domain.people import Role
from voicecode.domain.quotes import CUT
from voicecode.domain.scales import Scale

# The voices that a report on children's services should hear.
AWAITED = (Role.CHILD, Role.PARENT, Role.CARER, Role.STAFF, Role.PARTNER)

NO_SYSTEM = (
    "This is no safeguarding system: it misses harm that is told without its words."
)

_KINDS = {
    Kind.TRANSCRIPT: ("transcript", "transcripts"),
    Kind.SURVEY: ("survey file", "survey files"),
    Kind.RECORD: ("case record", "case records"),
}
_SAID = {
    Valence.POSITIVE: "said it goes well",
    Valence.NEGATIVE: "raised concerns",
    Valence.MIXED: "said both",
}


def number(count: int, one: str, many: str) -> str:
    """Count things in words that agree: "1 passage", "2 passages"."""
    return f"{count:,} {one if count == 1 else many}"


def people(count: int) -> str:
    """Count people: "1 person", "2 people"."""
    return number(count, "person", "people")


def passages(count: int) -> str:
    """Count units in a reader's word: "1 passage", "2 passages"."""
    return number(count, "passage", "passages")


def listed(words: Sequence[str]) -> str:
    """Join words as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def on_code(
    groups: Iterable[GroupCount], heard: Heard, scale: Scale
) -> tuple[str, ...]:
    """Say who spoke about a code, what they said, and what has no speaker."""
    return _on_topic(tuple(groups), heard, scale, "this")


def on_theme(
    groups: Iterable[GroupCount], heard: Heard, scale: Scale
) -> tuple[str, ...]:
    """Say who spoke about any of a theme's codes, and what they said."""
    return _on_topic(tuple(groups), heard, scale, "this theme")


def on_scale(scale: Scale) -> str:
    """Say what the words of quantity stand for."""
    keys = "; ".join(word.key for word in scale.words)
    return (
        f"Words of quantity are those of {scale.title}, version {scale.version}: "
        f"{keys}. They are worked out from the exact numbers of people, which stand "
        f"beside them; of fewer than {scale.least_base} people the numbers stand alone."
    )


def _on_topic(
    groups: Sequence[GroupCount], heard: Heard, scale: Scale, what: str
) -> tuple[str, ...]:
    balance = sum((one.people for one in groups), Balance())
    bases = {one.role: one.people for one in heard.groups}
    spoke = [
        _share(one.role, one.people.total, bases.get(one.role, 0), scale)
        for one in groups
        if one.people.total
    ]
    unattributed = sum(one.unattributed for one in groups)
    return (
        *_who_spoke(spoke, balance, unattributed, what),
        *_what_they_said(balance),
    )


def _share(role: Role, count: int, base: int, scale: Scale) -> str:
    """Say how many of a group: in a word with the numbers, or in numbers alone."""
    word = scale.word(count, base)
    if word is not None:
        return f"{word} {group(role).lower()} ({count:,} of {base:,})"
    if count >= base:
        every = {1: "", 2: "both "}.get(base, "all ") if base else ""
        return every + (counted(role, count) if base != 2 else group(role).lower())
    return f"{count:,} of {counted(role, base)}"


def on_silent_groups(groups: Iterable[GroupCount], heard: Heard) -> tuple[str, ...]:
    """Say which groups were heard, but not about this."""
    spoke = {one.role for one in groups}
    silent = [
        counted(one.role, one.people)
        for one in heard.groups
        if one.people and one.role not in spoke
    ]
    if not silent or not spoke:
        return ()
    return (f"Heard, but not about this: {listed(silent)}.",)


def on_missing_voices(heard: Heard) -> tuple[str, ...]:
    """Say which groups nobody spoke for in this evidence."""
    spoke = {one.role for one in heard.groups}
    missing = [group(role).lower() for role in AWAITED if role not in spoke]
    if not missing:
        return ()
    return (f"This evidence has no words from {listed(missing)}.",)


def on_unraised_codes(names: Sequence[str]) -> tuple[str, ...]:
    """Name the codes that nobody raised."""
    if not names:
        return ()
    return (f"Nobody raised {listed([f'“{name}”' for name in names])}.",)


def on_heard(heard: Heard) -> tuple[str, ...]:
    """Say how many people were heard, who they are, and in what."""
    by_role = [counted(one.role, one.people) for one in heard.groups if one.people]
    sources = [number(count.sources, *_KINDS[count.kind]) for count in heard.sources]
    if not heard.units:
        return ("Nobody was heard in this evidence.",)
    where = f"{passages(heard.units)} from {listed(sources)}"
    if not by_role:
        return (f"{_capital(where)} were read; no person could be counted in them.",)
    verb = "was" if heard.people == 1 else "were"
    return (
        f"{people(heard.people)} {verb} heard: {listed(by_role)}.",
        f"What they said fills {where}.",
    )


def on_most_raised(ranked: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Name the codes that the largest numbers of people raised, ties together.

    ``ranked`` has names and numbers of people, the largest number first.
    """
    raised = [(name, count) for name, count in ranked if count]
    if not raised:
        return ()
    least = raised[min(3, len(raised)) - 1][1]
    if sum(count >= least for _, count in raised) > 5:
        least += 1
    named = [f"“{name}” ({people(count)})" for name, count in raised if count >= least]
    if not named:
        return ()
    return (f"Raised by the largest numbers of people: {listed(named)}.",)


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


def on_withheld(withheld: int, printed: str | None = None) -> str:
    """Say how many passages may speak of harm, and that more may.

    ``printed`` is the number as it may be published, where it may not be exact.
    """
    if not withheld:
        return f"No passage was found that may speak of harm. {NO_SYSTEM}"
    is_one = withheld == 1 and printed is None
    many = f"{printed[:1].upper()}{printed[1:]} passages" if printed else ""
    return (
        f"{many or passages(withheld)} may speak of harm:"
        f" {'it is' if is_one else 'they are'} "
        f"counted but not quoted, and a person should read {'it' if is_one else 'them'}"
        f" before anything else. {NO_SYSTEM}"
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


def _of_people(printed: str) -> str:
    return f"{printed} {'person' if printed == '1' else 'people'}"


def _who_spoke(
    spoke: Sequence[str], balance: Balance, unattributed: int, what: str
) -> Iterable[str]:
    if spoke:
        yield f"{people(balance.total)} spoke about {what}: {', '.join(spoke)}."
    elif not unattributed:
        yield f"Nobody spoke about {what} in this evidence."
    if unattributed:
        also = "It also comes" if spoke else "It comes"
        yield (
            f"{also} up in {passages(unattributed)} where no person can be counted, "
            "such as case records."
        )


def _what_they_said(balance: Balance) -> Iterable[str]:
    counts = {
        Valence.POSITIVE: balance.positive,
        Valence.NEGATIVE: balance.negative,
        Valence.MIXED: balance.mixed,
    }
    if balance.total == 1:
        said = [_SAID[side] for side, count in counts.items() if count]
        yield f"They {said[0]}." if said else "Which way they meant it is not clear."
        return
    parts = [f"{count:,} {_SAID[side]}" for side, count in counts.items() if count]
    if parts:
        parts[0] = parts[0].replace(" ", " of them ", 1)
        if balance.unsaid:
            parts.append(f"for {balance.unsaid:,} it is not clear which")
        yield f"{', '.join(parts)}."
    elif balance.unsaid:
        yield "Which way they meant it is not clear."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
