"""The question line: whether words of the unit name somebody, and the keys for it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import NameQuestion, Sheet
from voicecode.terminal_text import in_a_line
from voicecode.tui.keys import Groups

_KEEP, _REPLACE, _WORD, _NAME = "keep", "replace", "word", "name"


class QuestionLine(Static):
    """One line under the passage, where the unit has open questions or had some."""

    def __init__(self, groups: Groups) -> None:
        super().__init__()
        self._keys = {
            key.action: key.shown.split(" ")[0]
            for group in groups.values()
            for key in group
        }

    def show(self, sheet: Sheet, selected: int) -> None:
        """Show one of a sheet's questions."""
        self.display = bool(sheet.questions)
        if sheet.questions:
            shown = self._shown(sheet.questions[selected], selected, sheet)
            self.update(Content("  ").join(shown))

    def _shown(
        self, question: NameQuestion, selected: int, sheet: Sheet
    ) -> Iterator[Content]:
        words = f"“{in_a_line(question.words)}”"
        several = len(sheet.questions)
        if question.is_kept:
            yield Content.assemble(("✓ ", "$success"), words, " names nobody")
            yield self._key(_KEEP, "ask again")
        else:
            many = f", in {question.times:,} places" if question.times > 1 else ""
            yield Content.assemble(("? ", "bold $warning"), f"{words}{many}: a name?")
            yield self._key(_KEEP, "no")
        yield self._key(_REPLACE, "replace")
        if several > 1:
            yield self._key(_WORD, f"next {selected + 1}/{several}")
        yield self._key(_NAME, "other")

    def _key(self, action: str, brief: str) -> Content:
        return Content.assemble(
            (self._keys[action], "bold $accent"), " ", (brief, "$context")
        )
