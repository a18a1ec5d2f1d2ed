"""The reader: a longer text on a page of its own, such as all keys."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.tui.dialogs.dialog import Dialog


class Reader(Dialog[None]):
    """Shows a text until a key comes that does not scroll it."""

    def __init__(self, title: str, text: Content) -> None:
        super().__init__(lambda _: None)
        self._headline = title
        self._body = text

    def compose(self) -> ComposeResult:
        """Show the text."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._headline, "bold"), id="title")
            with VerticalScroll(id="words"):
                yield Static(self._body)
            hint = "↑ ↓ scroll   any other key leaves"
            yield Static(Content.styled(hint, "$context"))

    def press(self, key: events.Key) -> None:
        """Scroll, or leave."""
        words = self.query_one("#words", VerticalScroll)
        if key.key in _LINES:
            words.scroll_relative(y=_LINES[key.key], animate=False, immediate=True)
        elif key.key in _PAGES:
            by = _PAGES[key.key] * max(1, words.size.height - 1)
            words.scroll_relative(y=by, animate=False, immediate=True)
        else:
            self.leave()


_LINES: Mapping[str, int] = {"up": -1, "k": -1, "down": 1, "j": 1}
_PAGES: Mapping[str, int] = {"pageup": -1, "pagedown": 1}
