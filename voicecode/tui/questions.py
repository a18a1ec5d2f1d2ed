"""Questions: what the review screen asks in a chooser, and how answers are found."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from voicecode.domain.codebooks import Code, Theme
from voicecode.domain.sheets import Hit
from voicecode.terminal_text import in_a_line
from voicecode.tui.dialogs.chooser import Choice, Question
from voicecode.tui.widgets import definition
from voicecode.workflows.review import Desk

Codes = Sequence[tuple[Theme, Code]]


def which_code(codes: Codes) -> Question:
    """Ask for any code of the codebook, by its number or part of its name."""
    by_id = {code.id: (theme, code) for theme, code in codes}
    return Question(
        title="Add a code",
        hint="a number, or part of a name",
        find=lambda typed: [_choice(*found) for found in fitting(codes, typed)],
        nothing="No code has this number or name.",
        more=lambda code: definition.meaning(*by_id[code]),
    )


def which_unit(desk: Desk) -> Question:
    """Ask for a unit of the queue, by its place or part of its name."""
    places = {unit: place for place, unit in enumerate(desk.units, start=1)}
    return Question(
        title="Go to a unit",
        hint="its place in the queue, or part of its name",
        find=lambda typed: [
            Choice(unit, Content(f"{places[unit]:>6}  {in_a_line(unit)}"))
            for unit in desk.named(typed)
        ],
        nothing="No unit of this queue has this place or name.",
    )


def which_words(desk: Desk) -> Question:
    """Ask for words, and find the units that hold them all."""
    return Question(
        title="Find units by their words",
        hint="one or more words",
        find=lambda typed: [_hit(found) for found in desk.search(typed)],
        nothing="Type words that stand in one unit; the last may be cut short.",
    )


def fitting(codes: Codes, typed: str) -> list[tuple[int, Theme, Code]]:
    """Give the codes that fit what was typed, each with its number from 1.

    A number means the code of that number alone. Words may stand anywhere in the
    code's name, its id or its theme's name; codes whose name begins so come first.
    """
    numbered = [(at, theme, code) for at, (theme, code) in enumerate(codes, start=1)]
    wanted = typed.casefold().split()
    if len(wanted) == 1 and wanted[0].isdecimal():
        return [found for found in numbered if found[0] == int(wanted[0])]
    found = [one for one in numbered if _holds(one[1], one[2], wanted)]
    first = " ".join(wanted)
    return sorted(found, key=lambda one: not _begins(one[2], first))


def _holds(theme: Theme, code: Code, wanted: Sequence[str]) -> bool:
    said = f"{code.name} {code.id} {theme.name}".casefold()
    return all(word in said for word in wanted)


def _begins(code: Code, typed: str) -> bool:
    return code.name.casefold().startswith(typed) or code.id.startswith(typed)


def _choice(number: int, theme: Theme, code: Code) -> Choice:
    shown = Content.assemble(
        (f"{number:>3}  ", "$context"),
        in_a_line(code.name),
        (f"  {in_a_line(theme.name)}", "$context"),
    )
    return Choice(code.id, shown)


def _hit(hit: Hit) -> Choice:
    shown = Content.assemble(
        in_a_line(hit.text), (f"  {in_a_line(hit.unit)}", "$context")
    )
    return Choice(hit.unit, shown)
