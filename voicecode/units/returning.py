"""Units read back from what voicecode wrote: they are not cut a second time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voicecode.domain import consents
from voicecode.domain.documents import Document, Kind
from voicecode.domain.people import Person, Role
from voicecode.domain.units import Unit
from voicecode.units import answers, inferring, roles


def units(document: Document, *, people: Mapping[str, Person]) -> Iterator[Unit]:
    """Give the units that a document's passages already are.

    ``people`` is the roles file; it overrides what was found before.
    """
    for passage in document.passages:
        if passage.unit is None:
            continue
        person = inferring.person_of(passage.speaker, people)
        person = person or inferring.person_of(passage.participant, people)
        words = passage.span.of(document.text)
        own = person.participant if person else None
        yield Unit(
            source=document.source,
            number=passage.unit,
            text=words,
            span=passage.span.shifted(document.start),
            kind=document.kind,
            role=person.role if person else _role(passage.role),
            speaker=passage.speaker,
            participant=own or passage.participant,
            attributes=consents.plain(
                {**passage.attributes, **(person.attributes if person else {})}
            ),
            question=passage.question,
            answer=answers.classify(words) if document.kind is Kind.SURVEY else None,
            at=passage.at,
        )


def _role(name: str | None) -> Role:
    if not name:
        return Role.UNKNOWN
    try:
        return Role(name.strip().casefold())
    except ValueError:
        return roles.of_label(name)
