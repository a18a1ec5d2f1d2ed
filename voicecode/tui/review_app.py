"""The frame of the review screen: its colours, and the desk that it works at."""

from __future__ import annotations

import os

from textual.app import App

from voicecode.tui import keys, themes
from voicecode.tui.review_screen import ReviewScreen
from voicecode.workflows.review import Desk


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
        self.theme = themes.fitting(os.environ).name

    def get_default_screen(self) -> ReviewScreen:
        """Begin with the review screen."""
        return self._review

    def action_help_quit(self) -> None:
        """Leave by the key that ends other programs, too."""
        self.exit()
