"""The note box: a note is written, or taken away."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from voicecode.terminal_text import in_place


class NoteBox(ModalScreen[str | None]):
    """Gives the note as it then is, or None where it stays as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", priority=True),
        Binding("enter", "save", "save", priority=True),
        Binding("ctrl+j", "break_line", "new line", priority=True),
    ]

    def __init__(self, title: str, note: str) -> None:
        super().__init__()
        self._title = title
        self._note = note

    def compose(self) -> ComposeResult:
        """Show the note as it is, to be written on."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._title, "bold"), id="title")
            area = TextArea(in_place(self._note), id="note", tab_behavior="focus")
            area.move_cursor(area.document.end)
            yield area
            hint = "⏎ save   ctrl+j new line   esc leave it as it was"
            yield Static(Content.styled(hint, "$context"))

    def on_mount(self) -> None:
        """Let it be written at once."""
        self.query_one(TextArea).focus()

    def action_save(self) -> None:
        """Give the note."""
        note = self.query_one(TextArea).text.strip()
        self.dismiss(None if note == self._note else note)

    def action_break_line(self) -> None:
        """Begin another line."""
        self.query_one(TextArea).insert("\n")

    def action_leave(self) -> None:
        """Leave the note as it was."""
        self.dismiss(None)
