"""Roles that labels do not tell: from who asks, and from names of files."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Person, Role
from voicecode.units import roles

_SHARE = 0.5  # of an interviewer's turns end in a question, at least
_TIMES = 1.5  # as large as anybody else's share, at least


def roles_of(
    document: Document, *, people: Mapping[str, Person]
) -> dict[str | None, Role]:
    """Say each speaker's role; None stands for passages without a speaker.

    The roles file comes first and is never guessed against, then the labels, then
    who asks, then what the file's facts or name say of a single respondent.
    """
    found = {
        speaker: _told(speaker, people)
        for speaker in dict.fromkeys(one.speaker for one in document.passages)
    }
    asking = None if _has_interviewer(found) else _asking(document, found)
    if asking is not None:
        found[asking] = Role.INTERVIEWER
    respondents = [one for one, role in found.items() if role != Role.INTERVIEWER]
    if len(respondents) == 1 and found[respondents[0]] is Role.UNKNOWN:
        _name_single(respondents[0], found, document, people)
    return found


def _name_single(
    speaker: str | None,
    found: dict[str | None, Role],
    document: Document,
    people: Mapping[str, Person],
) -> None:
    # Prose has an author, not a speaker; captions without names have many.
    is_one = speaker is not None or document.kind is Kind.SURVEY
    if is_one and person_of(speaker, people) is None:
        found[speaker] = _named_by(document, speaker)


def person_of(speaker: str | None, people: Mapping[str, Person]) -> Person | None:
    """Find a speaker in the roles file, whatever the case and the spaces around."""
    return people.get(key(speaker)) if speaker and people else None


def key(speaker: str) -> str:
    """Give the form by which the roles file and a label are compared.

    Case, spaces and the two ways to write an accent do not count.
    """
    return unicodedata.normalize("NFC", " ".join(speaker.split())).casefold()


def _told(speaker: str | None, people: Mapping[str, Person]) -> Role:
    person = person_of(speaker, people)
    if person:
        return person.role
    return roles.of_label(speaker) if speaker else Role.UNKNOWN


def _has_interviewer(found: Mapping[str | None, Role]) -> bool:
    return Role.INTERVIEWER in found.values()


def _asking(document: Document, found: Mapping[str | None, Role]) -> str | None:
    shares = {
        speaker: _share_of_questions(turns)
        for speaker, turns in _turns(document).items()
    }
    if len(shares) < 2:
        return None
    first, second = sorted(shares, key=lambda one: -shares[one])[:2]
    is_clear = shares[first] >= max(_SHARE, _TIMES * shares[second])
    return first if is_clear and found[first] is Role.UNKNOWN else None


def _turns(document: Document) -> dict[str, list[str]]:
    turns: dict[str, list[str]] = {}
    last = None
    for passage in document.passages:
        words = passage.span.of(document.text).rstrip()
        if passage.speaker is None or not words:
            continue
        own = turns.setdefault(passage.speaker, [])
        if last == passage.speaker:
            own[-1] = words
        else:
            own.append(words)
        last = passage.speaker
    return turns


def _share_of_questions(turns: Sequence[str]) -> float:
    asked = sum(turn.rstrip("\"'”’)]*").endswith("?") for turn in turns)
    return asked / len(turns)


def _named_by(document: Document, speaker: str | None) -> Role:
    for passage in document.passages:
        if passage.speaker == speaker and passage.role:
            return roles.of_label(passage.role)
    path = PurePosixPath(document.source)
    for part in (path.stem, *reversed(path.parts[:-1])):
        named = roles.named_in(part) - {Role.INTERVIEWER, Role.OTHER}
        if len(named) == 1:
            return next(iter(named))
        if named:
            return Role.UNKNOWN
    return Role.UNKNOWN
