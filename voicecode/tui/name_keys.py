"""Name keys: what the keys do that decide whether words name somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from voicecode.domain.sheets import NameQuestion
from voicecode.domain.spans import Span
from voicecode.tui import questions
from voicecode.tui.dialogs.chooser import Chooser
from voicecode.tui.dialogs.dialog import Dialog
from voicecode.tui.dialogs.span_box import SpanBox
from voicecode.tui.position import Position
from voicecode.workflows.review import Desk

ACTIONS = frozenset({"keep", "replace", "word", "name"})
_NOTHING = "Nothing in this unit is asked about; 'i' points at a name."


class NameKeys:
    """Decides on the selected question, or on words that a coder points at.

    ``shown`` is called with what was saved, or None and what is to be said then;
    ``look`` where another question is selected.
    """

    def __init__(
        self,
        desk: Desk,
        at: Position,
        shown: Callable[..., None],
        look: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._at = at
        self._shown = shown
        self._look = look
        self._next: Dialog[Any] | None = None

    def action_keep(self) -> None:
        """Let the selected words name nobody, and go on to the next open question."""
        question = self._question()
        if question:
            self._shown(self._desk.names.keep(self._at.sheet, question))
            if not question.is_kept:
                self._at.next_question()
                self._look()

    def action_replace(self) -> Dialog[Any] | None:
        """Ask what the selected words name, and replace them wherever they stand."""
        question = self._question()
        if question is None:
            return None
        words = question.words

        def replace(kind: str) -> None:
            self._shown(self._desk.names.replace(self._at.sheet, words, kind))

        return self._which_kind(words, replace)

    def action_word(self) -> None:
        """Select the next open question of the unit."""
        if self._question():
            self._at.next_question(by=1)
            self._look()

    def action_name(self) -> Dialog[Any]:
        """Ask for words that are a name, whether they were asked about or not."""
        unit = self._at.sheet.unit
        question = self._at.question
        span = question.span if question else Span(0, 1)
        return SpanBox("Which words are a name?", unit.text, span, self._name)

    def follow_up(self) -> Dialog[Any] | None:
        """Give what is to be asked after the words were pointed at, once."""
        asked, self._next = self._next, None
        return asked

    def _name(self, span: Span) -> None:
        sheet = self._at.sheet

        def replace(kind: str) -> None:
            self._shown(self._desk.names.replace_span(sheet, span, kind))

        self._next = self._which_kind(span.of(sheet.unit.text), replace)

    def _question(self) -> NameQuestion | None:
        if self._at.question is None:
            self._shown(None, _NOTHING)
        return self._at.question

    def _which_kind(self, words: str, then: Callable[[str], None]) -> Dialog[Any]:
        return Chooser(questions.which_kind(words, self._desk.names.kinds), then)
