"""The definition: what the selected code means, what is in it, and what is not."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.domain.codebooks import Code, Theme
from voicecode.terminal_text import in_a_line


class Definition(VerticalScroll, can_focus=False):
    """The codebook's words on one code."""

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static(id="meaning")

    def show(self, found: tuple[Theme, Code] | None) -> None:
        """Show a code of the codebook, or nothing."""
        shown = meaning(*found) if found else Content("")
        self.query_one("#meaning", Static).update(shown)
        self.scroll_home(animate=False)


def meaning(theme: Theme, code: Code) -> Content:
    """Put a code's definition, inclusions and exclusions one below the other."""
    parts = [
        Content.assemble(
            (in_a_line(code.name), "bold $primary"),
            "  ",
            (in_a_line(theme.name), "$context"),
        ),
        Content(in_a_line(code.definition)),
        *_listed("Include", code.include),
        *_listed("Exclude", code.exclude),
    ]
    return Content("\n").join(parts)


def _listed(head: str, texts: Iterable[str]) -> list[Content]:
    lines = [Content(f"· {in_a_line(text)}") for text in texts]
    return [Content.styled(head, "bold $secondary"), *lines] if lines else []
