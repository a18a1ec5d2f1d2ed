"""The block of facts above a transcript: about the speech, not speech."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from voicecode.intake.shapes import names, role_words, word_lists
from voicecode.intake.shapes.lines import Line

_KEY_AND_VALUE = re.compile(
    r"^[\s>*_•#–-]*(?P<key>[^:\n]{1,50}?)[*_]{0,3}\s*:[*_]{0,3}\s+(?P<value>\S.*)$"
    r"|^[\s>*_•#–-]*(?P<bare>[^:\n]{1,50}?)[*_]{0,3}\s*:[*_]{0,3}\s*$"
)
_KEYS = word_lists.of(
    """date time location place venue setting duration length age gender sex ethnicity
    pseudonym transcriber transcribed transcription transcript recording
    recorded file filename audio project study title subject format consent
    source ref reference case author version status depositor collection names
    record written completed prepared attendees apologies transcriptionist
    language school placement dob birth confidential copyright licence archive
    id sn number interviewed tape convention conventions key born dyddiad
    lleoliad oed rhyw theme themes"""
)
_FACTS = {"age": "age", "oed": "age", "gender": "sex", "sex": "sex", "rhyw": "sex"}
_ROLES = word_lists.of(
    """role, respondent, participant, interviewee, respondent type, participant type,
    relationship, type of participant, type of respondent"""
)
_TITLE_WORDS = 14
_NAME_WORDS = 6
_LONGEST_FACT = 25  # words: more is somebody's account
_LONGEST_LINE = 400  # characters
_SENTENCE = re.compile(r"[.?!]\s")


@dataclass(frozen=True, slots=True)
class Header:
    """How many lines at the top are facts, and what they say of the respondent.

    ``role`` is the words of a line such as ``Participant: care leaver``.
    """

    lines: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    role: str | None = None


def of(lines: Sequence[Line]) -> Header:
    """Read the facts above the first words that are speech or prose."""
    end = _end(lines)
    pairs = [pair for line in lines[:end] if (pair := _pair(line.text))]
    roles = [value for key, value in pairs if key in _ROLES]
    return Header(
        lines=end,
        attributes=dict(fact for pair in pairs for fact in _facts(*pair)),
        role=next((value for value in roles if role_words.is_role(value)), None),
    )


def is_fact(key: str, value: str) -> bool:
    """Tell whether a key and its value, as in a table's row, are no speech."""
    return _is_fact(key.strip(" *_:").casefold(), value.strip())


def _end(lines: Sequence[Line]) -> int:
    end = 0
    last = len(lines)
    for number, line in enumerate(lines):
        pair = _pair(line.text)
        if pair and _is_fact(*pair):
            end = number + 1
        elif (pair and not _is_name(pair[1])) or (not pair and not is_title(line)):
            last = number
            break
    return _with_names_below(lines, end, last) if end else 0


def _with_names_below(lines: Sequence[Line], end: int, last: int) -> int:
    # "Interviewer: Hannah Price" straight under the facts, before a blank line.
    number = end
    while number < last and not lines[number].is_blank:
        pair = _pair(lines[number].text)
        if not pair or not _is_proper_name(pair[1]):
            return end
        number += 1
    return number if number < len(lines) and lines[number].is_blank else end


def _pair(text: str) -> tuple[str, str] | None:
    match = _KEY_AND_VALUE.match(text) if len(text) <= _LONGEST_LINE else None
    if not match:
        return None
    key = (match["key"] or match["bare"] or "").strip(" *_").casefold()
    return key, (match["value"] or "").strip(" *_")


def _is_fact(key: str, value: str) -> bool:
    words = key.replace("/", " ").replace("-", " ").split()
    if not 0 < len(words) <= 5 or len(value.split()) > _LONGEST_FACT:
        return False
    if _SENTENCE.search(key):
        return False
    if role_words.is_speaker(key) or role_words.is_role(words[-1]):
        return key in _ROLES and _is_name(value)
    if words[0] == "interview" or any(word in _KEYS for word in words):
        return not value.endswith("?")
    return key in _ROLES and _is_name(value)


def _is_name(value: str) -> bool:
    words = value.split()
    return len(words) <= _NAME_WORDS and not value.endswith((".", "?", "!", ",", "…"))


def _is_proper_name(value: str) -> bool:
    # "Hannah Price" and "YP1", not the "Hello" of a first turn.
    words = value.split()
    if not _is_name(value) or not all(not word[0].islower() for word in words):
        return False
    return len(words) > 1 or any(map(str.isdigit, value))


def is_title(line: Line) -> bool:
    """Tell whether a line is blank, a heading, or as short as a title."""
    text = line.text.strip(" *_#")
    if line.is_blank or line.is_heading or not any(map(str.isalnum, text)):
        return True
    return len(text.split()) <= _TITLE_WORDS and not text.endswith((".", "?", "!"))


def _facts(key: str, value: str) -> list[tuple[str, str]]:
    if key not in _FACTS or not value:
        return []
    told = names.age_or_sex(value)
    return [told if told and told[0] == _FACTS[key] else (_FACTS[key], value)]
