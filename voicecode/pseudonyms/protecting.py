"""Protecting: a document in, the same document with its names replaced out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from voicecode import collecting
from voicecode.domain import splices
from voicecode.domain.documents import Document, Passage
from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.pseudonyms import (
    Entry,
    Protected,
    Question,
    Replacement,
    RosterName,
    Verdict,
)
from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.pseudonyms import questions, speakers, stand_ins, texts
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.known_names import KnownNames, Parted
from voicecode.pseudonyms.register import PARTICIPANT
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Kind

_RARE_IN_IDS = frozenset({"number", "case reference", "car registration"})


class Protector:
    """Replaces names, the same one by the same stand-in in every document.

    First ``learn`` from all documents, then ``protect`` each: a name that one of them
    gives away by "my brother" or a capital is then found in all. It reads and writes
    nothing, and the same documents in the same order give the same result.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        roster: Iterable[RosterName] = (),
        verdicts: Iterable[Verdict] = (),
        entries: Sequence[Entry] = (),
    ) -> None:
        self._names = gazetteer
        self._known = KnownNames(
            gazetteer, roster=roster, verdicts=verdicts, entries=entries
        )
        self._seen_small: set[str] = set()
        self._short: dict[str, str] = {}
        self._learnt: set[str] = set()
        self._sources: dict[str, str] = {}
        self._shift = 0
        self._is_stale = False

    def entries(self) -> tuple[Entry, ...]:
        """Give every stand-in that was used, with the names it stands for."""
        return tuple(self._known.entries())

    @collecting.paused()
    def learn(self, document: Document) -> None:
        """Take note of the names in a document; nothing is replaced yet."""
        self._is_stale = True
        labelled = self._learn_labels(document)
        for found in questions.brackets(document.text):
            self._known.stand_ins.reserve(found[0][1:-1])
        text = self._known.finder.cut(document.text, _spoken(document))
        finds = self._known.finder.finds(text, self._told(document))
        # Whose initials they are is known when all names are.
        for find in sorted(finds, key=lambda one: one.is_initials):
            self._known.meet(find, find.span.of(text.text), document.source)
        for find, label in labelled:
            self._known.meet(find, find.span.of(label), document.source)
        self._seen_small.update(texts.small(text))
        for words in _beside(document):
            self._learn_words(words, document.source)

    @collecting.paused()
    def protect(self, document: Document) -> Protected:
        """Replace the names in a document's text, labels, ids and attributes."""
        self._refresh()
        if not document.start:
            self._shift = 0
        source = document.source
        text = self._known.finder.cut(document.text, _spoken(document))
        finds, asked = self._found(text, self._told(document))
        splice = self._splice(text.text, finds, source)
        now = splice.of(text.text)
        start = document.start + self._shift
        self._shift += len(now) - len(document.text)
        return Protected(
            Document(
                source=self.source(source),
                kind=document.kind,
                text=now,
                passages=tuple(
                    self._passage(one, splice, source) for one in document.passages
                ),
                start=start,
            ),
            tuple(_replacements(document, splice, finds, start)),
            tuple(_moved(question, splice, start) for question in asked.still_open),
            tuple(_moved(question, splice, start) for question in asked.kept),
        )

    def label(self, words: str, *, source: str = "") -> str:
        """Replace the names in a speaker's label, as it stands in a roles file too."""
        self._refresh()
        found = speakers.in_label(words, self._known.finder, self._names)
        return self._splice(words, found, source).of(words)

    def identity(self, own: str) -> str:
        """Replace the names in an id that somebody goes by in a table."""
        self._refresh()
        if own.isdigit():
            return own  # numbered by a form or by us
        finder = self._known.finder
        found = finder.finds(finder.cut(own, ()))
        finds = [find for find in found if find.kind not in _RARE_IN_IDS]
        return self._splice(own, finds, "").of(own)

    def words(self, words: str, *, source: str = "") -> str:
        """Replace the names in a few words of somebody's: an attribute, a question."""
        self._refresh()
        if words not in self._short:
            text = self._known.finder.cut(words, [Span(0, len(words))])
            finds = self._known.finder.finds(text)
            self._short[words] = self._splice(words, finds, source).of(words)
        return self._short[words]

    def source(self, name: str) -> str:
        """Replace the names in a file's name, by stand-ins with hyphens."""
        self._refresh()
        if name not in self._sources:
            text = self._known.finder.cut(name, ())
            finds = [
                find for find in self._known.finder.finds(text) if _is_sure(text, find)
            ]
            shown = self._splice(name, finds, name, plain=True).of(name)
            self._sources[name] = _unlike(shown, self._sources.values())
        return self._sources[name]

    def _refresh(self) -> None:
        if self._is_stale:
            self._known.look_anew()
            self._is_stale = False
            self._short.clear()

    def _learn_labels(self, document: Document) -> list[tuple[Find, str]]:
        """Settle whom labels name; give initials back, for when names are known."""
        later = []
        named = speakers.by_label(document, self._known.finder, self._names)
        for label, finds in named.items():
            for find in finds:
                if find.is_initials:
                    later.append((find, label))
                else:
                    words, written = find.words, find.span.of(label)
                    self._known.settle(Family.PERSON, words, PARTICIPANT, written)
        return later

    def _told(self, document: Document) -> list[Find]:
        return speakers.finds(document, self._known.finder, self._names)

    def _found(self, text: Text, told: Sequence[Find]) -> tuple[list[Find], Parted]:
        """Find names, those that a person decided among them, and what is asked."""
        finds = self._known.finder.finds(text, told)
        asked = questions.of(text, [find.span for find in finds], self._seen_small)
        parted = self._known.parted(asked)
        return sorted([*finds, *parted.finds]), parted

    def _learn_words(self, words: str, source: str) -> None:
        if words in self._learnt:
            return
        self._learnt.add(words)
        text = self._known.finder.cut(words, [Span(0, len(words))])
        for find in self._known.finder.finds(text):
            self._known.meet(find, find.span.of(words), source)

    def _stand_in(self, find: Find, written: str, source: str) -> str:
        return self._known.stand_in(self._known.meet(find, written, source))

    def _splice(
        self, text: str, finds: Sequence[Find], source: str, *, plain: bool = False
    ) -> Splice:
        places = [find.span for find in finds]
        words = [self._stand_in(find, find.span.of(text), source) for find in finds]
        shown = [
            word.replace(" ", "-") if plain else stand_ins.bracketed(word)
            for word in words
        ]
        return splices.made(places, shown)

    def _passage(self, passage: Passage, splice: Splice, source: str) -> Passage:
        speaker, own = passage.speaker, passage.participant
        return Passage(
            span=splice.span(passage.span),
            speaker=self.label(speaker, source=source) if speaker else speaker,
            role=self.words(passage.role) if passage.role else passage.role,
            participant=self.identity(own) if own else own,
            question=self.words(passage.question) if passage.question else None,
            attributes=self._attributes(passage.attributes),
            at=passage.at,
        )

    def _attributes(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        if not attributes:
            return attributes
        return {name: self._attribute(name, said) for name, said in attributes.items()}

    def _attribute(self, name: str, said: str) -> str:
        # "DOB: 14/03/2012": the header tells what the value is.
        whole, opening = self.words(f"{name}: {said}"), f"{name}: "
        return whole.removeprefix(opening) if whole.startswith(opening) else said


def _spoken(document: Document) -> list[Span]:
    spans = (one.span for one in document.passages)
    return sorted(span for span in spans if span.start < span.end)


def _beside(document: Document) -> Iterator[str]:
    """Yield what stands beside the text: attributes with their names, questions."""
    for passage in document.passages:
        if passage.question:
            yield passage.question
        for name, value in passage.attributes.items():
            yield f"{name}: {value}"


def _is_sure(text: Text, find: Find) -> bool:
    sure = Kind.GIVEN | Kind.KNOWN | Kind.PHRASE
    places = range(find.first, find.last + 1)
    return find.first >= 0 and any(text.kinds[at] & sure for at in places)


def _unlike(name: str, others: Iterable[str]) -> str:
    taken, number, shown = set(others), 1, name
    while shown in taken:
        number += 1
        shown = f"{number}/{name}"
    return shown


def _replacements(
    document: Document, splice: Splice, finds: Sequence[Find], start: int
) -> Iterable[Replacement]:
    both = zip(splice.after, splice.words, strict=True)
    for find, (now, stand_in) in zip(finds, both, strict=True):
        yield Replacement(
            find.span.shifted(document.start),
            now.shifted(start),
            find.span.of(document.text),
            stand_in,
            stand_ins.kind_of(stand_in[1:-1]),
        )


def _moved(question: Question, splice: Splice, start: int) -> Question:
    return replace(question, span=splice.span(question.span).shifted(start))
