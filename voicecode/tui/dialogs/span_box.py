"""The span box: which words of a unit earn a code, set word by word."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from voicecode.domain.spans import Span
from voicecode.terminal_text import in_a_line, in_place
from voicecode.tui import word_edges


class SpanBox(ModalScreen[Span | None]):
    """Gives the words as they then are, or None where they stay as they were."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "leave", priority=True),
        Binding("enter", "save", "save", priority=True),
        Binding("left,h", "move_end(-1)", "end back", priority=True),
        Binding("right,l", "move_end(1)", "end on", priority=True),
        Binding("shift+left,H,up,k", "move_start(-1)", "start back", priority=True),
        Binding("shift+right,L,down,j", "move_start(1)", "start on", priority=True),
        Binding("w", "whole", "the whole unit", priority=True),
    ]

    def __init__(self, code: str, text: str, span: Span) -> None:
        super().__init__()
        self._code = code
        self._text = text
        self._span = word_edges.around(text, span)

    def compose(self) -> ComposeResult:
        """Show the unit's words, the chosen ones standing out."""
        with Vertical(id="dialog"):
            title = f"Which words earn “{in_a_line(self._code)}”?"
            yield Static(Content.styled(title, "bold"), id="title")
            with VerticalScroll(id="words"):
                yield Static(id="chosen")
            hint = "← → move the end   ↑ ↓ move the start   w all   ⏎ save   esc leave"
            yield Static(Content.styled(hint, "$context"))

    def on_mount(self) -> None:
        """Show the words as they are so far."""
        self._show()

    def action_move_end(self, by: int) -> None:
        """Move the last word chosen."""
        self._choose(word_edges.end_moved(self._text, self._span, by))

    def action_move_start(self, by: int) -> None:
        """Move the first word chosen."""
        self._choose(word_edges.start_moved(self._text, self._span, by))

    def action_whole(self) -> None:
        """Choose every word."""
        self._choose(word_edges.around(self._text, Span(0, len(self._text))))

    def action_save(self) -> None:
        """Give the words chosen."""
        self.dismiss(self._span)

    def action_leave(self) -> None:
        """Leave the words as they were."""
        self.dismiss(None)

    def _choose(self, span: Span) -> None:
        self._span = span
        self._show()

    def _show(self) -> None:
        shown = Content(in_place(self._text)).stylize("$context")
        span = self._span
        shown = shown.stylize("not dim bold reverse $foreground", span.start, span.end)
        chosen = self.query_one("#chosen", Static)
        chosen.update(shown)
        self.call_after_refresh(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        words = self.query_one("#words", VerticalScroll)
        height = self.query_one("#chosen", Static).size.height
        at = self._span.end / max(1, len(self._text)) * height
        if not words.scroll_y <= at - 1 <= words.scroll_y + words.size.height - 1:
            words.scroll_to(y=max(0, at - words.size.height // 2), animate=False)
