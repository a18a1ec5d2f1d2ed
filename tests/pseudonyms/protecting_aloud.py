"""What the tests of protection share: a text protected, and what was replaced in it."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.pseudonyms import Listed, Protected, RosterName
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms import texts
from voicecode.pseudonyms.protecting import Protector
from voicecode.pseudonyms.texts import Text
from voicecode.pseudonyms.word_kinds import Dictionary, Kinds


def said(*turns: str, source: str = "yp-01.txt", speaker: str = "YP") -> Document:
    """Make a transcript of turns, one a line."""
    text, passages, start = "\n".join(turns), [], 0
    for turn in turns:
        passages.append(Passage(Span(start, start + len(turn)), speaker=speaker))
        start += len(turn) + 1
    return Document(source, Kind.TRANSCRIPT, text, tuple(passages))


def protector(*names: str) -> Protector:
    """Make a protector with a roster of "Name=kind"."""
    pairs = [name.rsplit("=", 1) for name in names]
    roster = [RosterName(name, Listed(kind)) for name, kind in pairs]
    return Protector(gazetteers.shipped(), roster=roster)


def protected(*documents: Document, names: Sequence[str] = ()) -> list[Protected]:
    """Learn from documents, and protect each."""
    own = protector(*names)
    for document in documents:
        own.learn(document)
    return [own.protect(document) for document in documents]


def replaced(*turns: str, names: Sequence[str] = ()) -> list[str]:
    """List what was replaced in some turns, in order."""
    [done] = protected(said(*turns), names=names)
    return [one.original for one in done.replacements]


def shown(*turns: str, names: Sequence[str] = ()) -> str:
    """Give some turns as they are when protected."""
    [done] = protected(said(*turns), names=names)
    return done.document.text


def cut(text: str) -> Text:
    """Cut a text into words by what the gazetteer alone knows."""
    kinds = Kinds(Dictionary(gazetteers.shipped()), phrases={})
    return texts.of(text, kinds, [Span(0, len(text))])
