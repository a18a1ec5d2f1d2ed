"""Names on lines of their own, with the words on the lines below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from voicecode.intake.shapes import names, role_words
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.openings import Opening

_MOST_WORDS = 4
_LEAST = 2  # times that somebody is named, and people that are


def found(lines: Sequence[Line]) -> list[Opening]:
    """List the lines that are a name alone; none unless two speak, and speak again.

    One of them has to be an interviewer or a number, such as "Speaker 2": else they
    may be a report's headings, "Mum" and "School" and "Mum" again.
    """
    openings = [
        opening
        for number, line in enumerate(lines)
        if (opening := _opening(number, line)) and _says_something(lines, number)
    ]
    counts = Counter(one.name.key for one in openings)
    sure = {
        one.name.key
        for one in openings
        if role_words.is_speaker(one.name.text) or counts[one.name.key] >= _LEAST
    }
    named = [one for one in openings if one.name.key in sure]
    again = any(counts[key] >= _LEAST for key in sure)
    is_talk = any(_is_of_talk(one.name.text) for one in named)
    return named if len(sure) >= _LEAST and again and is_talk else []


def _is_of_talk(name: str) -> bool:
    return role_words.is_interviewer(name) or name[-1].isdigit()


def _opening(number: int, line: Line) -> Opening | None:
    text = line.text.strip().lstrip("# ")
    is_bare = 0 < len(text) <= names.LONGEST and text[-1] not in ".?!,;"
    if not is_bare or len(text.split()) > _MOST_WORDS:
        return None
    name = names.of(text.rstrip(":"))
    return Opening(number, line.end, name) if name else None


def _says_something(lines: Sequence[Line], number: int) -> bool:
    below = lines[number + 1 : number + 3]
    words = next((line for line in below if not line.is_blank), None)
    return words is not None and _opening(number, words) is None
