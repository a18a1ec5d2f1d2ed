"""The way in: a document becomes the turns, answers or paragraphs that are coded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from voicecode.domain import consents
from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.people import Person, Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.units import answers, inferring, returning, roles


def units(
    document: Document, *, people: Mapping[str, Person], first: int = 1
) -> list[Unit]:
    """Cut a document into units, numbered from ``first``.

    Spans count in the source's text and cut exactly the unit's text. ``people`` is
    the roles file, by ``people_by_speaker``; it overrides what labels say. Units that
    are read back stay as they are, and keep their numbers.
    """
    if any(passage.unit is not None for passage in document.passages):
        return list(returning.units(document, people=people))
    cut = _answers if document.kind is Kind.SURVEY else _turns
    return list(cut(document, people, first))


def people_by_speaker(people: Sequence[Person]) -> dict[str, Person]:
    """Arrange a roles file so that ``units`` finds a label whatever its case."""
    return {inferring.key(person.speaker): person for person in people}


def _turns(
    document: Document, people: Mapping[str, Person], first: int
) -> Iterator[Unit]:
    roles_of = inferring.roles_of(document, people=people)
    number = first
    for passage, span in _merged(document):
        role = roles_of[passage.speaker]
        person = inferring.person_speaking(passage.speaker, document, people)
        yield Unit(
            source=document.source,
            number=number,
            text=span.of(document.text),
            span=span.shifted(document.start),
            kind=document.kind,
            role=role,
            speaker=passage.speaker,
            participant=_participant(document.source, passage, role, person),
            attributes=_attributes(passage, role, person),
            question=passage.question,
            at=passage.at,
        )
        number += 1


def _merged(document: Document) -> Iterator[tuple[Passage, Span]]:
    """Yield a turn's first passage and the span from its first word to its last."""
    turn: Passage | None = None
    span = Span(0, 0)
    for passage in document.passages:
        own = _trimmed(document.text, passage.span)
        if own.start == own.end:
            # A label with no words behind it parts the turns around it all the same.
            if turn is not None and passage.speaker != turn.speaker:
                yield turn, span
                turn = None
            continue
        if turn is not None and _goes_on(turn, passage):
            span = Span(span.start, own.end)
            continue
        if turn is not None:
            yield turn, span
        turn, span = passage, own
    if turn is not None:
        yield turn, span


def _goes_on(turn: Passage, passage: Passage) -> bool:
    is_same = passage.speaker is not None and passage.speaker == turn.speaker
    return is_same and passage.question == turn.question


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    bare = words.lstrip()
    start = span.start + len(words) - len(bare)
    return Span(start, start + len(bare.rstrip()))


def _participant(
    source: str, passage: Passage, role: Role, person: Person | None
) -> str | None:
    if role is Role.INTERVIEWER:
        return None
    if person and person.participant:
        return person.participant
    if passage.speaker is None:
        return None
    return f"{source}/{passage.participant or passage.speaker}"


def _attributes(
    passage: Passage, role: Role, person: Person | None
) -> Mapping[str, str]:
    # What a header says of the respondent is not said of who interviews.
    own = {} if role is Role.INTERVIEWER else passage.attributes
    return consents.plain({**own, **person.attributes} if person else own)


def _answers(
    document: Document, people: Mapping[str, Person], first: int
) -> Iterator[Unit]:
    source, text, start = document.source, document.text, document.start
    otherwise = inferring.roles_of(document, people=people).get(None, Role.UNKNOWN)
    for number, passage in enumerate(document.passages, start=first):
        span = _trimmed(text, passage.span)
        words = span.of(text)
        person = inferring.person_of(passage.participant, people)
        person = person or inferring.person_of(passage.role, people)
        role = roles.of_label(passage.role) if passage.role else otherwise
        own = f"{source}/{passage.participant}" if passage.participant else None
        yield Unit(
            source=source,
            number=number,
            text=words,
            span=span.shifted(start),
            kind=Kind.SURVEY,
            role=person.role if person else role,
            speaker=passage.role,
            participant=(person.participant if person else None) or own,
            attributes=_attributes(passage, role, person),
            question=passage.question,
            answer=answers.classify(words),
            at=passage.at,
        )
