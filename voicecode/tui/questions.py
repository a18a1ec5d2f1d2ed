"""Questions: what the review screen asks in a chooser, and how answers are found."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from voicecode.domain.codebooks import Code
from voicecode.domain.sheets import Hit
from voicecode.terminal_text import in_a_line
from voicecode.tui import code_names
from voicecode.tui.code_names import Codes
from voicecode.tui.dialogs.chooser import Choice, Question
from voicecode.tui.widgets import definition
from voicecode.workflows.review import Desk

WHY_CLEARED = "Why may this be quoted, and who was told?"


def which_code(codes: Codes) -> Question:
    """Ask for any code of the codebook, by its number or part of its name."""
    by_id = {code.id: (theme, code) for theme, code in codes}
    return Question(
        title="Add a code",
        hint="a number, or part of a name",
        find=lambda typed: [
            _choice(number, code)
            for number, _, code in code_names.fitting(codes, typed)
        ],
        nothing="No code has this number or name.",
        more=lambda code: definition.meaning(*by_id[code], gap="\n"),
    )


def which_kind(words: str, kinds: Sequence[str]) -> Question:
    """Ask what words name, by part of the kind."""
    return Question(
        title=f"“{in_a_line(words)}” names a …",
        hint="name, school, place, teacher ...",
        find=lambda typed: [
            Choice(kind, Content(kind))
            for kind in sorted(
                (kind for kind in kinds if typed.strip().casefold() in kind.casefold()),
                key=lambda kind: not kind.startswith(typed.strip().casefold()),
            )
        ],
        nothing="There is no such kind; a “name” may be anybody's.",
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


def _choice(number: int, code: Code) -> Choice:
    shown = Content.assemble((f"{number:>3}  ", "$context"), in_a_line(code.name))
    return Choice(code.id, shown)


def _hit(hit: Hit) -> Choice:
    where = (f"\n{in_a_line(hit.unit)}", "$context")
    return Choice(hit.unit, Content.assemble(in_a_line(hit.text), where))
