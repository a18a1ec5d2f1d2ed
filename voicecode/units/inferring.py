"""Roles that labels do not tell: from who asks, and from names of files."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Person, Role
from voicecode.units import roles

_QUESTION_MARKS = ("?", "؟", "？")
_SHARE = 0.5  # of an interviewer's turns end in a question, at least
_TIMES = 1.5  # as large as anybody else's share, at least


def roles_of(
    document: Document, *, people: Mapping[str, Person]
) -> dict[str | None, Role]:
    """Say each speaker's role; None stands for passages without a speaker.

    The roles file comes first and is never guessed against, then the labels, then
    who asks, then what a cover sheet says, then what the file's name says of a
    single respondent. Of those whom nobody names the roles file may say who they are
    under the file's own name.
    """
    speakers = dict.fromkeys(one.speaker for one in document.passages)
    is_talk = document.kind is Kind.TRANSCRIPT
    covers = {
        one.speaker: one.role for one in document.passages if one.role and is_talk
    }
    found = {one: _told(one, covers, document, people) for one in speakers}
    asking = None if _has_interviewer(found) else _asking(document, found)
    if asking is not None:
        found[asking] = Role.INTERVIEWER
    _name_by_cover(found, covers, document, people)
    respondents = [one for one, role in found.items() if role != Role.INTERVIEWER]
    if len(respondents) == 1 and found[respondents[0]] is Role.UNKNOWN:
        _name_single(respondents[0], found, document, people)
    return found


def _name_by_cover(
    found: dict[str | None, Role],
    covers: Mapping[str | None, str],
    document: Document,
    people: Mapping[str, Person],
) -> None:
    # Who of two is told of shows only where the other is known to ask.
    if len(found) > 1 and not _has_interviewer(found):
        return
    for speaker, role in covers.items():
        is_open = found[speaker] is Role.UNKNOWN
        if is_open and person_speaking(speaker, document, people) is None:
            found[speaker] = roles.of_label(role)


def _name_single(
    speaker: str | None,
    found: dict[str | None, Role],
    document: Document,
    people: Mapping[str, Person],
) -> None:
    # Prose has an author, not a speaker; captions without names have many. In a
    # survey that asks who answers, a blank says nothing.
    is_asked = any(passage.role for passage in document.passages)
    is_survey = document.kind is Kind.SURVEY and not is_asked
    is_one = speaker is not None or is_survey
    if is_one and person_speaking(speaker, document, people) is None:
        found[speaker] = _named_by(document)


def person_speaking(
    speaker: str | None, document: Document, people: Mapping[str, Person]
) -> Person | None:
    """Find who speaks in the roles file; unnamed, they go by the file's name."""
    if speaker is not None:
        return person_of(speaker, people)
    name = PurePosixPath(document.source).name
    return person_of(document.source, people) or person_of(name, people)


def person_of(speaker: str | None, people: Mapping[str, Person]) -> Person | None:
    """Find a speaker in the roles file, whatever the case and the spaces around."""
    return people.get(key(speaker)) if speaker and people else None


def key(speaker: str) -> str:
    """Give the form by which the roles file and a label are compared.

    Case, spaces and the two ways to write an accent do not count.
    """
    return unicodedata.normalize("NFC", " ".join(speaker.split())).casefold()


def _told(
    speaker: str | None,
    covers: Mapping[str | None, str],
    document: Document,
    people: Mapping[str, Person],
) -> Role:
    if person := person_speaking(speaker, document, people):
        return person.role
    role = roles.of_label(speaker) if speaker else Role.UNKNOWN
    by_cover = roles.of_label(covers.get(speaker, ""))
    is_asking = role is Role.UNKNOWN and by_cover is Role.INTERVIEWER
    return Role.INTERVIEWER if is_asking else role


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
    asked = sum(turn.rstrip("\"'”’)]*").endswith(_QUESTION_MARKS) for turn in turns)
    return asked / len(turns)


def _named_by(document: Document) -> Role:
    path = PurePosixPath(document.source)
    for part in (path.stem, *reversed(path.parts[:-1])):
        named = roles.named_in(part) - {Role.INTERVIEWER, Role.OTHER}
        if len(named) == 1:
            return next(iter(named))
        if named:
            return Role.UNKNOWN
    return Role.UNKNOWN
