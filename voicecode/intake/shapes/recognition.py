"""Lines read as what they are: a transcript's turns, or prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecode.domain.documents import Kind, Passage
from voicecode.intake.shapes import (
    attributing,
    headers,
    meetings,
    names_alone,
    names_beside,
    openings,
    prose,
    role_words,
    ruled,
    silence,
    spans_first,
    turns,
)
from voicecode.intake.shapes.headers import Header
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.openings import Opening

_TITLE_WORDS = 20
_LEAST_FIELDS = 4
_ROLES = 0.6  # of a form's fields are people, at most
NOTHING = "nothing is said in this file"
NOTES = "these are a machine's notes, and no speech"


@dataclass(frozen=True, slots=True)
class Shape:
    """What lines turned out to be.

    ``remarks`` name what looks like prose and is left out: more than a title, a date
    or a fact. ``silence`` says why there is no passage, where there is none.
    """

    kind: Kind
    passages: tuple[Passage, ...]
    remarks: tuple[str, ...] = ()
    silence: str = NOTHING


def shape(lines: Sequence[Line]) -> Shape:
    """Read lines as turns where somebody is named often enough, else as prose."""
    header = headers.of(lines)
    if tables := ruled.turns(lines):
        return _of_tables(lines, tables, header)
    speech = meetings.speech(lines)
    opened = _opened(lines, header, speech)
    if not speech and not _is_transcript(lines, opened, header):
        if meetings.are_notes(lines):
            return Shape(Kind.RECORD, (), silence=NOTES)
        written = [replace(line, is_aside=False) for line in lines[header.lines :]]
        return Shape(Kind.RECORD, tuple(prose.passages(written)))
    spoken = _without_asides(lines, opened)[: speech.stop if speech else None]
    said = attributing.told(turns.passages(spoken, opened), header)
    return Shape(Kind.TRANSCRIPT, tuple(said), _remarks(lines, spoken, opened, header))


def _opened(
    lines: Sequence[Line], header: Header, speech: range | None
) -> list[Opening]:
    if ranged := spans_first.found(lines):
        return ranged
    if speech:
        return [one for one in openings.every(lines) if one.line in speech]
    found = openings.found(lines, known=header.names)
    if _speakers(found) < 2:  # perhaps colons are not how names are marked here
        others = (
            names_beside.found(lines),
            names_alone.found(lines),
            names_beside.found(lines, named=found),
        )
        best = max(others, key=len)
        found = best if _speakers(best) > 1 else found
    return [one for one in found if one.line >= header.lines]


def _are_fields(opened: Sequence[Opening]) -> bool:
    """Tell whether all are named once, and most are no roles: a form's fields."""
    known = sum(role_words.is_speaker(one.name.text) for one in opened)
    is_once = _speakers(opened) == len(opened) >= _LEAST_FIELDS
    return is_once and known < _ROLES * len(opened)


def _speakers(opened: Sequence[Opening]) -> int:
    return len({one.name.key for one in opened})


def _of_tables(lines: Sequence[Line], tables: ruled.Tables, header: Header) -> Shape:
    said = attributing.told(tables.passages, header)
    first, last = min(tables.lines), max(tables.lines)
    strangers = [
        number
        for number, line in enumerate(lines[first:last], start=first)
        if number not in tables.lines and not line.is_blank and not line.is_heading
    ]
    beside = sum(map(is_prose, [*lines[header.lines : first], *lines[last + 1 :]]))
    remarks = []
    if strangers:
        where = f"{len(strangers)}, the first being line {strangers[0] + 1}"
        remarks.append(f"lines among the rows that are no rows, left out: {where}")
    if beside:
        remarks.append(f"{counted(beside)} beside the table left out")
    return Shape(Kind.TRANSCRIPT, tuple(said), tuple(remarks))


def _remarks(
    lines: Sequence[Line],
    spoken: Sequence[Line],
    opened: Sequence[Opening],
    header: Header,
) -> tuple[str, ...]:
    first = opened[0].line
    above = sum(map(is_prose, lines[header.lines : first]))
    below = sum(map(is_prose, lines[len(spoken) :]))
    asides = sum(line.is_aside and not line.is_blank for line in spoken)
    what = "notes" if meetings.are_notes(lines) else "a header"
    is_alone = _speakers(opened) == 1 and role_words.is_interviewer(opened[0].name.text)
    said = [
        (is_alone, "nobody but the interviewer is named; check the others' labels"),
        (above, f"{counted(above)} above the first turn left out as {what}"),
        (below, f"{counted(below)} below the last turn left out"),
        (asides, f"{counted(asides, 'a text box')} beside the speech left out"),
    ]
    return tuple(text for count, text in said if count)


def counted(count: int, where: str = "prose") -> str:
    """Say how many lines of prose there are."""
    return f"{count} line{'s' * (count != 1)} of {where}"


def is_prose(line: Line) -> bool:
    """Tell whether a line is more than a title, a date or a fact."""
    return len(line.text.split()) > _TITLE_WORDS and not headers.is_title(line)


def _without_asides(lines: Sequence[Line], opened: Sequence[Opening]) -> list[Line]:
    """Take a text box for text where a turn opens in its first line."""
    opening = {one.line for one in opened}
    spoken = list(lines)
    is_turn = False
    for number, line in enumerate(lines):
        if not line.is_aside:
            is_turn = False
        elif number in opening:
            is_turn = True
        if line.is_aside and is_turn:
            spoken[number] = replace(line, is_aside=False)
    return spoken


def _is_transcript(
    lines: Sequence[Line], opened: Sequence[Opening], header: Header
) -> bool:
    if not opened or _are_fields(opened):
        return False
    first = opened[0].line
    above = sum(
        len(line.text.split())
        for line in lines[header.lines : first]
        if not headers.is_title(line) and not silence.holds(line)
    )
    within = sum(len(line.text.split()) for line in lines[first:])
    if _speakers(opened) > 1:
        return within >= above
    return above == 0 or within >= 4 * above
