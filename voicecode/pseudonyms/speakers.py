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
_DOERS = ("er", "or", "ist", "ant", "ent", "ian", "ee", "man", "woman", "ing", "ion",
          "ment", "ness", "ity", "s", "al", "ive", "ice", "ate", "wr", "wraig", "ydd")  # fmt: skip
_NO_PEOPLE = frozenset(
    "all everyone group voice male female audience both chair host clerk child answer"
    " note comment reply response summary background outcome health school home"
    " date time name age plan risk view goal aim step point task issue topic theme"
    " response subject sent signed from to present private public unknown narrator"
    " boy girl man woman guest caller host crowd class panel staff team board"
    " translation laugh laughter pause silence quiet music break end start cyfwelydd"
    " ymchwilydd hwylusydd plentyn merch bachgen disgybl person swyddog athrawes".split()
)


def finds(document: Document, finder: Finder, names: Gazetteer) -> list[Find]:
    """Find who is named where a document says who speaks; in order, none overlaps."""
    found = {find.span: find for find in _in_labels(document, finder, names)}
    if document.kind is not Kind.SURVEY:
        for letters, places in initials.in_lines(document.text, names).items():
            found.update({span: _initialled(letters, span) for span in places})
    return [found[span] for span in sorted(found)]


def in_label(label: str, finder: Finder, names: Gazetteer) -> list[Find]:
    """Find who is named in what a transcript or a roles file calls a speaker."""
    if initials.in_label(label, names):
        return [_initialled(label, Span(0, len(label)))]
    return list(labels.finds(finder.cut(label, ())))


def words(document: Document, finder: Finder) -> Iterator[str]:
    """Yield labels that are common words, and still name whoever speaks: "Sky"."""
    if document.kind is not Kind.TRANSCRIPT:
        return
    turns = Counter(one.speaker for one in document.passages if one.speaker)
    for label, often in turns.items():
        text = finder.cut(label, ())
        is_single = len(text) == 1 and text.words[0] == label
        if often < _OFTEN or not is_single or text.kinds[0] & Word.KEPT:
            continue
        fold = text.folds[0]
        is_doer = fold.endswith(_DOERS) or fold in _NO_PEOPLE | cues.LAST_WORDS
        is_word = text.kinds[0] & Word.CAPITAL and not text.kinds[0] & Word.LETTER
        if is_word and not is_doer:
            yield label


def _in_labels(
    document: Document, finder: Finder, names: Gazetteer
) -> Iterator[Find]:
    named: dict[str, list[Find]] = {}
    owned = set(words(document, finder))
    before = 0
    for passage in document.passages:
        label = passage.speaker
        if label and label not in named:
            named[label] = _of_label(document.text, label, finder, names)
            if label in owned and not named[label]:
                fold = names.folded(label)
                whole = Span(0, len(label))
                named[label] = [Find(whole, Family.PERSON, PARTICIPANT, (fold,))]
            if _is_initialled(named[label]):
                for span in initials.declared(document.text, label, names):
                    yield _initialled(label, span)
        if label and named[label]:
            yield from _placed(document, label, named[label], before, passage.span)
        before = passage.span.end


def _of_label(text: str, label: str, finder: Finder, names: Gazetteer) -> list[Find]:
    if initials.is_declared(text, label, names):
        return [_initialled(label, Span(0, len(label)))]
    return in_label(label, finder, names)


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


def _is_initialled(found: list[Find]) -> bool:
    return any(find.is_initials for find in found)
