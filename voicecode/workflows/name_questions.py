"""Name questions: what a project asks a person about names, listed and written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from voicecode.domain.pseudonyms import Asked, Summary, Verdict
from voicecode.domain.spans import Span
from voicecode.exchange import question_list
from voicecode.pseudonyms import key_file
from voicecode.store import (
    question_places,
    questions_table,
    texts_table,
)
from voicecode.store.project_file import ProjectFile


def look_through(file: ProjectFile) -> None:
    """Find the questions of texts that an earlier voicecode protected."""
    if questions_table.waiting(file):
        from voicecode.workflows import old_texts  # noqa: PLC0415 # takes seconds

        old_texts.look_through(file)


def listed(file: ProjectFile) -> list[Asked]:
    """List what is asked in the current texts, what stands most often first.

    What was decided to name nobody is among it.
    """
    look_through(file)
    cut = texts_table.cutter(file)
    found: dict[str, Asked] = {}
    for place in question_places.located(file):
        known = found.get(place.words)
        if known is None:
            around = Span(
                max(place.span.start - question_list.AROUND, 0),
                place.span.end + question_list.AROUND,
            )
            context = " ".join(cut(place.text, around).split())
            known = Asked(place.words, place.why, 0, (), context, place.is_kept)
        names = known.places
        if len(names) < question_list.MOST_PLACES and place.name not in names:
            names = (*names, place.name)
        found[place.words] = replace(known, times=known.times + 1, places=names)
    return question_list.ranked(found.values())


def summary(file: ProjectFile) -> Summary:
    """Count what was replaced in the current texts, and what is open in them."""
    look_through(file)
    return questions_table.summary(file)


def write(file: ProjectFile, path: Path) -> int:
    """Write the list in which a person decides; give how many questions are open.

    It holds what people said, and lies outside the project, for its owner alone.

    Raises:
        OutputError: it would lie in the project, or cannot be written.
    """
    key_file.refuse_within(path, [file.folder], what=key_file.THE_LIST)
    asked = [one for one in listed(file) if not one.is_kept]
    kept = {words: Verdict(words, is_kept=True) for words in questions_table.kept(file)}
    text = question_list.written(asked, kept)
    key_file.private(path, text, what=key_file.THE_LIST)
    return len(asked)
