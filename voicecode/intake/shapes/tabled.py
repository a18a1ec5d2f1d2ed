"""Transcripts in a Word table: a column for who, one for what, perhaps for when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import (
    facts,
    names,
    role_words,
    silence,
    times,
    word_lists,
)
from voicecode.intake.shapes.names import Name

_SPEAKER = word_lists.of(
    "speaker name who participant person speakers siaradwr label initials"
)
_WORDS = word_lists.of(
    """content text words transcript speech utterance said comment dialogue
    transcription cynnwys"""
)
_TIME = word_lists.of("timespan time timestamp timecode start end at amser")
_FIRST_TIME = re.compile(times.PATTERN)
_DATE = re.compile(
    r"(?:\w+day,? )?[0-9]{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},?(?: [0-9]{2,4})?"
    r"|[A-Z][a-z]{2,8} [0-9]{4}"
)
_SHARE = 0.7
_MOST_COLUMNS = 6

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A row's words, and the passage that they are to become.

    ``row`` and ``column`` say where the words stand, counting from 0.
    """

    text: str
    passage: Passage
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class _Places:
    words: int
    speaker: int | None
    time: int | None
    has_header: bool
    in_thousandths: bool = False


def turns(rows: Rows) -> list[Turn]:
    """Read a table as turns, its header row dropped; none where it is another table.

    A blank cell for the speaker goes on with the last one.
    """
    places = _places(rows)
    if places is None:
        return []
    first = 1 if places.has_header else 0
    known = names.fullest(_names(rows[first:], places))
    found: list[Turn] = []
    name: Name | None = None
    for number, row in enumerate(rows[first:], start=first):
        if len(row) <= max(places.speaker or 0, places.words):
            continue
        if places.speaker is not None:
            own = _name(row[places.speaker])
            name = known[own.key] if own else name
        if text := row[places.words].strip():
            passage = _passage(name, row, places)
            found.append(Turn(text, passage, number, places.words))
    return found


def strays(rows: Rows) -> int:
    """Count the rows of a table of turns that have words, but too few cells."""
    places = _places(rows)
    if places is None:
        return 0
    least = max(places.speaker or 0, places.words) + 1
    return sum(len(row) < least and any(map(str.strip, row)) for row in rows)


def is_sure(rows: Rows) -> bool:
    """Tell whether a header says that these are turns, or times stand beside them."""
    places = _places(rows)
    return places is not None and (places.has_header or places.time is not None)


def is_timed(rows: Rows) -> bool:
    """Tell whether a header names words and times, and all is as it says."""
    places = _by_header(rows)
    if places is None or places.time is None or len(rows[0]) > _MOST_COLUMNS:
        return False
    column = [row[places.time].strip() for row in rows[1:] if places.time < len(row)]
    return places.in_thousandths or _are_times([cell for cell in column if cell])


def _names(rows: Rows, places: _Places) -> Iterator[Name]:
    for row in rows:
        if places.speaker is not None and places.speaker < len(row):
            name = _name(row[places.speaker])
            if name:
                yield name


def _name(cell: str) -> Name | None:
    label = cell.strip().rstrip(":")
    return names.of(label, commas=True) or (Name(label) if label else None)


def _places(rows: Rows) -> _Places | None:
    return _by_header(rows) or _by_content(rows)


def paragraphs(rows: Rows) -> Iterator[str]:
    """Give the cells of a table that is not a transcript, for prose.

    A row of two that states a fact comes as ``Key: value``; dates, numbers and the
    row of headings are left out.
    """
    for row in rows[1 if _has_headings(rows) else 0 :]:
        cells = [cell for cell in _unmerged(row) if cell.strip()]
        if len(cells) == 2 and facts.is_pair(*cells):
            yield f"{cells[0].strip().rstrip(':')}: {cells[1].strip()}"
            continue
        yield from (cell for cell in cells if _is_words(cell))


def _passage(name: Name | None, row: Sequence[str], places: _Places) -> Passage:
    return Passage(
        Span(0, 0),
        speaker=name.text if name else None,
        attributes=name.attributes if name else {},
        at=_at(row[places.time], places) if places.time is not None else None,
    )


def _at(cell: str, places: _Places) -> float | None:
    if places.in_thousandths and cell.strip().isdecimal():
        return int(cell) / 1000
    time = _FIRST_TIME.search(cell)
    return times.seconds(time[0]) if time else None


def _by_header(rows: Rows) -> _Places | None:
    if len(rows) < 2:
        return None
    first = [cell.strip().casefold().rstrip(":") for cell in rows[0]]
    speaker, words = _where(first, _SPEAKER), _where(first, _WORDS)
    time = _where(first, _TIME)
    if words is None or (speaker is None and time is None):
        return None
    in_thousandths = first == ["start", "end", "text"]  # as Whisper writes it
    if speaker is None and not in_thousandths:
        column = [row[time or 0] for row in rows[1:] if (time or 0) < len(row)]
        if not _are_times([cell for cell in column if cell.strip()]):
            return None
    return _Places(words, speaker, time, True, in_thousandths)


def _where(cells: Sequence[str], known: frozenset[str]) -> int | None:
    return next(
        (place for place, cell in enumerate(cells) if set(cell.split()) & known), None
    )


def _by_content(rows: Rows) -> _Places | None:
    width = max(map(len, rows), default=0)
    if not 2 <= width <= 4 or len(rows) < 2:
        return None
    columns = [
        [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        for place in range(width)
    ]
    time = next((at for at, column in enumerate(columns) if _are_times(column)), None)
    rest = [at for at in range(width) if at != time and not _are_numbers(columns[at])]
    if len(rest) == 1 and time is not None:
        return _Places(rest[0], None, time, has_header=False)
    is_timed = time is not None
    fits = (at for at in rest if _are_speakers(columns[at], is_timed=is_timed))
    speaker = next(fits, None)
    if speaker is None or len(rest) != 2:
        return None
    words = next(place for place in rest if place != speaker)
    return _Places(words, speaker, time, has_header=False)


def _are_numbers(column: Sequence[str]) -> bool:
    return all(map(str.isdecimal, column))


def _are_times(column: Sequence[str]) -> bool:
    return _mostly([silence.is_time(cell) for cell in column])


def _are_speakers(column: Sequence[str], *, is_timed: bool) -> bool:
    found = [names.of(cell.rstrip(":")) for cell in column]
    keys = [name.key for name in found if name]
    known = [bool(name and role_words.is_speaker(name.text)) for name in found]
    recurs = len(set(keys)) * (1 if is_timed else 2) <= len(keys) - is_timed
    return _mostly([name is not None for name in found]) and (recurs or _mostly(known))


def _mostly(fits: Sequence[bool]) -> bool:
    return bool(fits) and sum(fits) >= _SHARE * len(fits)


def _has_headings(rows: Rows) -> bool:
    if len(rows) < 3 or len(rows[0]) < 2:
        return False
    return all(
        len(cell.split()) <= 3 and not cell.strip().endswith((".", "?", "!"))
        for cell in rows[0]
    ) and not _states_facts(rows)


def _states_facts(rows: Rows) -> bool:
    return all(len(row) == 2 and facts.is_pair(row[0], row[1]) for row in rows[:2])


def _unmerged(row: Sequence[str]) -> list[str]:
    return [
        cell for place, cell in enumerate(row) if place == 0 or cell != row[place - 1]
    ]


def _is_words(cell: str) -> bool:
    text = cell.strip()
    return any(map(str.isalpha, text)) and not _DATE.fullmatch(text)
