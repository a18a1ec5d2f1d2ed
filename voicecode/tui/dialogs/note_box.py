"""The note box: a note is written, or taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from voicecode.terminal_text import in_place
from voicecode.tui.dialogs.dialog import Dialog


class NoteBox(Dialog[str]):
    """Gives the note, where it is another than it was."""

    def __init__(self, title: str, note: str, then: Callable[[str], None]) -> None:
        super().__init__(then)
        self._headline = title
        self._note = in_place(note)

    def compose(self) -> ComposeResult:
        """Show the note as it is, to be written on."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._headline, "bold"), id="title")
            yield TextArea(self._note, id="note")
            hint = "⏎ save   ctrl+j new line   esc leave it as it was"
            yield Static(Content.styled(hint, "$context"))

    def on_mount(self) -> None:
        """Begin at the end of what is written."""
        self._area.move_cursor(self._area.document.end)
        self.set_focus(self._area)

    def press(self, key: events.Key) -> None:
        """Write, save or leave."""
        if key.key == "escape":
            self.leave()
        elif key.key == "enter":
            self._save()
        elif key.key == "ctrl+j":
            self._area.insert("\n")
        elif key.key in _EDITS:
            getattr(self._area, f"action_{_EDITS[key.key]}")()
        elif key.is_printable and key.character:
            self._area.insert(key.character)

    @property
    def _area(self) -> TextArea:
        return self.query_one(TextArea)

    def _save(self) -> None:
        note = self._area.text.strip()
        if note == self._note:
            self.leave()
        else:
            self.give(note)


_EDITS: Mapping[str, str] = {
    "backspace": "delete_left",
    "delete": "delete_right",
    "left": "cursor_left",
    "right": "cursor_right",
    "up": "cursor_up",
    "down": "cursor_down",
    "home": "cursor_line_start",
    "end": "cursor_line_end",
    "ctrl+left": "cursor_word_left",
    "ctrl+right": "cursor_word_right",
    "ctrl+w": "delete_word_left",
    "ctrl+u": "delete_to_start_of_line",
}
