"""Open gold: coded tables, and the codebook whose codes they use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from voicecode.domain.codebooks import Code, Codebook, Theme
from voicecode.domain.codings import Coding
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.errors import BadInputError
from voicecode.intake import gold_tables
from voicecode.language import speech
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder
from voicecode.workflows import open_codebook

_BATCH = 2000  # units handed to the rules together


@dataclass(frozen=True, slots=True)
class Gold:
    """Coded units with their codebook.

    ``name`` is the codebook's; None for one made of the codes in the tables.
    ``left_out`` counts the units of interviewers, who are never coded: they are not
    among ``units``.
    """

    units: tuple[GoldUnit, ...]
    codebook: Codebook
    rules: RuleCoder
    name: str | None
    left_out: int = 0

    @property
    def said(self) -> list[str]:
        """The units' texts, in order; blank for interviewers, who are never coded."""
        asked = Role.INTERVIEWER
        return ["" if unit.role is asked else unit.text for unit in self.units]

    def ruled(self) -> list[tuple[Coding, ...]]:
        """Give what the rules propose for every unit, in order."""
        texts, found = self.said, list[tuple[Coding, ...]]()
        for start in range(0, len(self.units), _BATCH):
            batch = slice(start, start + _BATCH)
            roles = [unit.role for unit in self.units[batch]]
            found.extend(self.rules.code(texts[batch], roles))
        return found


def opened(paths: Sequence[Path], *, codebook: str | None) -> Gold:
    """Read coded tables, and open their codebook.

    Without one named it is the default, if that has all the codes; otherwise the
    codes in the tables are the codebook.

    Raises:
        BadInputError: a table cannot be read, or a code is not in the codebook named.
        BadCodebookError: the codebook has mistakes.
    """
    every = gold_tables.read(paths)
    units = tuple(unit for unit in every if unit.role is not Role.INTERVIEWER)
    left_out = len(every) - len(units)
    if not units:
        raise _only_interviewers(paths)
    name = codebook or open_codebook.DEFAULT
    book, rules = open_codebook.opened(name)
    known = {code.id for _, code in book.all_codes()}
    strange = _first_strange(units, known)
    if strange is None:
        return Gold(units, book, rules, name, left_out)
    if codebook is not None:
        raise _not_in(book, *strange, known=known)
    of_table = _of_table(units)
    ready, _ = compilation.of(of_table, speech.of(of_table.language))
    return Gold(units, of_table, RuleCoder(ready), None, left_out)


def _only_interviewers(paths: Sequence[Path]) -> BadInputError:
    return BadInputError(
        f"{paths[0]}: every row is an interviewer's, and none is left to code.",
        hint="Check the column “role”: who answers is child, parent, carer and so on.",
    )


def _first_strange(
    units: Sequence[GoldUnit], known: set[str]
) -> tuple[GoldUnit, str] | None:
    for unit in units:
        for code in unit.codes:
            if code not in known:
                return unit, code
    return None


def _not_in(
    book: Codebook, unit: GoldUnit, code: str, *, known: set[str]
) -> BadInputError:
    near = get_close_matches(code, known, n=1)
    meant = f"Did you mean {near[0]!r}? " if near else ""
    return BadInputError(
        f"{unit.place}: the codebook {book.id} has no code {code!r}.",
        hint=f"{meant}'voicecode codebook show' lists its codes.",
    )


def _of_table(units: Sequence[GoldUnit]) -> Codebook:
    """Make a codebook of the codes that tables hold; an id's words are its name."""
    ids = sorted({code for unit in units for code in unit.codes})
    codes = tuple(Code(id=one, name=_name(one), definition="") for one in ids)
    theme = Theme(id="codes", name="Codes", codes=codes)
    return Codebook(id="table", title="The codes of the table", themes=(theme,))


def _name(code: str) -> str:
    return code.replace("-", " ").replace("_", " ")
