"""The passage: a unit among the turns around it, its evidence marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from voicecode.domain.sheets import Sheet
from voicecode.domain.spans import Span
from voicecode.tui import passages

_ABOVE = 4  # the share of the height, as one in so many, that is left for what came


class Passage(VerticalScroll, can_focus=False):
    """The unit stands out; what was said before and after it is dimmed."""

    def __init__(self) -> None:
        super().__init__()
        self._said_before = Static(id="before")
        self._said = Static(id="unit")
        self._said_after = Static(id="after")

    def compose(self) -> ComposeResult:
        """Stack what came before, the unit, and what comes after."""
        yield from (self._said_before, self._said, self._said_after)

    def show(
        self, sheet: Sheet, marks: Iterable[Span], asked: int, *, anew: bool
    ) -> None:
        """Show a sheet's words; ``anew`` scrolls to where the unit begins.

        ``asked`` is the place of the selected question about a name.
        """
        self._said_before.update(passages.neighbours(sheet.before))
        self._said_before.display = bool(sheet.before)
        self._said.update(passages.unit(sheet.unit, marks, _asked(sheet, asked)))
        self._said_after.update(passages.neighbours(sheet.after))
        if anew:
            self.call_after_refresh(self._to_the_unit)

    def _to_the_unit(self) -> None:
        unit = self._said.virtual_region
        room = max(self.size.height // _ABOVE, self.size.height - unit.height - 2)
        above = min(self.size.height // _ABOVE, room)
        self.scroll_to(y=max(0, unit.y - above), animate=False, force=True)


def _asked(sheet: Sheet, selected: int) -> Iterator[tuple[Span, str]]:
    """Yield the words that may name somebody, while nobody decided that they do not."""
    for place, question in enumerate(sheet.questions):
        if place == selected:
            yield question.span, passages.ASKED_NOW
        elif not question.is_kept:
            yield question.span, passages.ASKED
