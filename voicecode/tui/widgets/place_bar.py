"""The place bar: which project and queue, where in it, and who decides."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import Progress
from voicecode.terminal_text import in_a_line
from voicecode.tui import wording
from voicecode.workflows.review_sheet import Seat


class PlaceBar(Static):
    """One line at the top of the screen."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._far = ""

    def show(self, place: int | None, far: Progress) -> None:
        """Show where the coder is; ``place`` counts from 1."""
        self._far = wording.progress(place, far)
        self.refresh()

    def render(self) -> Content:
        """Put the queue and the progress at the ends, the title where there is room."""
        blind = ", blind" if self._seat.is_blind else ""
        queue = f"{wording.QUEUES[self._seat.queue]}{blind}"
        who = in_a_line(self._seat.coder)
        left = Content.assemble((queue, "bold"), "  ", (who, "$context"))
        right = Content(self._far)
        title = Content.styled(in_a_line(self._seat.title), "$context")
        width = self.size.width
        free = width - left.cell_length - right.cell_length
        if free >= title.cell_length + 8:
            before = (free - title.cell_length) // 2
            after = free - title.cell_length - before
            return Content("").join(
                [left, Content(" " * before), title, Content(" " * after), right]
            )
        return Content("").join([left, Content(" " * max(free, 2)), right])
