"""The saved line: what the last key did, and that it is on the disk."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from voicecode.domain.sheets import Saved
from voicecode.terminal_text import in_a_line


class SavedLine(Static):
    """One line under the passage."""

    def saved(self, saved: Saved, more: str = "") -> None:
        """Say that a decision is in the log, and under which number."""
        sign = (f"✓ saved as no. {saved.seq}", "bold $success")
        told = in_a_line(saved.told)
        self.update(Content.assemble(sign, "  ", told, "  ", (more, "$context")))

    def say(self, text: str) -> None:
        """Say something of which nothing had to be saved."""
        self.update(Content.styled(in_a_line(text), "$context"))

    def warn(self, problem: str, hint: str = "") -> None:
        """Say what went wrong, and how to mend it."""
        said = Content.styled(in_a_line(problem), "bold $error")
        self.update(Content.assemble(said, "  ", in_a_line(hint)))
