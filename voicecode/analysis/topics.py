"""Topics: who spoke of a code or theme and what they said, with numbers."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.analysis import contrasts, count_cells
from voicecode.analysis.count_cells import ALL, BADLY, BOTH, UNSAID, WELL, Topic
from voicecode.analysis.ledgers import Ledger
from voicecode.analysis.quantities import fewer, passages, some_of, things
from voicecode.analysis.wording import all_of, capital, listed
from voicecode.domain.findings import counted
from voicecode.domain.people import Role

_SAID = {WELL: "said it goes well", BADLY: "raised concerns", BOTH: "said both"}


def on_code(ledger: Ledger, identity: str) -> tuple[str, ...]:
    """Say who spoke of a code, what they said, and who was silent on it."""
    topic = count_cells.code(identity)
    return (*_on_topic(ledger, topic, "this"), *contrasts.on_silence(ledger, topic))


def on_theme(ledger: Ledger, identity: str) -> tuple[str, ...]:
    """Say who spoke of any of a theme's codes, and what they said."""
    return _on_topic(ledger, count_cells.theme(identity), "this theme")


def _on_topic(ledger: Ledger, topic: Topic, what: str) -> tuple[str, ...]:
    return (
        *_who_spoke(ledger, topic, what),
        *_what_they_said(ledger, topic),
        *_what_has_no_speaker(ledger, topic),
        *contrasts.on_difference(ledger, topic),
    )


def _who_spoke(ledger: Ledger, topic: Topic, what: str) -> Iterator[str]:
    whole, roles = count_cells.people(topic), ledger.spoke(topic)
    if ledger.is_small(whole):
        few, names = capital(fewer(ledger)), listed([all_of(role) for role in roles])
        who = names if len(roles) == 1 else "people"
        among = "" if len(roles) == 1 else f", from among {names}"
        yield f"{few} {who} spoke about {what}{among}."
    elif ledger.is_number(whole):
        people = capital(things(ledger, whole, "person", "people"))
        yield f"{people} spoke about {what}: {_groups(ledger, topic, roles)}."
    elif roles:
        yield f"{capital(_groups(ledger, topic, roles))} spoke about {what}."
    elif not ledger.is_there(count_cells.apart(topic)):
        yield f"Nobody spoke about {what} in this evidence."


def _groups(ledger: Ledger, topic: Topic, roles: tuple[Role, ...]) -> str:
    """Say how many of each group; of a group that is too small just that some did."""
    by_word: dict[str, list[str]] = {}
    exact, rest = [], []
    for role in roles:
        if word := ledger.says(count_cells.word(topic, role)):
            group = all_of(role) + _beside(ledger, topic, role)
            by_word.setdefault(word, []).append(group)
        elif ledger.publication.is_exact:
            exact.append(_exactly(ledger, topic, role))
        else:
            rest.append(all_of(role))
    groups = [contrasts.of_each(word, named) for word, named in by_word.items()]
    groups.extend(exact)
    if rest:
        groups.append(f"some {listed(rest)}")
    *first, last = groups
    return f"{', '.join(first)}, and {last}" if first else last


def _beside(ledger: Ledger, topic: Topic, role: Role) -> str:
    """Give the numbers that a word stands for, where they may be printed."""
    count, base = count_cells.people(topic, role), count_cells.heard(role)
    if not ledger.is_number(base):
        return ""
    of = f"of {ledger.length(base):,}"
    if ledger.is_number(count):
        return f" ({ledger.length(count):,} {of})"
    return f" ({fewer(ledger)} {of})" if ledger.is_small(count) else ""


def _exactly(ledger: Ledger, topic: Topic, role: Role) -> str:
    """Say how many of a group that is too small for a word, in exact numbers."""
    count = ledger.length(count_cells.people(topic, role))
    base = ledger.length(count_cells.heard(role))
    if count < base:
        return f"{count:,} of {counted(role, base)}"
    if base == 2:
        return f"both {all_of(role)}"
    return counted(role, count) if base == 1 else f"all {counted(role, count)}"


def _what_has_no_speaker(ledger: Ledger, topic: Topic) -> Iterator[str]:
    cell = count_cells.apart(topic)
    also = "It also comes" if ledger.spoke(topic) else "It comes"
    if ledger.is_number(cell):
        yield (
            f"{also} up in {passages(ledger, cell)} where no person can be counted, "
            "such as case records."
        )
    elif ledger.is_there(cell):
        yield f"{also} up where no person can be counted, such as in case records."


def _what_they_said(ledger: Ledger, topic: Topic) -> Iterator[str]:
    cells = {
        side: cell
        for side in _SAID
        if ledger.is_there(cell := count_cells.people(topic, ALL, side))
    }
    unclear = count_cells.people(topic, ALL, UNSAID)
    if not cells:
        if ledger.is_there(unclear):
            yield "Which way they meant it is not clear."
    elif len(cells) == 1 and not ledger.is_there(unclear):
        yield f"{_they(ledger, topic)} {_SAID[next(iter(cells))]}."
    else:
        first, *more = sorted(cells, key=lambda side: -ledger.length(cells[side]))
        parts = [f"{some_of(ledger, cells[first])} of them {_SAID[first]}"]
        parts.extend(f"{some_of(ledger, cells[side])} {_SAID[side]}" for side in more)
        if ledger.is_there(unclear):
            parts.append(f"for {some_of(ledger, unclear)} it is not clear which")
        yield f"{capital(listed(parts))}."


def _they(ledger: Ledger, topic: Topic) -> str:
    """Speak of all who spoke, and of several only where print tells so."""
    whole = count_cells.people(topic)
    is_several = ledger.is_number(whole) and ledger.length(whole) > 1
    return "They all" if is_several else "They"
