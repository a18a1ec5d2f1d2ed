"""Protecting: a document in, the same document with its names replaced out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

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
from voicecode.pseudonyms import knowledge, labels, questions, splicing, stand_ins
from voicecode.pseudonyms.finding import Finder
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.register import PARTICIPANT, Register
from voicecode.pseudonyms.splicing import Splice
from voicecode.pseudonyms.stand_ins import StandIns
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Dictionary, Kind

_RARE_IN_IDS = frozenset({"number", "case reference", "car registration"})
_COMMON = Kind.ORDINARY | Kind.KEPT


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
        self._words_met = Dictionary(gazetteer)
        self._stand_ins = StandIns(entry.stand_in for entry in entries)
        self._register = Register(gazetteer.full or {}, self._stand_ins)
        self._kept: frozenset[str] = frozenset()
        self._seen_small: set[str] = set()
        self._short: dict[str, str] = {}
        self._learnt: set[str] = set()
        self._sources: dict[str, str] = {}
        self._shift = 0
        for entry in entries:
            self._enter(entry)
        self._list(roster)
        self._decide(verdicts)
        self._finder = self._made_finder()
        self._is_stale = False

    def entries(self) -> tuple[Entry, ...]:
        """Give every stand-in that was used, with the names it stands for."""
        return tuple(self._register.entries())

    def learn(self, document: Document) -> None:
        """Take note of the names in a document; nothing is replaced yet."""
        self._is_stale = True
        for speaker in dict.fromkeys(one.speaker for one in document.passages):
            if speaker:
                self._learn_label(speaker)
        for found in questions.brackets(document.text):
            self._stand_ins.reserve(found[0][1:-1])
        text = self._finder.cut(document.text, _spoken(document))
        for find in self._finder.finds(text):
            self._register.meet(find, find.span.of(text.text), document.source)
        self._seen_small.update(_small(text))
        for words in _beside(document):
            self._learn_words(words, document.source)

    def protect(self, document: Document) -> Protected:
        """Replace the names in a document's text, labels, ids and attributes."""
        self._refresh()
        if not document.start:
            self._shift = 0
        source = document.source
        text = self._finder.cut(document.text, _spoken(document))
        finds = self._finder.finds(text)
        splice = self._spliced(text.text, finds, source)
        start = document.start + self._shift
        self._shift += len(splice.text) - len(document.text)
        asked = questions.of(text, splice.before, self._seen_small)
        return Protected(
            Document(
                source=self.source(source),
                kind=document.kind,
                text=splice.text,
                passages=tuple(
                    self._passage(one, splice, source) for one in document.passages
                ),
                start=start,
            ),
            tuple(_replacements(document, splice, finds, start)),
            tuple(_moved(question, splice, start) for question in asked),
        )

    def label(self, words: str, *, source: str = "") -> str:
        """Replace the names in a speaker's label, as it stands in a roles file too."""
        self._refresh()
        text = self._finder.cut(words, ())
        return self._spliced(words, list(labels.finds(text)), source).text

    def identity(self, own: str) -> str:
        """Replace the names in an id that somebody goes by in a table."""
        self._refresh()
        if own.isdigit():
            return own  # numbered by a form or by us
        text = self._finder.cut(own, ())
        finds = [f for f in self._finder.finds(text) if f.kind not in _RARE_IN_IDS]
        return self._spliced(own, finds, "").text

    def words(self, words: str, *, source: str = "") -> str:
        """Replace the names in a few words of somebody's: an attribute, a question."""
        self._refresh()
        if words not in self._short:
            text = self._finder.cut(words, [Span(0, len(words))])
            finds = self._finder.finds(text)
            self._short[words] = self._spliced(words, finds, source).text
        return self._short[words]

    def source(self, name: str) -> str:
        """Replace the names in a file's name, by stand-ins with hyphens."""
        self._refresh()
        if name not in self._sources:
            text = self._finder.cut(name, ())
            finds = [find for find in self._finder.finds(text) if _is_sure(text, find)]
            shown = self._spliced(name, finds, name, plain=True).text
            self._sources[name] = _unlike(shown, self._sources.values())
        return self._sources[name]

    def _refresh(self) -> None:
        if self._is_stale:
            self._finder = self._made_finder()
            self._is_stale = False
            self._short.clear()

    def _made_finder(self) -> Finder:
        return Finder(
            self._words_met,
            phrases=knowledge.phrases(self._register.all, self._names),
            known=knowledge.people(self._register.all),
            kept=self._kept,
        )

    def _enter(self, entry: Entry) -> None:
        family = knowledge.family_of(entry.kind)
        forms = [self._words_of(form, family) for form in entry.forms]
        known = list(filter(None, forms))
        if known:
            self._register.enter(entry, family, known)

    def _list(self, roster: Iterable[RosterName]) -> None:
        for one in roster:
            kind = knowledge.kind_of(one.kind)
            family = knowledge.family_of(kind)
            words = self._words_of(one.name, family)
            if words:
                self._register.settle(family, words, kind, one.name)

    def _decide(self, verdicts: Iterable[Verdict]) -> None:
        kept: set[str] = set()
        for verdict in verdicts:
            kind = verdict.kind or "name"
            family = knowledge.family_of(kind)
            words = self._words_of(verdict.words, family)
            if verdict.is_kept:
                kept.update(words)
            elif words:
                self._register.settle(family, words, kind, verdict.words)
        self._kept = frozenset(kept)

    def _words_of(self, name: str, family: Family) -> tuple[str, ...]:
        if family is Family.NUMBER:
            return (knowledge.plain_number(name),)
        return knowledge.words_of(name, self._names)

    def _learn_label(self, speaker: str) -> None:
        text = self._finder.cut(speaker, ())
        for find in labels.finds(text):
            written = find.span.of(speaker)
            self._register.settle(Family.PERSON, find.words, PARTICIPANT, written)

    def _learn_words(self, words: str, source: str) -> None:
        if words in self._learnt:
            return
        self._learnt.add(words)
        text = self._finder.cut(words, [Span(0, len(words))])
        for find in self._finder.finds(text):
            self._register.meet(find, find.span.of(words), source)

    def _stand_in(self, find: Find, written: str, source: str) -> str:
        return self._register.stand_in(self._register.meet(find, written, source))

    def _spliced(
        self, text: str, finds: Sequence[Find], source: str, *, plain: bool = False
    ) -> Splice:
        places = [find.span for find in finds]
        words = [self._stand_in(find, find.span.of(text), source) for find in finds]
        shown = [
            word.replace(" ", "-") if plain else stand_ins.bracketed(word)
            for word in words
        ]
        return splicing.spliced(text, places, shown)

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


def _small(text: Text) -> set[str]:
    """Give the words typed in small letters that no dictionary has."""
    kinds = text.array
    rare = (kinds & (Kind.CAPITAL | Kind.UPPER | Kind.DIGITS | _COMMON)) == 0
    return {text.folds[at] for at in rare.nonzero()[0].tolist()}


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
    for find, now in zip(finds, splice.after, strict=True):
        stand_in = now.of(splice.text)
        kind = stand_ins.kind_of(stand_in[1:-1])
        original = find.span.of(document.text)
        yield Replacement(
            find.span.shifted(document.start),
            now.shifted(start),
            original,
            stand_in,
            kind,
        )


def _moved(question: Question, splice: Splice, start: int) -> Question:
    return replace(question, span=splice.span(question.span).shifted(start))
