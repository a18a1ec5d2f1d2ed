"""The chooser: one of many, found by typing a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option


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


class Chooser(ModalScreen[str | None]):
    """Gives the value of what was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave"),
        Binding("down,ctrl+n", "move(1)", "next", priority=True),
        Binding("up,ctrl+p", "move(-1)", "previous", priority=True),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
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
        self.query_one("#choices", OptionList).can_focus = False
        self.query_one("#more", Static).display = self._question.more is not None
        self._list("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what fits what is typed."""
        self._list(event.value)

    def on_input_submitted(self) -> None:
        """Take the choice that stands out."""
        place = self.query_one("#choices", OptionList).highlighted
        if place is not None and self._found:
            self.dismiss(self._found[place].value)

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Say more of the choice that stands out."""
        if self._question.more and event.option_index < len(self._found):
            value = self._found[event.option_index].value
            self.query_one("#more", Static).update(self._question.more(value))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take a choice that was clicked."""
        if self._found:
            self.dismiss(self._found[event.option_index].value)

    def action_move(self, by: int) -> None:
        """Let the next choice stand out, or the one before."""
        choices = self.query_one("#choices", OptionList)
        if self._found and choices.highlighted is not None:
            choices.highlighted = (choices.highlighted + by) % len(self._found)

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    def _list(self, typed: str) -> None:
        self._found = self._question.find(typed)
        choices = self.query_one("#choices", OptionList)
        choices.clear_options()
        if self._found:
            choices.add_options([Option(choice.shown) for choice in self._found])
            choices.highlighted = 0
        else:
            said = Content.styled(self._question.nothing, "$context")
            choices.add_option(Option(said, disabled=True))
            self.query_one("#more", Static).update("")
