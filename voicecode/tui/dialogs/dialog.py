"""Dialogs: screens over the review screen that take keys until they are answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from textual import events
from textual.screen import ModalScreen

Given = TypeVar("Given")


class Dialog(ModalScreen[None], Generic[Given], inherit_bindings=False):
    """Hands what it is given to ``then`` and gives way, or gives way with nothing.

    Keys come from the app one at a time, each after the one before has done its work:
    what is typed ahead into a dialog is neither lost nor taken for another's keys.
    """

    def __init__(self, then: Callable[[Given], None]) -> None:
        super().__init__()
        self._then = then

    def press(self, key: events.Key) -> None:
        """Do what a key stands for here."""
        raise NotImplementedError

    def give(self, value: Given) -> None:
        """Give way, and hand a value on."""
        self.leave()
        self._then(value)

    def leave(self) -> None:
        """Give way."""
        self.app.pop_screen()
