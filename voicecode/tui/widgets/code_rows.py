"""The code rows: the codes up for decision, what speaks for each, and what stands."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import Candidate, Sheet
from voicecode.terminal_text import in_a_line
from voicecode.tui import wording
from voicecode.workflows.review_sheet import Seat

_NOTHING = "No code is proposed here. Add one by its number or name, or be done."
_BLIND = "You code blindly: nothing that others or the machine found is shown."
_INDENT = " " * 6
_STYLES: Mapping[str, str] = {
    wording.OPEN: "bold",
    wording.HOLDS: "bold $success",
    wording.FAILS: "$context",
    wording.AGAIN: "bold $warning",
}


class CodeRows(VerticalScroll, can_focus=False):
    """Each code takes a line, and others for what speaks for it and what is noted."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._names = seat.names
        self._numbers = {code: at for at, code in enumerate(self._names, start=1)}

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static(id="rows")

    def show(self, sheet: Sheet, selected: int) -> None:
        """Show the codes of a sheet, one of them selected."""
        rows = [
            [self._head(candidate, is_selected=at == selected)]
            + [_INDENT + line for line in self._reasons(candidate, sheet.unit.text)]
            for at, candidate in enumerate(sheet.candidates)
        ]
        lines = [line for row in rows for line in row]
        shown = Content("\n").join(lines) if lines else self._nothing()
        self.query_one("#rows", Static).update(shown)
        above = sum(len(row) for row in rows[:selected])
        below = above + (len(rows[selected]) if rows else 0)
        if above < self.scroll_y:
            self.scroll_to(y=above, animate=False)
        elif below > self.scroll_y + self.size.height:
            self.scroll_to(y=below - self.size.height, animate=False)

    def _nothing(self) -> Content:
        said = _BLIND if self._seat.is_blind else _NOTHING
        return Content.styled(said, "$context")

    def _head(self, candidate: Candidate, *, is_selected: bool) -> Content:
        sign = wording.mark(candidate)
        name = in_a_line(self._names.get(candidate.code, candidate.code))
        number = self._numbers.get(candidate.code)
        return Content.assemble(
            ("▸ " if is_selected else "  ", "bold $accent"),
            (sign, _STYLES[sign]),
            " ",
            (name, "bold" if is_selected else ""),
            (f"  {number}" if number else "  no longer in the codebook", "$context"),
        )

    def _reasons(self, candidate: Candidate, text: str) -> list[Content]:
        said = [wording.reasons(candidate), wording.words(candidate, text)]
        lines = [Content.styled(line, "$context") for line in said if line]
        if candidate.held and candidate.held.memo:
            lines.append(Content(f"note: {in_a_line(candidate.held.memo)}"))
        return lines
