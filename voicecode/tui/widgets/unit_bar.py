"""The unit bar: the unit's name, and what was said of it as a whole."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import Sheet
from voicecode.terminal_text import in_a_line


class UnitBar(Static):
    """One line over the passage."""

    def show(self, sheet: Sheet) -> None:
        """Show a sheet's unit."""
        said = [Content.styled(in_a_line(sheet.unit.name), "$context")]
        if sheet.is_flagged:
            said.append(Content.styled("⚑ flagged for safeguarding", "bold $warning"))
        if sheet.standing.is_starred:
            said.append(Content.styled("★ starred", "$accent"))
        if sheet.standing.is_done:
            said.append(Content.styled("✓ done", "$success"))
        if sheet.standing.memo:
            memo = in_a_line(sheet.standing.memo)
            said.append(Content.assemble(("note: ", "$context"), memo))
        self.update(Content("   ").join(said))
