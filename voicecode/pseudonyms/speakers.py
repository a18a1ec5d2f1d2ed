"""Speakers: where a document says who speaks, and who is named there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from voicecode.domain.documents import Document, Kind
from voicecode.domain.lexicons import Gazetteer
from voicecode.domain.spans import Span
from voicecode.pseudonyms import cues, initials, labels
from voicecode.pseudonyms.finding import Finder
from voicecode.pseudonyms.finds import Family, Find
from voicecode.pseudonyms.register import PARTICIPANT
from voicecode.pseudonyms.word_kinds import Kind as Word

_FAR = 200  # characters before a turn in which its label stands
_OFTEN = 3  # turns: a heading does not come back like that
# Who somebody is by what they do: "Moderator", "Chairman", "Student".
_DOERS = tuple(
    "er or ist ant ent ian ee man woman ing ion ment ness ity s al ive ice ate wr wraig"
    " ydd".split()
)
_NO_PEOPLE = frozenset(
    "all everyone group voice male female audience both chair host clerk child answer"
    " note comment reply response summary background outcome health school home"
    " date time name age plan risk view goal aim step point task issue topic theme"
    " response subject sent signed from to present private public unknown narrator"
    " boy girl man woman guest caller host crowd class panel staff team board"
    " translation laugh laughter pause silence quiet music break end start cyfwelydd"
    " ymchwilydd hwylusydd plentyn merch bachgen disgybl person swyddog".split()
)


def finds(document: Document, finder: Finder, names: Gazetteer) -> list[Find]:
    """Find who is named where a document says who speaks; in order, none overlaps."""
    named = by_label(document, finder, names)
    found = {find.span: find for find in _in_labels(document, named, names)}
    if document.kind is not Kind.SURVEY:
        lines = initials.in_lines(document.text, names, finder.initials)
        for letters, places in lines.items():
            found.update({span: _initialled(letters, span) for span in places})
    return [found[span] for span in sorted(found)]


def in_label(label: str, finder: Finder, names: Gazetteer) -> list[Find]:
    """Find who is named in what a transcript or a roles file calls a speaker."""
    if _is_known(label, finder) or initials.in_label(label, names):
        return [_initialled(label, Span(0, len(label)))]
    return list(labels.finds(finder.cut(label, ())))


def by_label(
    document: Document, finder: Finder, names: Gazetteer
) -> dict[str, list[Find]]:
    """Give every label of a document with who is named in it; spans count in it."""
    turns = Counter(one.speaker for one in document.passages if one.speaker)
    return {
        label: _of_label(document, label, finder, names, turns=often)
        for label, often in turns.items()
    }


def _of_label(
    document: Document, label: str, finder: Finder, names: Gazetteer, *, turns: int
) -> list[Find]:
    whole = Span(0, len(label))
    if _is_known(label, finder):
        return [_initialled(label, whole)]
    if initials.is_somebodys(document.text, label, names):
        return [_initialled(label, whole)]
    found = list(labels.finds(finder.cut(label, ())))
    is_often = turns >= _OFTEN and document.kind is Kind.TRANSCRIPT
    if not found and is_often and _is_word_of_somebody(label, finder):
        return [Find(whole, Family.PERSON, PARTICIPANT, (names.folded(label),))]
    return found


def _is_known(label: str, finder: Finder) -> bool:
    """Tell whether a label is initials that a roster or another text explains."""
    fold = label.casefold()
    if not label.isupper() or fold not in finder.initials:
        return False
    is_sure = finder.initials[fold] == Word.INITIALS
    return is_sure or initials.may_be_somebodys(fold)


def _is_word_of_somebody(label: str, finder: Finder) -> bool:
    """Tell whether a common word names whoever speaks: "Sky", and no "Moderator"."""
    text = finder.cut(label, ())
    if len(text) != 1 or text.words[0] != label:
        return False
    kind, fold = text.kinds[0], text.folds[0]
    is_doer = fold.endswith(_DOERS) or fold in _NO_PEOPLE | cues.LAST_WORDS
    no_word = Word.LETTER | Word.KEPT | Word.DIGITS
    return bool(kind & Word.CAPITAL) and not kind & no_word and not is_doer


def _in_labels(
    document: Document, named: dict[str, list[Find]], names: Gazetteer
) -> Iterator[Find]:
    for label, found in named.items():
        if any(find.is_initials for find in found):
            declared = initials.declared(document.text, label, names)
            for span in (*declared, *initials.in_legend(document.text, label)):
                yield _initialled(label, span)
    before = 0
    for passage in document.passages:
        found = named.get(passage.speaker or "", [])
        if found:
            label = passage.speaker or ""
            yield from _placed(document, label, found, before, passage.span)
        before = passage.span.end


def _placed(
    document: Document, label: str, found: list[Find], before: int, turn: Span
) -> Iterator[Find]:
    """Yield what a label names, where the label stands just before a turn."""
    at = document.text.rfind(label, max(before, turn.start - _FAR), turn.start)
    if at >= 0:
        for find in found:
            yield replace(find, span=find.span.shifted(at), first=-1, last=-1)


def _initialled(letters: str, span: Span) -> Find:
    word = letters.replace(".", "").casefold()
    return Find(span, Family.PERSON, PARTICIPANT, (word,), is_initials=True)
