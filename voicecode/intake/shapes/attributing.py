"""What a cover sheet says, given to the passages of those it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from voicecode.domain.documents import Passage
from voicecode.intake.shapes import names, role_words
from voicecode.intake.shapes.headers import Header

_ASKER = "interviewer"


def told(said: Sequence[Passage], header: Header) -> list[Passage]:
    """Add age, sex and role to the passages of those whom the header tells of."""
    speakers = list(dict.fromkeys(one.speaker for one in said if one.speaker))
    asking = _asking(speakers, header)
    about = _respondents(speakers, asking, header)
    return [_one(passage, asking, about, header) for passage in said]


def _one(
    passage: Passage, asking: set[str], about: set[str], header: Header
) -> Passage:
    speaker = passage.speaker
    if speaker in asking:
        return replace(passage, role=passage.role or _ASKER)
    name = names.of(speaker, commas=True) if speaker else None
    own = {**header.people.get(name.key, {})} if name else {}
    if speaker in about:
        own = {**header.attributes, **own}
    role = header.role if speaker in about else header.group
    role = header.parts.get(name.key, role) if name else role
    attributes = {**own, **passage.attributes}
    return replace(passage, attributes=attributes, role=passage.role or role)


def _asking(speakers: Sequence[str], header: Header) -> set[str]:
    asking = {one for one in speakers if role_words.is_interviewer(one)}
    if asking or not header.asker:
        return asking
    return {one for one in speakers if is_short_for(one, header.asker)}


def _respondents(speakers: Sequence[str], asking: set[str], header: Header) -> set[str]:
    # Which of two is the interviewer may only show later, from who asks; what is
    # said of an interviewer's age and sex is then not read.
    others = [one for one in speakers if one not in asking]
    if header.respondent:
        called = [one for one in others if is_short_for(one, header.respondent)]
        if len(called) == 1:
            return set(called)
    return set(others) if len(others) <= (1 if asking else 2) else set()


def is_short_for(label: str, name: str) -> bool:
    """Tell whether a label may stand for a name: "HP", "Hannah" for "Hannah Price"."""
    short, full = _words(label), _words(name)
    if not short or not full:
        return False
    if short == full or short in ([full[0]], [full[-1]]):
        return True
    return "".join(short) in _initials(full) or "".join(full) in _initials(short)


def _initials(words: list[str]) -> set[str]:
    return {"".join(word[0] for word in words)} if len(words) > 1 else set()


def _words(name: str) -> list[str]:
    return name.replace(".", " ").replace(",", " ").casefold().split()
