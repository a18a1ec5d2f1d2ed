"""The reader: a longer text on a page of its own, such as all keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class Reader(ModalScreen[None]):
    """Shows a text until it is left by any of the keys that people try."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,space,question_mark,d", "leave", "leave"),
        Binding("j", "scroll(1)", "down"),
        Binding("k", "scroll(-1)", "up"),
    ]

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Show the text."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._title, "bold"), id="title")
            with VerticalScroll(id="words"):
                yield Static(self._text)
            yield Static(Content.styled("↑ ↓ scroll   esc leave", "$context"))

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#words").focus()

    def action_scroll(self, by: int) -> None:
        """Scroll a line."""
        words = self.query_one("#words", VerticalScroll)
        words.scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Give way."""
        self.dismiss(None)
