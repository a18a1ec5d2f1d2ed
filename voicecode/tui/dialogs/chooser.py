"""The chooser: one of many, found by typing a part of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from voicecode.tui.dialogs.dialog import Dialog


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what the choice gives, and how it is shown."""

    value: str
    shown: Content


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, how to find choices for what is typed, and what to say of none.

    ``more`` says more of the choice that stands out, in a few lines.
    """

    title: str
    hint: str
    find: Callable[[str], Sequence[Choice]]
    nothing: str = "Nothing fits."
    more: Callable[[str], Content] | None = None


class Chooser(Dialog[str]):
    """Gives the value of what was chosen."""

    def __init__(self, question: Question, then: Callable[[str], None]) -> None:
        super().__init__(then)
        self._question = question
        self._found: Sequence[Choice] = ()

    def compose(self) -> ComposeResult:
        """Ask, and list what fits."""
        with Vertical(id="dialog"):
            yield Static(Content.styled(self._question.title, "bold"), id="title")
            yield Input(placeholder=self._question.hint, id="typed")
            yield OptionList(id="choices", markup=False)
            yield Static(id="more")

    def on_mount(self) -> None:
        """List what there is before anything is typed."""
        self._choices.can_focus = False
        self.query_one("#more", Static).display = self._question.more is not None
        self.set_focus(self._typed)
        self._list()

    def press(self, key: events.Key) -> None:
        """Write, move over the choices, take one, or leave."""
        if key.key == "escape":
            self.leave()
        elif key.key == "enter":
            self._take()
        elif key.key in _MOVES:
            self._move(_MOVES[key.key])
        elif key.key in _EDITS:
            getattr(self._typed, f"action_{_EDITS[key.key]}")()
            self._list()
        elif key.is_printable and key.character:
            self._typed.insert_text_at_cursor(key.character)
            self._list()

    def on_option_list_option_selected(self) -> None:
        """Take a choice that was clicked."""
        self._take()

    @property
    def _typed(self) -> Input:
        return self.query_one("#typed", Input)

    @property
    def _choices(self) -> OptionList:
        return self.query_one("#choices", OptionList)

    def _take(self) -> None:
        place = self._choices.highlighted
        if self._found and place is not None:
            self.give(self._found[place].value)

    def _move(self, by: int) -> None:
        place = self._choices.highlighted
        if self._found and place is not None:
            self._choices.highlighted = (place + by) % len(self._found)
            self._tell_more()

    def _list(self) -> None:
        self._found = self._question.find(self._typed.value)
        self._choices.clear_options()
        if self._found:
            self._choices.add_options([Option(one.shown) for one in self._found])
            self._choices.highlighted = 0
        else:
            said = Content.styled(self._question.nothing, "$context")
            self._choices.add_option(Option(said, disabled=True))
        self._tell_more()

    def _tell_more(self) -> None:
        place = self._choices.highlighted
        if self._question.more:
            is_there = self._found and place is not None
            value = self._found[place or 0].value if is_there else ""
            shown = self._question.more(value) if is_there else Content("")
            self.query_one("#more", Static).update(shown)


_MOVES: Mapping[str, int] = {"down": 1, "up": -1, "tab": 1, "shift+tab": -1}
_EDITS: Mapping[str, str] = {
    "backspace": "delete_left",
    "delete": "delete_right",
    "left": "cursor_left",
    "right": "cursor_right",
    "home": "home",
    "end": "end",
    "ctrl+w": "delete_left_word",
    "ctrl+u": "delete_left_all",
}
