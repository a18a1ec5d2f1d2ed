"""The definition: what the selected code means, what is in it, and what is not."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voicecode.domain.codebooks import Code, Theme
from voicecode.terminal_text import in_a_line

_ROOMY = 14  # lines from which on empty ones are put between the parts


class Definition(VerticalScroll, can_focus=False):
    """The codebook's words on one code."""

    def __init__(self) -> None:
        super().__init__()
        self._meaning = Static()
        self._shown: tuple[Theme, Code] | None = None

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield self._meaning

    def on_resize(self) -> None:
        """Lay the text out for the room that there is now."""
        self.show(self._shown)

    def show(self, found: tuple[Theme, Code] | None) -> None:
        """Show a code of the codebook, or nothing."""
        self._shown = found
        gap = "\n\n" if self.size.height >= _ROOMY else "\n"
        self._meaning.update(meaning(*found, gap=gap) if found else Content(""))
        self.scroll_home(animate=False)


def meaning(theme: Theme, code: Code, *, gap: str = "\n\n") -> Content:
    """Put a code's definition, inclusions and exclusions one below the other."""
    name = (in_a_line(code.name), "bold $primary")
    parts = [
        Content.assemble(name, "  ", (in_a_line(theme.name), "$context")),
        Content(in_a_line(code.definition)),
        _listed("Include", code.include),
        _listed("Exclude", code.exclude),
    ]
    return Content(gap).join([part for part in parts if part])


def _listed(head: str, texts: Iterable[str]) -> Content:
    lines = [Content(f"· {in_a_line(text)}") for text in texts]
    named = [Content.styled(head, "bold $secondary"), *lines]
    return Content("\n").join(named) if lines else Content("")
