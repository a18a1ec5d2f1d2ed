"""Passages: what was said, as text that is shown and never obeyed, with marks in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.terminal_text import in_a_line, in_place
from voicecode.tui import wording

MARK = "bold underline $accent"  # reads without colour, too
ASKED, ASKED_NOW = "italic $warning", "bold reverse $warning"  # so do these


def unit(
    one: Unit, marks: Iterable[Span] = (), asked: Iterable[tuple[Span, str]] = ()
) -> Content:
    """Show a unit: who speaks, what was asked, and the words with marks in them.

    ``asked`` are words that may name somebody, each with its style.
    """
    parts = [_speaker(one, "bold $primary"), _question(one, "italic $secondary")]
    words = marked(one.text, marks)
    for span, style in asked:
        words = words.stylize(style, span.start, span.end)
    return _stacked([*parts, words])


def neighbour(one: Unit) -> Content:
    """Show a unit that stands beside the one in question."""
    said = in_place(one.text).strip("\n")
    speaker = _speaker(one, "bold", is_told_of=False)
    return _stacked([speaker, _question(one, "italic"), Content(said)])


def neighbours(units: Sequence[Unit]) -> Content:
    """Show units that stand beside the one in question, one below the other."""
    return Content("\n\n").join([neighbour(one) for one in units])


def marked(text: str, marks: Iterable[Span]) -> Content:
    """Show words with some of them marked; spans count in the text as it is."""
    shown = Content(in_place(text))
    for span in marks:
        shown = shown.stylize(MARK, span.start, span.end)
    return shown


def _speaker(one: Unit, style: str, *, is_told_of: bool = True) -> Content:
    speaker, role = wording.who(one)
    known = wording.attributes(one) if is_told_of else ""
    about = " · ".join(filter(None, (role, known)))
    gap = "  " if speaker and about else ""
    return Content.assemble((speaker, style), gap, (about, "$context"))


def _question(one: Unit, style: str) -> Content:
    return Content.styled(in_a_line(one.question or ""), style)


def _stacked(parts: Iterable[Content]) -> Content:
    """Put what there is one below the other."""
    return Content("\n").join([part for part in parts if part])
