"""The span box: which words of a unit are meant, set word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.domain.spans import Span
from voicecode.terminal_text import in_place
from voicecode.tui import word_edges
from voicecode.tui.dialogs.dialog import Dialog


class SpanBox(Dialog[Span]):
    """Gives the words as they then are."""

    def __init__(
        self, title: str, text: str, span: Span, then: Callable[[Span], None]
    ) -> None:
        super().__init__(then)
        self._headline = title
        self._text = text
        self._span = word_edges.around(text, span)
        self._shown = Static(id="chosen")
        self._scroll = VerticalScroll(self._shown, id="words")

    def compose(self) -> ComposeResult:
        """Show the unit's words, the chosen ones standing out."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._headline, "bold"), id="title")
            yield self._scroll
            hint = "← → end   ↑ ↓ start   tab both   w all   ⏎ take them   esc leave"
            yield Static(Content.styled(hint, "$context"))

    def on_mount(self) -> None:
        """Show the words as they are so far."""
        self._show()

    def press(self, key: events.Key) -> None:
        """Move a word at either end, save or leave."""
        if key.key in ("escape", "q"):
            self.leave()
        elif key.key == "enter":
            self.give(self._span)
        elif key.key == "w":
            self._choose(word_edges.around(self._text, Span(0, len(self._text))))
        elif key.key in _BOTH:
            by = _BOTH[key.key]
            self._choose(word_edges.both_moved(self._text, self._span, by))
        elif key.key in _ENDS:
            by = _ENDS[key.key]
            self._choose(word_edges.end_moved(self._text, self._span, by))
        elif key.key in _STARTS:
            by = _STARTS[key.key]
            self._choose(word_edges.start_moved(self._text, self._span, by))

    def _choose(self, span: Span) -> None:
        self._span = span
        self._show()

    def _show(self) -> None:
        shown = Content(in_place(self._text)).stylize("$context")
        span = self._span
        shown = shown.stylize("not dim bold reverse $foreground", span.start, span.end)
        self._shown.update(shown)
        self.call_after_refresh(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Scroll to about where the chosen words end."""
        height = self._scroll.size.height
        line = self._span.end / max(1, len(self._text)) * self._shown.size.height
        if not self._scroll.scroll_y < line <= self._scroll.scroll_y + height:
            self._scroll.scroll_to(y=max(0, line - height // 2), animate=False)


_ENDS: Mapping[str, int] = {"left": -1, "h": -1, "right": 1, "l": 1}
_STARTS: Mapping[str, int] = {"up": -1, "k": -1, "down": 1, "j": 1}
_BOTH: Mapping[str, int] = {"shift+tab": -1, "tab": 1}
