"""Transcripts in a Word table: a column for who, one for what, perhaps for when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import (
    headers,
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

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A row's words, and the passage that they are to become."""

    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Places:
    speaker: int
    words: int
    time: int | None
    has_header: bool


def turns(rows: Rows) -> list[Turn]:
    """Read a table as turns, its header row dropped; none where it is another table.

    A blank cell for the speaker goes on with the last one.
    """
    places = _by_header(rows) or _by_content(rows)
    if places is None:
        return []
    found: list[Turn] = []
    name: Name | None = None
    for row in rows[1 if places.has_header else 0 :]:
        if len(row) <= max(places.speaker, places.words):
            continue
        label = row[places.speaker].strip().rstrip(":")
        name = names.of(label, commas=True) or (Name(label) if label else name)
        if text := row[places.words].strip():
            found.append(_turn(text, name, row, places))
    return found


def paragraphs(rows: Rows) -> Iterator[str]:
    """Give the cells of a table that is not a transcript, for prose.

    A row of two that states a fact comes as ``Key: value``; dates, numbers and the
    row of headings are left out.
    """
    for row in rows[1 if _has_headings(rows) else 0 :]:
        cells = [cell for cell in _unmerged(row) if cell.strip()]
        if len(cells) == 2 and headers.is_fact(*cells):
            yield f"{cells[0].strip().rstrip(':')}: {cells[1].strip()}"
            continue
        yield from (cell for cell in cells if _is_words(cell))


def _turn(text: str, name: Name | None, row: Sequence[str], places: _Places) -> Turn:
    time = _FIRST_TIME.search(row[places.time]) if places.time is not None else None
    passage = Passage(
        Span(0, 0),
        speaker=name.text if name else None,
        attributes=name.attributes if name else {},
        at=times.seconds(time[0]) if time else None,
    )
    return Turn(text, passage)


def _by_header(rows: Rows) -> _Places | None:
    if len(rows) < 2:
        return None
    first = [cell.strip().casefold().rstrip(":") for cell in rows[0]]
    speaker = _where(first, _SPEAKER)
    words = _where(first, _WORDS)
    if speaker is None or words is None:
        return None
    return _Places(speaker, words, _where(first, _TIME), has_header=True)


def _where(cells: Sequence[str], known: frozenset[str]) -> int | None:
    return next(
        (place for place, cell in enumerate(cells) if set(cell.split()) & known), None
    )


def _by_content(rows: Rows) -> _Places | None:
    width = max(map(len, rows), default=0)
    columns = [
        [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        for place in range(width)
    ]
    if width not in (2, 3) or len(rows) < 2:
        return None
    time = next((at for at, column in enumerate(columns) if _are_times(column)), None)
    rest = [place for place in range(width) if place != time]
    speaker = next((at for at in rest if _are_speakers(columns[at])), None)
    if speaker is None or len(rest) != 2:
        return None
    words = next(place for place in rest if place != speaker)
    return _Places(speaker, words, time, has_header=False)


def _are_times(column: Sequence[str]) -> bool:
    return _mostly([silence.is_time(cell) for cell in column])


def _are_speakers(column: Sequence[str]) -> bool:
    found = [names.of(cell.rstrip(":")) for cell in column]
    keys = [name.key for name in found if name]
    known = [bool(name and role_words.is_speaker(name.text)) for name in found]
    recurs = len(set(keys)) * 2 <= len(keys)
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
    return all(len(row) == 2 and headers.is_fact(row[0], row[1]) for row in rows[:2])


def _unmerged(row: Sequence[str]) -> list[str]:
    return [
        cell for place, cell in enumerate(row) if place == 0 or cell != row[place - 1]
    ]


def _is_words(cell: str) -> bool:
    text = cell.strip()
    return any(map(str.isalpha, text)) and not _DATE.fullmatch(text)
