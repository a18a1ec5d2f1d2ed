"""The code rows: the codes up for decision, what speaks for each, and what stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import Candidate, Sheet
from voicecode.terminal_text import in_a_line
from voicecode.tui import wording
from voicecode.workflows.review_sheet import Seat

LISTING = "-listing"  # the class under which all codes are listed below the rows
_ONE_LINE = 66  # columns from which on a code and what speaks for it share a line
_NAME = 26
_INDENT = " " * 9
_NOTHING = "No code is proposed here. Give one by its number or name, or be done."
_BLIND = "You code blindly: what the machine or others found is not shown."
_STYLES: Mapping[str, str] = {
    wording.OPEN: "bold",
    wording.HOLDS: "bold $success",
    wording.FAILS: "$context",
    wording.AGAIN: "bold $warning",
}


class CodeRows(VerticalScroll, can_focus=False):
    """The unit's codes, one selected, over a list of all codes where there is room."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._names = seat.names
        self._numbers = {code: at for at, code in enumerate(self._names, start=1)}
        self._rows = Static(id="rows")
        self._shown: tuple[Sheet, int] | None = None

    def compose(self) -> ComposeResult:
        """Hold the rows, and all codes with their numbers."""
        yield self._rows
        yield Static(_listed(self._seat), id="codebook")

    def on_resize(self) -> None:
        """Lay the rows out for the room that there is now."""
        if self._shown:
            self.show(*self._shown)

    def show(self, sheet: Sheet, selected: int) -> None:
        """Show the codes of a sheet, one of them selected."""
        self._shown = (sheet, selected)
        self.set_class(self._seat.is_blind or not sheet.candidates, LISTING)
        rows = [
            list(self._row(candidate, sheet.unit.text, is_selected=at == selected))
            for at, candidate in enumerate(sheet.candidates)
        ]
        lines = [line for row in rows for line in row] or [self._nothing()]
        self._rows.update(Content("\n").join(lines))
        above = sum(len(row) for row in rows[:selected])
        below = above + (len(rows[selected]) if rows else 0)
        self.call_after_refresh(self._keep_in_sight, above, below)

    def _keep_in_sight(self, above: int, below: int) -> None:
        """Scroll no more than it takes to show the selected row's lines."""
        if above < self.scroll_y:
            self.scroll_to(y=above, animate=False, immediate=True)
        elif below > self.scroll_y + self.size.height:
            y = below - self.size.height
            self.scroll_to(y=y, animate=False, immediate=True)

    def _nothing(self) -> Content:
        said = _BLIND if self._seat.is_blind else _NOTHING
        return Content.styled(said, "$context")

    def _row(
        self, candidate: Candidate, text: str, *, is_selected: bool
    ) -> Iterator[Content]:
        head = self._head(candidate, is_selected=is_selected)
        words = wording.words(candidate, text)
        is_roomy = self.size.width >= _ONE_LINE
        if is_roomy:
            room = max(0, _NAME + len(_INDENT) - head.cell_length)
            yield head.pad_right(room) + "  " + self._told(candidate, " · ")
        else:
            yield head
            gap = "\n" if candidate.by_others else " · "
            for line in self._told(candidate, gap).split("\n"):
                yield _INDENT + line
        if words and (is_selected or not is_roomy):
            yield _INDENT + Content.styled(words, "$context")
        if candidate.held and candidate.held.memo:
            yield Content(f"{_INDENT}note: {in_a_line(candidate.held.memo)}")

    def _told(self, candidate: Candidate, gap: str) -> Content:
        return Content.styled(gap.join(wording.reasons(candidate)), "$context")

    def _head(self, candidate: Candidate, *, is_selected: bool) -> Content:
        sign = wording.mark(candidate)
        name = in_a_line(self._names.get(candidate.code, candidate.code))
        number = self._numbers.get(candidate.code)
        return Content.assemble(
            ("▸ " if is_selected else "  ", "bold $accent"),
            (sign, _STYLES[sign]),
            (f" {number:>2} " if number else "  – ", "$context"),
            (name, "bold" if is_selected else ""),
            ("" if number else " (not in the codebook)", "$context"),
        )


def _listed(seat: Seat) -> Content:
    """List all codes with their numbers, under their themes."""
    lines: list[Content] = []
    last = ""
    for number, (theme, code) in enumerate(seat.codes, start=1):
        if theme.id != last:
            lines.append(Content.styled(f"\n{in_a_line(theme.name)}", "bold $context"))
            last = theme.id
        lines.append(
            Content.assemble(
                (f"{number:>8} ", "$accent"), (in_a_line(code.name), "$context")
            )
        )
    return Content("\n").join(lines)
