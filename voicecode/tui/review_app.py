"""The frame of the review screen: its colours, and the desk that it works at."""

from __future__ import annotations

import os

from textual import events
from textual.app import App

from voicecode.errors import VoicecodeError
from voicecode.tui import keys, themes
from voicecode.tui.dialogs.dialog import Dialog
from voicecode.tui.review_screen import ReviewScreen
from voicecode.workflows.review import Desk

_ENDING = frozenset({"ctrl+c", "ctrl+q"})  # end the screen wherever one is in it


def review(desk: Desk) -> None:
    """Show the screen until the coder leaves it; every decision is saved by then.

    Raises:
        VoicecodeError: the project wants keys that cannot be, or its file failed.
    """
    failed = ReviewApp(desk).run()
    if failed is not None:
        raise failed


class ReviewApp(App[Exception]):
    """Gives what went wrong, or None."""

    CSS_PATH = "review.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 # as Textual declares it
        (0, "-narrow"),
        (100, "-middling"),
        (170, "-wide"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._review = ReviewScreen(desk, keys.mapped(desk.seat.keys))
        for theme in themes.ALL:
            self.register_theme(theme)
        self.theme = themes.chosen(desk.seat.colours, os.environ).name

    def get_default_screen(self) -> ReviewScreen:
        """Begin with the review screen."""
        return self._review

    def action_help_quit(self) -> None:
        """Leave by the key that ends other programs, too."""
        self._review.action_quit()

    async def on_event(self, event: events.Event) -> None:
        """Let a key do all of its work before the next one is read.

        What is pasted goes into a dialog, and is never taken for keys.
        """
        if isinstance(event, events.Key) and await self._pressed(event):
            return
        if isinstance(event, events.Paste):
            if isinstance(self.screen, Dialog):
                self.screen.paste(event.text)
            return
        await super().on_event(event)

    async def _pressed(self, key: events.Key) -> bool:
        """Give a key to the screen on top; give False where it is none of its keys.

        What cannot be done, as on a full disk, is told on the screen.
        """
        screen = self.screen
        try:
            if not isinstance(screen, Dialog):
                return await self._review.press(key)
            if key.key in _ENDING:
                return False
            screen.press(key)
            if asked := self._review.names.follow_up():
                await self.push_screen(asked)
        except VoicecodeError as error:
            self._review.warn(error)
        return True

    def _fatal_error(self) -> None:
        """End without the traceback that Textual prints: it shows what people said."""
        self.exit(self._exception)
