"""Stored names: names are found in a project's texts, and leave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as changed_in

from voicecode.domain import splices
from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.pseudonyms import stand_ins
from voicecode.pseudonyms.replacing import Replacer
from voicecode.store import questions_table, rewriting, stretches
from voicecode.store.project_file import ProjectFile
from voicecode.store.stretches import Stretch

Marked = tuple[Span, str]  # a place in a text, and the words decided on


@dataclass(slots=True)
class Changed:
    """What was replaced in texts.

    ``stand_ins`` are as they are printed, ``names`` as they were written; ``places``
    counts those in current texts. ``texts`` give the source of each text that changed,
    ``units`` are rows.
    """

    stand_ins: dict[str, None] = field(default_factory=dict)
    places: int = 0
    names: set[str] = field(default_factory=set)
    texts: dict[int, str] = field(default_factory=dict)
    units: list[int] = field(default_factory=list)


def replace(
    file: ProjectFile, replacer: Replacer, marked: Mapping[int, Marked]
) -> Changed:
    """Replace names in every text, older versions too; ``marked`` is by texts' rows.

    Inside the transaction in which that was decided.
    """
    done = Changed()
    texts = rewriting.texts(file)
    for text, *_ in texts:
        for piece in stretches.of(file, text):
            replacer.reserve(piece.text)
    for text, source, is_current in texts:
        splice, names = _found(file, replacer, text, source, marked.get(text))
        if splice.before:
            done.stand_ins |= dict.fromkeys(splice.words)
            done.places += len(splice.words) if is_current else 0
            done.names.update(names)
            done.texts[text] = source
            done.units += rewriting.rewrite(file, text, splice)
            kinds = Counter(stand_ins.kind_of(words[1:-1]) for words in splice.words)
            questions_table.count(file, text, kinds)
    return done


def _found(
    file: ProjectFile,
    replacer: Replacer,
    text: int,
    source: str,
    marked: Marked | None,
) -> tuple[Splice, list[str]]:
    """Find all that is to be replaced in a text, and how it is written there."""
    asked = questions_table.places(file, text)
    before: list[Span] = []
    words: list[str] = []
    names: list[str] = []
    for piece in stretches.of(file, text):
        own = list(_marked_in(piece, marked))
        if not own and not replacer.may_hold(piece.text):
            continue
        splice = replacer.splice(
            piece.text,
            piece.spoken,
            marked=own,
            asked=list(_asked_in(piece, asked)),
            source=source,
        )
        before += [span.shifted(piece.start) for span in splice.before]
        words += splice.words
        names += [span.of(piece.text) for span in splice.before]
    return splices.made(before, words), names


def _marked_in(piece: Stretch, marked: Marked | None) -> Iterator[Marked]:
    if marked and _begins_in(piece, marked[0]):
        yield marked[0].shifted(-piece.start), marked[1]


def _asked_in(piece: Stretch, asked: Sequence[Question]) -> Iterator[Question]:
    for one in asked:
        if _begins_in(piece, one.span):
            yield changed_in(one, span=one.span.shifted(-piece.start))


def _begins_in(piece: Stretch, span: Span) -> bool:
    return piece.start <= span.start < piece.start + len(piece.text)
