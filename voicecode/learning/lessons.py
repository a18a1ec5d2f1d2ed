"""Lessons: what a codebook itself teaches, before anyone has coded a unit by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.codebooks import Code, Codebook
from voicecode.domain.valences import Valence

LESSON = 3.0  # units' worth of a lesson: it is chosen to show the code


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text of the codebook that shows a code, or that shows what is not the code.

    ``valence`` is that of an example, where the codebook gives it one.
    """

    text: str
    code: str
    holds: bool
    valence: Valence | None = None


def of(codebook: Codebook) -> list[Lesson]:
    """List every code's lessons, in the order of the file, each text once a code.

    Its name, definition, inclusions and examples hold; its misses do not. What a
    definition excludes is left out: it is told in the words of another code.
    """
    return [lesson for _, code in codebook.all_codes() for lesson in _of_code(code)]


def _of_code(code: Code) -> Iterator[Lesson]:
    valences = {example.text: example.valence for example in code.examples}
    shown = (code.name, code.definition, *code.include, *valences)
    for text in dict.fromkeys(shown):
        if text.strip():
            yield Lesson(text, code.id, holds=True, valence=valences.get(text))
    # A miss for some roles alone may be said of the code by others.
    missed = (miss.text for miss in code.misses if miss.role is None)
    for text in dict.fromkeys(missed):
        if text.strip():
            yield Lesson(text, code.id, holds=False)
