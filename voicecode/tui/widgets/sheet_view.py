"""The sheet view: what was said on one side, what is decided of it on the other."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from voicecode.domain.sheets import Sheet
from voicecode.tui.keys import Groups
from voicecode.tui.widgets.code_rows import CodeRows
from voicecode.tui.widgets.definition import Definition
from voicecode.tui.widgets.passage import Passage
from voicecode.tui.widgets.question_line import QuestionLine
from voicecode.tui.widgets.unit_bar import UnitBar
from voicecode.workflows.review_sheet import Seat


class SheetView(Container):
    """Shows a sheet, with one of its codes selected."""

    def __init__(self, seat: Seat, groups: Groups) -> None:
        super().__init__()
        self._seat = seat
        self._groups = groups
        self._codes = {code.id: (theme, code) for theme, code in seat.codes}

    def compose(self) -> ComposeResult:
        """Put the regions in their places; the style sheet moves them about."""
        with Vertical(id="reading"):
            yield UnitBar()
            yield Passage()
            yield QuestionLine(self._groups)
        with Container(id="deciding"):
            yield CodeRows(self._seat)
            yield Definition()

    def show(self, sheet: Sheet, selected: int, asked: int, *, anew: bool) -> None:
        """Show what stands; ``anew`` scrolls to where the unit begins.

        ``selected`` is the place of a code, ``asked`` that of a question about a name.
        """
        chosen = sheet.candidates[selected] if sheet.candidates else None
        self.query_one(UnitBar).show(sheet)
        marks = chosen.spans if chosen else ()
        self.query_one(Passage).show(sheet, marks, asked, anew=anew)
        self.query_one(QuestionLine).show(sheet, asked)
        self.query_one(CodeRows).show(sheet, selected)
        self.query_one(Definition).show(
            self._codes.get(chosen.code) if chosen else None
        )

    def page(self, by: int) -> None:
        """Scroll what was said by a page, on or back."""
        passage = self.query_one(Passage)
        lines = max(1, passage.size.height - 2)
        passage.scroll_relative(y=by * lines, animate=False, immediate=True)
